import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { authorityId } from '@server/cli/foundations/authorities';
import { addHoliday } from '@server/features/authorities';
import {
  acknowledgeCase,
  extendDecision,
  proposeCorrection,
  recordBelief,
  withdrawCase,
  linkCases,
} from '@server/features/cases';
import { passOnApplication, sealApplication, shareCase, transferCase } from '@server/features/hand-overs';
import { requestForm } from '@server/features/intake';
import { fileDocument, uploadDocument } from '@server/features/documents';
import { answerByLink, askOutsider, chaseRequest } from '@server/features/information-requests';
import { correctContact, recordConsent, signpostComplaint, type CorrectContactInput } from '@server/features/safeguards';
import { chooseNotices, recordAbsence } from '@server/features/notices';
import { recipientActor, type Actor } from '@server/platform/command/actor';
import { recordReturn } from '@server/letters/sending';
import { NotTaken } from '@server/platform/mail/mail';
import { answerEquality } from '@server/public/commands/answer-equality';
import { holdFile } from '@server/public/commands/hold-file';
import { saveDraft } from '@server/public/commands/save-draft';
import { tellWithoutName } from '@server/public/commands/tell-without-name';
import { NO_ANSWERS } from '@shared/apply';
import { addDays, plainDate } from '@shared/time';
import { HANDLING_MARKS } from '@shared/vocabulary/marks';
import { chronicled } from './chronicled';
import { concluded } from './concluded';
import { ended } from './ended';
import { acknowledged, answered, application, asked, decided, received, type ToldCase } from '../support/stories';
import { AGENCIES, world, type AgencyName, type World } from '../support/world';
import { meets } from './meets';
import { takesPart } from './takes-part';

/** Words planted in each town's cases: none of them may ever be read from elsewhere. */
export const PLANTED = {
  blaby: {
    fullName: 'Zebedee Quillfeather',
    email: 'zebedee@quillfeather.example',
    addressLines: ['77 Marmalade Row', 'Blaby', 'LE8 4GD'],
    impact: 'PLANTED-IMPACT-BLABY',
    scope: 'PLANTED-SCOPE',
  },
  charnwood: {
    fullName: 'Philomena Ashgrove',
    email: 'philomena@ashgrove.example',
    addressLines: ['3 Lantern Court', 'Loughborough', 'LE11 1AA'],
    impact: 'PLANTED-IMPACT-CHARNWOOD',
    scope: '',
  },
} as const;

/** One town with everything that can have happened in it. */
export interface Town {
  slug: 'blaby' | 'charnwood';
  tenantId: string;
  /** Decided, with an agency's answer and its file. */
  main: ToldCase;
  /** Of another applicant, without email: a printed code, a letter nobody would take, a grant taken back. */
  other: ToldCase;
  requestId: string;
  revokedRequestId: string;
  /** Made to somebody without an account, and answered by their link. */
  linkedRequestId: string;
  draftId: string;
}
export interface TwoTowns {
  world: World;
  blaby: Town;
  charnwood: Town;
}

/** Blaby asks the police, Charnwood the housing provider; the other town's agency has seen nothing of either. */
const ASKED: Record<Town['slug'], AgencyName> = { blaby: 'police', charnwood: 'housing' };

/** Two authorities whose every table is full, through commands. One row alone is laid by hand: what the relay notes of a job done. */
export async function twoTowns(): Promise<TwoTowns> {
  const made = await world({ today: '2026-03-20' });
  const [blaby, charnwood] = [await tell(made, 'blaby'), await tell(made, 'charnwood')];
  const holiday = { date: plainDate('2026-04-08'), title: 'A day of rest', reason: 'Proclaimed' };
  await done(made.run(made.partnershipAdmin(), addHoliday, holiday));
  await made.post();
  await onItsWay(made, charnwood.main.spoc);
  await signInsIn(made);
  const relay = new Client({ connectionString: made.database.relayUrl });
  await relay.connect();
  await relay.query(`insert into app.job_runs (outbox_id, job) select id, 'hand-over-letter' from app.outbox`);
  await relay.end();
  return { world: made, blaby, charnwood };
}

async function tell(made: World, slug: Town['slug']): Promise<Town> {
  const { fullName, email, addressLines, impact } = PLANTED[slug];
  const name = ASKED[slug];
  made.on('2026-03-20');
  const main = await acknowledged(made, slug, { fullName, email, addressLines: [...addressLines], impact });
  const { [name]: requestId = '' } = await asked(made, main, [name]);
  made.on('2026-03-23');
  await done(made.run(main.spoc, chaseRequest, { requestId }));
  await made.post();
  await done(
    made.run(made.agency(name), uploadDocument, { requestId, fileName: 'log.txt', bytes: Buffer.from(`${impact} log`) }),
  );
  await answered(made, requestId, name);
  await done(
    made.run(main.spoc, recordBelief, {
      caseId: main.caseId,
      believesNoEffectiveAction: true,
      how: `${impact} by phone`,
      askedOn: made.today,
    }),
  );
  await lookedAfter(made, main, impact);
  await chronicled(made, main, impact);
  const [letter] = await made.raw<{ id: string }>(`select id from app.letters where case_id = $1 and kind = 'LETTER_1'`, [
    main.caseId,
  ]);
  const back = { letterId: letter?.id ?? '', returnedOn: made.today, because: impact };
  await done(made.run(main.spoc, recordReturn, back));
  const mine = { membershipId: main.spoc.membershipId ?? '', from: made.today, until: made.today, note: impact };
  await done(made.run(main.spoc, recordAbsence, mine));
  const form = { fullName: PLANTED[slug].fullName, addressLines: [...addressLines], largePrint: false, note: impact };
  await done(made.run(main.spoc, requestForm, { ...form, askedBy: 'PHONE', askedOn: made.today }));
  await done(made.run(main.spoc, chooseNotices, { kind: 'REPLY', way: 'DIGEST' }));
  await onTheWay(made, main, impact);
  const share = {
    caseId: main.caseId,
    agencyId: AGENCIES[name].id,
    scope: 'OPEN',
    reason: impact,
    until: addDays(made.today, 14),
  };
  await done(made.run(main.spoc, shareCase, share));
  await decided(made, main, 'MET');
  const linkedRequestId = await byLink(made, main, impact);
  await takesPart(made, main, impact);
  await meets(made, main, AGENCIES[name].id, impact);
  await concluded(made, main, name, impact);
  await ended(made, main, impact);
  const other = await acknowledged(made, slug, {
    fullName: `${fullName} the younger`,
    email: null,
    letterChannel: 'POST_FIRST',
    addressLines: [...addressLines],
  });
  const { [name]: revokedRequestId = '' } = await asked(made, other, [name]);
  await made.raw('update app.case_grants set revoked_at = now() where request_id = $1', [revokedRequestId]);
  await notTaken(made, slug);
  await done(made.run(main.spoc, linkCases, { caseId: main.caseId, otherCaseId: other.caseId, reason: 'The same yard.' }));
  const moved = await received(made, slug, { fullName: 'Somebody Moving', email: 'somebody@moving.example' });
  await done(
    made.run(moved.spoc, transferCase, { caseId: moved.caseId, toTenantId: authorityId('melton'), reason: 'It was there.' }),
  );
  await made.post();
  const draftId = randomUUID();
  await done(
    made.run(made.visitor(slug, draftId), saveDraft, {
      tenantId: authorityId(slug),
      draftId,
      answers: { ...NO_ANSWERS, values: { impact } },
    }),
  );
  await heldAndTold(made, slug, draftId, impact);
  return { slug, tenantId: authorityId(slug), main, other, requestId, revokedRequestId, linkedRequestId, draftId };
}

/** Somebody without an account is asked in the second round, opens their link, and answers with lines of every mark. */
async function byLink(made: World, { caseId, spoc, slug }: ToldCase, words: string): Promise<string> {
  const [row] = await made.raw<{ version: number }>('select version from app.cases where id = $1', [caseId]);
  const who = { name: words, organisation: null, email: 'somebody@residents.example', exercisesPublicFunctions: false };
  const what = { scope: words, dueOn: addDays(made.today, 7), version: row?.version ?? 0 };
  await done(made.run(spoc, askOutsider, { caseId, ...who, ...what }));
  await made.post();
  const [request] = await made.raw<{ id: string; reports: string[] }>(
    `select r.id, array(select i.report_id from app.request_items i where i.request_id = r.id) as reports
     from app.information_requests r where r.case_id = $1 and r.agency_id is null`,
    [caseId],
  );
  const token = /\/answer\/([\w-]+)/.exec(made.carrier.mails.at(-1)?.text ?? '')?.[1] ?? '';
  await made.composed.desk.useRequestLink(token, '192.0.2.9');
  const items = (request?.reports ?? []).map((reportId) => ({ reportId, answer: 'NO_RECORD' as const }));
  const entries = HANDLING_MARKS.map((mark) => ({ happenedOn: made.today, kind: 'ACTION' as const, says: words, mark }));
  const answer = { version: 1, kind: 'PROVIDED' as const, reportsMade: words, items, entries, mark: 'CLOSED' as const };
  await done(made.run(recipientActor(authorityId(slug), request?.id ?? ''), answerByLink, answer));
  return request?.id ?? '';
}

/** Packets nobody has opened yet: one the county keeps, one it has passed to Blaby, and one from Charnwood to Blaby with a file in it. */
async function onItsWay(made: World, spoc: Actor): Promise<void> {
  const sealed = () =>
    made.run(made.county(), sealApplication, {
      application: application(made.today, { fullName: 'Somebody Sealed', email: 'somebody@sealed.example' }),
      channel: 'PAPER',
      receivedOn: made.today,
      place: 'Melton Mowbray',
    });
  await done(sealed());
  const { result } = await sealed();
  const there = { toTenantId: authorityId('blaby'), reason: 'It was there.' };
  await done(made.run(made.county(), passOnApplication, { handOverId: result?.handOverId ?? '', ...there }));
  const { caseId } = await received(made, 'charnwood', { fullName: 'Somebody Waiting', email: 'somebody@waiting.example' });
  const file = { caseId, purpose: 'EVIDENCE', fileName: 'diary.txt', bytes: Buffer.from('words') } as const;
  await done(made.run(spoc, fileDocument, file));
  await done(made.run(spoc, transferCase, { caseId, ...there }));
}

/** A file that waits with a draft, equality answers, and something told without a name. */
async function heldAndTold(made: World, slug: string, draftId: string, words: string): Promise<void> {
  const tenantId = authorityId(slug);
  const nobody = { ...made.visitor(slug), subjectId: null };
  const file = { purpose: 'EVIDENCE', fileName: 'diary.txt', bytes: Buffer.from(words) } as const;
  await done(made.run(made.visitor(slug, draftId), holdFile, { tenantId, draftId, ...file }));
  await done(made.run(nobody, answerEquality, { tenantId, values: { sex: 'FEMALE' } }));
  await done(made.run(nobody, tellWithoutName, { tenantId, values: { place: words, whatHappened: words } }));
}

/** A correction proposed, the time extended with an update that went, a withdrawal after which the case goes on. */
async function onTheWay(made: World, { caseId, spoc }: ToldCase, words: string): Promise<void> {
  const [report] = await made.raw<{ id: string }>('select id from app.reports where case_id = $1 limit 1', [caseId]);
  const correction = { kind: 'REPORT_NOT_MADE', reportId: report?.id ?? '', incidentId: null, sameAsIncidentId: null } as const;
  await done(made.run(spoc, proposeCorrection, { caseId, ...correction, reason: words }));
  await done(made.run(spoc, extendDecision, { caseId, reason: words, doneSoFar: words }));
  const said = { saidOn: made.today, how: words, reason: words, continuedBecause: words };
  await done(made.run(spoc, withdrawCase, { caseId, ...said }));
  await made.post();
}

/** Consent to attend, a complaint signposted, details mended. */
async function lookedAfter(made: World, { caseId, spoc }: ToldCase, impact: string): Promise<void> {
  const givenOn = made.today;
  const consent = { caseId, kind: 'ATTEND', holderName: 'Victim First', scope: impact, evidence: 'EMAIL', givenOn } as const;
  await done(made.run(spoc, recordConsent, consent));
  await done(made.run(spoc, signpostComplaint, { caseId, about: 'POLICE', toldOn: made.today, how: impact }));
  const [party] = await made.raw<CorrectContactInput>(
    `select id as "partyId", full_name as "fullName", email, address_lines as "addressLines", 'HOME' as "addressKind", letter_channel as "letterChannel",
       safe_channels as "safeChannels", letter_format as "letterFormat", tenure, false as "needsInterpreter", false as "isUnder18",
       false as "wantsCopies", $2 as because from app.parties where case_id = $1`,
    [caseId, impact],
  );
  await done(made.run(spoc, correctContact, party as CorrectContactInput));
}

/** A letter the carrier refuses for good leaves a task. */
async function notTaken(made: World, slug: string): Promise<void> {
  const { spoc, caseId } = await received(made, slug, { fullName: 'Somebody Else', email: 'somebody@else.example' });
  await made.post();
  await done(made.run(spoc, acknowledgeCase, { caseId }));
  made.carrier.before = () => {
    throw new NotTaken('The mail server is away.');
  };
  await made.post().catch(() => undefined);
  made.carrier.before = () => undefined;
}

/** An account with a session, and an applicant's link. */
async function signInsIn(made: World): Promise<void> {
  const { desk } = made.composed;
  await desk.createUser('priya@staff.example', 'Priya Nair', 'a long enough pass phrase');
  await desk.signIn('priya@staff.example', 'a long enough pass phrase', '192.0.2.7');
  for (const slug of ['blaby', 'charnwood'] as const) {
    const [row] = await made.raw<{ reference: string }>(
      'select c.reference from app.cases c join app.parties p on p.case_id = c.id where p.email = $1',
      [PLANTED[slug].email],
    );
    await desk.requestLink(row?.reference ?? '', PLANTED[slug].email, '192.0.2.8');
    const text = made.carrier.mails.at(-1)?.text ?? '';
    await desk.useLink(/token=([\w-]+)/.exec(text)?.[1] ?? '');
  }
}

async function done(outcome: Promise<{ result: unknown; refusals: readonly { message: string }[] }>): Promise<void> {
  const { result, refusals } = await outcome;
  if (result === null) {
    throw new Error(refusals.map(({ message }) => message).join(' '));
  }
}

export interface Somebody {
  who: string;
  actor: Actor;
}

/** Everybody who may stand before the wall of Blaby's cellar, and of Charnwood's. */
export async function everybody({ world: made, blaby, charnwood }: TwoTowns): Promise<Somebody[]> {
  const list: [string, Actor][] = [
    ['SPOC of Blaby', made.staff('blaby')],
    ['SPOC of Charnwood', made.staff('charnwood')],
    ['SPOC of Leicester', made.staff('leicester')],
    ['team manager of Blaby', made.staff('blaby', 'TEAM_MANAGER')],
    ['administrator of Blaby', made.authorityAdmin('blaby')],
    ['partnership administrator', made.partnershipAdmin()],
    ['county team', made.county()],
    ['board member', made.board()],
    ['Chair', made.chair()],
    ['panel member', { ...made.chair(), kind: 'panel' }],
    ['agency asked by Blaby', made.agency('police')],
    ['agency asked by Charnwood', made.agency('housing')],
    ['agency never asked', made.agency('council')],
    ['applicant of Blaby', await made.applicant(blaby.main.caseId)],
    ['another applicant of Blaby', await made.applicant(blaby.other.caseId)],
    ['applicant of Charnwood', await made.applicant(charnwood.main.caseId)],
    ['somebody asked by Blaby by a link', recipientActor(blaby.tenantId, blaby.linkedRequestId)],
    ['somebody asked by Charnwood by a link', recipientActor(charnwood.tenantId, charnwood.linkedRequestId)],
    ['visitor of Blaby with a draft', made.visitor('blaby', blaby.draftId)],
    ['visitor of Charnwood with Blaby’s draft', made.visitor('charnwood', blaby.draftId)],
    ['visitor of Blaby', made.visitor('blaby')],
    ['nobody', made.visitor(null)],
    ['worker for Blaby', made.system('blaby')],
    ['worker for Charnwood', made.system('charnwood')],
    ['worker for Melton', made.system('melton')],
    ['worker for no authority', { ...made.system('blaby'), tenantId: null }],
  ];
  return list.map(([who, actor]) => ({ who, actor }));
}

export const AGENCY_OF = (slug: Town['slug']): string => AGENCIES[ASKED[slug]].id;
