import {
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { authorityId } from '@server/cli/foundations/authorities';
import type { World } from '../support/world';
import type { Town } from './two-towns';

/** Ids of one case, as an outsider might have come by them. */
export interface Ids {
  case: string;
  version: number;
  request: string;
  report: string;
  letter: string;
  agency: string;
  membership: string;
  party: string;
  consent: string;
  task: string;
  action: string;
  recommendation: string;
  meeting: string;
  member: string;
  seat: string;
}

export async function idsOf(world: World, town: Pick<Town, 'main' | 'requestId' | 'tenantId'>, agency: string): Promise<Ids> {
  const one = async (sql: string, id: string) => (await world.raw<{ id: string }>(sql, [id]))[0]?.id ?? '';
  const [found] = await world.raw<{ version: number }>('select version from app.cases where id = $1', [town.main.caseId]);
  return {
    case: town.main.caseId,
    version: found?.version ?? 0,
    request: town.requestId,
    agency,
    report: await one('select id from app.reports where case_id = $1', town.main.caseId),
    party: await one('select id from app.parties where case_id = $1', town.main.caseId),
    consent: await one('select id from app.consents where case_id = $1', town.main.caseId),
    task: await one('select id from app.tasks where tenant_id = $1', town.tenantId),
    meeting: await one('select id from app.meetings where case_id = $1', town.main.caseId),
    member: await one(`select id from app.panel_members where case_id = $1 and role = 'CHAIR'`, town.main.caseId),
    seat: await one(`select id from app.seats where case_id = $1 and session = 'CLOSED' and role = 'CHAIR'`, town.main.caseId),
    letter: await one('select id from app.letters where case_id = $1', town.main.caseId),
    action: await one('select id from app.actions where case_id = $1', town.main.caseId),
    recommendation: await one('select id from app.recommendations where case_id = $1', town.main.caseId),
    membership: await one(`select id from app.memberships where tenant_id = $1 and role = 'SPOC'`, town.tenantId),
  };
}

interface Sample {
  variables: (ids: Ids) => Record<string, unknown>;
  /** About nobody in particular, or about oneself: it may answer anybody, never with anything of a case. */
  forAnybody?: true;
}
const AUTHORITY = authorityId('melton');
const input = (more: (ids: Ids) => object): Sample => ({ variables: (ids) => ({ input: more(ids) }) });
const onCase = (more: object = {}): Sample => input((ids) => ({ caseId: ids.case, version: ids.version, ...more }));
const onMeeting = (more: object = {}): Sample => input((ids) => ({ meetingId: ids.meeting, ...more }));
const MEETING_PART = { startsAt: '10:00', minutes: 60, place: 'x' };

/** Written down in the authority of whoever asks, whoever that is: it names no case. */
const APPLICATION = {
  applicantKind: 'INDIVIDUAL',
  fullName: 'A Newcomer',
  email: 'a.newcomer@mail.example',
  addressLines: [],
  letterChannel: 'EMAIL',
  believesNoEffectiveAction: true,
  agreesToShare: true,
  privacyNotice: 'x',
  impact: 'x',
  desiredOutcome: 'x',
  declaredTrue: true,
  incidents: [{ kind: 'ASB', occurredOn: '2026-03-01', place: 'x', area: 'INSIDE', description: 'x', reports: [] }],
};

/** One sample for each question and each deed of the API. A new field without one fails the suite. */
export const SAMPLES: Readonly<Record<string, Sample>> = {
  'Query.agencies': { variables: () => ({}) },
  'Query.agencyRequest': { variables: (ids) => ({ id: ids.request }) },
  'Query.agencyRequests': { variables: () => ({}) },
  'Query.anonymousReports': { variables: () => ({}) },
  'Query.authorities': { variables: () => ({}), forAnybody: true },
  'Query.calendar': { variables: () => ({}), forAnybody: true },
  'Query.cover': { variables: () => ({}), forAnybody: true },
  'Query.noticeChoices': { variables: () => ({}), forAnybody: true },
  'Query.case': { variables: (ids) => ({ id: ids.case }) },
  'Query.defaultReplyDate': { variables: (ids) => ({ caseId: ids.case }) },
  'Query.formRequests': { variables: () => ({}) },
  'Query.diary': { variables: () => ({ from: '2026-03-01', to: '2026-05-31' }) },
  'Query.equalityMonitoring': { variables: () => ({}) },
  'Query.me': { variables: () => ({}), forAnybody: true },
  'Query.postQueue': { variables: () => ({}) },
  'Query.place': { variables: () => ({}), forAnybody: true },
  'Query.workstack': { variables: (ids) => ({ filter: { leadId: ids.membership, agencyId: ids.agency } }) },
  'Mutation.addHoliday': input(() => ({ date: '2027-06-09', title: 'x', reason: 'x' })),
  'Mutation.removeHoliday': input(() => ({ date: '2027-08-30', reason: 'x' })),
  'Mutation.recordAbsence': input((ids) => ({ membershipId: ids.membership, from: '2026-12-01', until: '2026-12-02' })),
  'Mutation.endAbsence': input((ids) => ({ absenceId: ids.membership })),
  'Mutation.chooseNotices': { ...input(() => ({ kind: 'LIMIT_DUE', way: 'OFF' })), forAnybody: true },
  'Mutation.acknowledgeCase': onCase(),
  'Mutation.chaseRequest': input((ids) => ({ requestId: ids.request })),
  'Mutation.decideThreshold': onCase({ outcome: 'MET', basis: 'ROUTE_A', reasons: 'x', furtherAction: 'x', nextSteps: 'x' }),
  'Mutation.issueDecision': onCase({ kind: 'LETTER_2A' }),
  'Mutation.moveDate': { variables: () => ({ input: { to: '2026-12-01T09:00' } }) },
  'Mutation.recordAgreement': onCase({ given: false, how: 'x', on: '2026-03-23' }),
  'Mutation.recordConsent': onCase({ kind: 'ATTEND', holderName: 'x', scope: 'x', evidence: 'EMAIL', givenOn: '2026-03-23' }),
  'Mutation.withdrawConsent': input((ids) => ({ consentId: ids.consent, on: '2026-03-23', because: 'x', version: ids.version })),
  'Mutation.correctContact': input((ids) => ({
    partyId: ids.party,
    version: 1,
    fullName: 'x',
    addressKind: 'NONE',
    addressLines: [],
    letterChannel: 'EMAIL',
    safeChannels: [],
    needsInterpreter: false,
    letterFormat: 'STANDARD',
    tenure: 'NOT_SAID',
    isUnder18: false,
    wantsCopies: false,
    because: 'x',
  })),
  'Mutation.signpostComplaint': onCase({ about: 'POLICE', toldOn: '2026-03-23', how: 'x' }),
  'Mutation.closeTask': input((ids) => ({ taskId: ids.task, because: 'x' })),
  'Query.chronology': { variables: (ids) => ({ caseId: ids.case }) },
  'Query.chronologyOfShared': { variables: (ids) => ({ caseId: ids.case }) },
  'Mutation.addChronologyEntry': input((ids) => ({
    caseId: ids.case,
    happenedOn: '2026-03-20',
    says: 'x',
    source: 'x',
    mark: 'OPEN',
  })),
  'Mutation.removeChronologyEntry': input((ids) => ({ entryId: ids.request, reason: 'x' })),
  'Mutation.closeChronologyLine': input((ids) => ({ caseId: ids.case, sourceId: ids.report, reason: 'x' })),
  'Mutation.reopenChronologyLine': input((ids) => ({ caseId: ids.case, sourceId: ids.report })),
  'Query.meetingOfCase': { variables: (ids) => ({ caseId: ids.case }) },
  'Query.sharedMeeting': { variables: (ids) => ({ caseId: ids.case }) },
  'Mutation.scheduleMeeting': onCase({ heldOn: '2026-04-01', hasOpenSession: false, closed: MEETING_PART }),
  'Mutation.rearrangeMeeting': onMeeting({ heldOn: '2026-04-01', hasOpenSession: false, closed: MEETING_PART, because: 'x' }),
  'Mutation.callOffMeeting': onMeeting({ because: 'x' }),
  'Mutation.namePanelMember': onMeeting({ fullName: 'x', organisation: 'x', role: 'MEMBER', sessions: ['CLOSED'] }),
  'Mutation.removePanelMember': input((ids) => ({ memberId: ids.member })),
  'Mutation.answerYouthJustice': onMeeting({ isInvited: true }),
  'Mutation.alterSlot': onMeeting({ minutes: 20, because: 'x', alteredByName: 'x' }),
  'Mutation.sendInvitations': onMeeting(),
  'Mutation.recordSeatAnswer': input((ids) => ({ seatId: ids.seat, response: 'ACCEPTED' })),
  'Mutation.answerSeat': input((ids) => ({ seatId: ids.seat, response: 'ACCEPTED' })),
  'Mutation.recordAttendance': input((ids) => ({
    meetingId: ids.meeting,
    session: 'CLOSED',
    seats: [{ seatId: ids.seat, attended: true }],
  })),
  'Mutation.declareInterest': input((ids) => ({ meetingId: ids.meeting, memberId: ids.member, outcome: 'NONE_DECLARED' })),
  'Mutation.setAgenda': onMeeting({ session: 'OPEN', items: [{ title: 'x' }] }),
  'Mutation.issuePacks': onMeeting(),
  'Mutation.openMinutes': onMeeting(),
  'Mutation.saveMinutes': onMeeting({ session: 'CLOSED', says: 'x', version: 1 }),
  'Mutation.agreeMinutes': onMeeting({ session: 'CLOSED' }),
  'Query.participation': { variables: (ids) => ({ caseId: ids.case }) },
  'Mutation.recordOffer': onCase({ kind: 'STATEMENT', channel: 'PHONE', offeredOn: '2026-03-23' }),
  'Mutation.answerOffer': input((ids) => ({
    caseId: ids.case,
    kind: 'ATTENDANCE',
    answer: 'IN_PERSON',
    channel: 'PHONE',
    saidOn: '2026-03-23',
  })),
  'Mutation.recordStatement': input((ids) => ({
    caseId: ids.case,
    source: 'TAKEN_BY_STAFF',
    says: 'x',
    givenOn: '2026-03-23',
  })),
  'Mutation.assessRisk': input((ids) => ({
    caseId: ids.case,
    level: 'STANDARD',
    whatCouldHappen: 'x',
    whatProtects: 'x',
    whatIsDone: 'x',
    assessedOn: '2026-03-23',
    reviewOn: '2026-12-01',
  })),
  'Mutation.recordBelief': onCase({ believesNoEffectiveAction: false, how: 'x', askedOn: '2026-03-23' }),
  'Mutation.recordApplication': {
    // It would be a new case of whoever asks; that day it is refused before anything is written.
    variables: () => ({ input: { application: APPLICATION, channel: 'PAPER', receivedOn: '2099-01-01' } }),
    forAnybody: true,
  },
  // Of these rows there is one of nobody's: an id that is not theirs to see.
  'Mutation.endShare': input((ids) => ({ grantId: ids.request })),
  'Mutation.joinCase': onCase({ intoCaseId: AUTHORITY, reason: 'x' }),
  'Mutation.linkCases': onCase({ otherCaseId: AUTHORITY, reason: 'x' }),
  'Mutation.passOnApplication': input((ids) => ({ handOverId: ids.request, toTenantId: AUTHORITY, reason: 'x' })),
  'Mutation.sealApplication': {
    // It would be a packet of whoever asks; that day it is refused before anything is written.
    variables: () => ({ input: { application: APPLICATION, channel: 'PAPER', receivedOn: '2099-01-01', place: 'x' } }),
    forAnybody: true,
  },
  'Mutation.shareCase': input((ids) => ({
    caseId: ids.case,
    version: ids.version,
    agencyId: ids.agency,
    scope: 'OPEN',
    reason: 'x',
    until: '2026-12-01',
  })),
  'Mutation.transferCase': onCase({ toTenantId: AUTHORITY, reason: 'x' }),
  'Mutation.unlinkCases': input((ids) => ({ caseId: ids.case, otherCaseId: AUTHORITY, reason: 'x' })),
  'Query.handOvers': { variables: () => ({}) },
  'Query.sharedCase': { variables: (ids) => ({ id: ids.case }) },
  'Query.sharedCases': { variables: () => ({}) },
  'Query.similarCases': { variables: (ids) => ({ input: { caseId: ids.case } }) },
  'Mutation.recordArrival': onCase({ channel: 'PAPER', receivedOn: '2026-03-20' }),
  'Mutation.requestForm': {
    // It would be a new request of whoever asks; that day it is refused.
    variables: () => ({
      input: { fullName: 'x', addressLines: [], askedBy: 'IN_PERSON', askedOn: '2099-01-01', largePrint: false },
    }),
    forAnybody: true,
  },
  'Mutation.sendForm': input((ids) => ({ id: ids.case, sentOn: '2026-03-23', collected: true })),
  'Mutation.closeAnonymousReport': input((ids) => ({ id: ids.case, done: 'x' })),
  'Mutation.replyToRequest': input((ids) => ({
    requestId: ids.request,
    version: 1,
    kind: 'NOT_HELD',
    items: [{ reportId: ids.report, answer: 'NO_RECORD' }],
  })),
  'Mutation.requestInformation': input((ids) => ({
    caseId: ids.case,
    version: ids.version,
    agencyIds: [ids.agency],
    scope: 'x',
    dueOn: '2026-04-01',
  })),
  'Query.unanswered': { variables: () => ({}), forAnybody: true },
  'Mutation.remindLateRequests': input((ids) => ({ caseId: ids.case })),
  'Mutation.askOutsider': onCase({
    name: 'x',
    email: 'x@mail.example',
    exercisesPublicFunctions: false,
    scope: 'x',
    dueOn: '2026-04-01',
  }),
  'Query.outcomeOfCase': { variables: (ids) => ({ caseId: ids.case }) },
  'Query.myActions': { variables: () => ({}) },
  'Query.myRecommendations': { variables: () => ({}) },
  'Mutation.writeFindings': input((ids) => ({
    caseId: ids.case,
    whatWasDone: 'x',
    whatWorked: 'x',
    whatDidNot: 'x',
    conclusions: 'x',
    forApplicant: 'x',
    powers: [],
  })),
  'Mutation.finishFindings': input((ids) => ({ caseId: ids.case })),
  'Mutation.recommend': input((ids) => ({ caseId: ids.case, says: 'x', agencyId: ids.agency, replyDueOn: '2026-12-01' })),
  'Mutation.removeRecommendation': input((ids) => ({ recommendationId: ids.recommendation })),
  'Mutation.tellRecommendations': input((ids) => ({ caseId: ids.case })),
  'Mutation.answerRecommendation': input((ids) => ({ recommendationId: ids.recommendation, regard: 'ACCEPTED', says: 'x' })),
  'Mutation.answerMyRecommendation': input((ids) => ({ recommendationId: ids.recommendation, regard: 'ACCEPTED', says: 'x' })),
  'Mutation.setAction': input((ids) => ({
    caseId: ids.case,
    says: 'x',
    openSays: 'x',
    agencyId: ids.agency,
    dueOn: '2026-12-01',
  })),
  'Mutation.removeAction': input((ids) => ({ actionId: ids.action })),
  'Mutation.noPlanNeeded': input((ids) => ({ caseId: ids.case, because: 'x' })),
  'Mutation.showPlan': input((ids) => ({ caseId: ids.case, channel: 'PHONE' })),
  'Mutation.recordPlanAnswer': input((ids) => ({ caseId: ids.case, says: 'x', channel: 'PHONE', saidOn: '2026-03-23' })),
  'Mutation.finishPlan': input((ids) => ({ caseId: ids.case, because: 'x' })),
  'Mutation.issueOutcome': input((ids) => ({ caseId: ids.case })),
  'Mutation.reportProgress': input((ids) => ({ actionId: ids.action, says: 'x' })),
  'Mutation.reportMyProgress': input((ids) => ({ actionId: ids.action, says: 'x' })),
  'Mutation.noteActionDone': input((ids) => ({ actionId: ids.action, doneOn: '2026-03-23' })),
  'Mutation.endAction': input((ids) => ({ actionId: ids.action, because: 'x', openProgress: 'x' })),
  'Mutation.tellProgress': input((ids) => ({ actionId: ids.action, openProgress: 'x' })),
  'Mutation.followUpLetter': input((ids) => ({ letterId: ids.letter, because: 'x' })),
  'Mutation.printLetters': input((ids) => ({ letterIds: [ids.letter] })),
  'Mutation.recordPosting': input((ids) => ({ letterIds: [ids.letter], postedOn: '2026-03-23', channel: 'POST_FIRST' })),
  'Mutation.recordReturn': input((ids) => ({ letterId: ids.letter, returnedOn: '2026-03-23', because: 'x' })),
  'Mutation.sendAgain': input((ids) => ({ letterId: ids.letter })),
  'Mutation.resolveInterruptedLetter': input((ids) => ({ letterId: ids.letter, wasHandedOver: false, because: 'x' })),
  'Mutation.settleReport': input((ids) => ({
    caseId: ids.case,
    version: ids.version,
    reportId: ids.report,
    finding: 'CONFIRMED',
    reason: 'x',
  })),
  'Mutation.proposeCorrection': input((ids) => ({
    caseId: ids.case,
    version: ids.version,
    kind: 'REPORT_NOT_MADE',
    reportId: ids.report,
    reason: 'x',
  })),
  'Mutation.answerCorrection': input((ids) => ({ caseId: ids.case, correctionId: ids.report, approved: true, note: 'x' })),
  'Mutation.rejectApplication': onCase({ ground: 'VEXATIOUS', evidence: 'x', reasons: 'x', nextSteps: 'x', legalAdvice: 'x' }),
  'Mutation.approveRejection': input((ids) => ({ caseId: ids.case, decisionId: ids.report, approved: true, note: 'x' })),
  'Mutation.extendDecision': onCase({ reason: 'x', doneSoFar: 'x' }),
  'Mutation.extendOutcome': onCase({ reason: 'x', doneSoFar: 'x' }),
  'Mutation.openDiscretionaryReview': onCase({ reason: 'x' }),
  'Mutation.closeCase': onCase({ reason: 'x', atApplicantsWord: false }),
  'Mutation.correctLetter': input((ids) => ({ letterId: ids.letter, said: 'x', shouldSay: 'y' })),
  'Mutation.sendUpdate': onCase({ why: 'x', doneSoFar: 'x' }),
  'Mutation.withdrawCase': onCase({ saidOn: '2026-03-23', how: 'x' }),
  'Mutation.signIn': { variables: () => ({ input: { email: 'nobody@staff.example', password: 'x' } }), forAnybody: true },
  'Mutation.signOut': { variables: () => ({}), forAnybody: true },
  'Mutation.signOutEverywhere': { variables: () => ({}), forAnybody: true },
  'Mutation.takeCase': onCase(),
  'Mutation.wearHat': { variables: (ids) => ({ membershipId: ids.membership }) },
};

export interface Operation {
  name: string;
  text: string;
  /** The variables that carry ids, as paths: `id`, `input.caseId`. */
  field: GraphQLField<unknown, unknown>;
}

/** Every question and deed of the schema, each asking for all there is, as deep as the porch lets it. */
export function operationsOf(schema: GraphQLSchema): Operation[] {
  return [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    root ? Object.values(root.getFields()).map((field) => operation(root, field)) : [],
  );
}

function operation(root: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Operation {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const head = `${root.name.toLowerCase()} ${declared && `(${declared})`}`;
  return {
    name: `${root.name}.${field.name}`,
    field,
    text: `${head} { ${field.name}${passed && `(${passed})`} ${selection(field.type, 6)} }`,
  };
}

function selection(type: GraphQLOutputType, depth: number): string {
  const bare = isNonNullType(type) ? type.ofType : type;
  const inner = isListType(bare) ? bare.ofType : bare;
  const named = isNonNullType(inner) ? inner.ofType : inner;
  if (isLeafType(named) || isEnumType(named) || !isObjectType(named)) {
    return '';
  }
  const parts = Object.values(named.getFields()).flatMap((field) => {
    const leaf = selection(field.type, depth - 1);
    return depth === 1 && leaf !== '' ? [] : [`${field.name} ${leaf}`];
  });
  return `{ ${parts.join(' ')} }`;
}
