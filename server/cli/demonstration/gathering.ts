import { longDate, type PlainDate } from '@shared/time';
import type { EntryKind, HandlingMark } from '@shared/vocabulary/marks';
import { extendOutcome, openDiscretionaryReview } from '@server/features/cases';
import { askOutsider, replyToRequest, requestInformation, type ReplyToRequestInput } from '@server/features/information-requests';
import { answerOffer, assessRisk, recordStatement } from '@server/features/participation';
import { agencyId, council, HOUSING, POLICE } from './people';
import type { Stage } from './stage';
import { recordsOf, type Told } from './steps';

/** The second round: the agencies are asked for reports and actions, each with a day before the outcome is due (R30). */
export async function askedAgain(stage: Stage, told: Told, on: PlainDate): Promise<void> {
  const { version, due } = await standing(stage, told);
  const dueOn = stage.replyDue(on, due, 'STAGE_2');
  await stage.play(told.spoc, on, requestInformation, {
    caseId: told.caseId,
    agencyIds: [POLICE, HOUSING, council('Blaby')].map(agencyId),
    dueOn,
    version,
    scope: `Please tell us by ${longDate(dueOn)} of every report you have had about this, what you did, and what came of it.`,
  });
}

/** The school next door has no account: it is sent a link (R49). */
export async function schoolAsked(stage: Stage, told: Told, on: PlainDate): Promise<void> {
  const { version, due } = await standing(stage, told);
  await stage.play(told.spoc, on, askOutsider, {
    caseId: told.caseId,
    name: 'Mrs Helen Carter',
    organisation: 'Sycamore Road Primary School',
    email: 'office@sycamoreroad.example',
    exercisesPublicFunctions: true,
    scope: 'Please tell us what you have seen or been told of at the school gate since January.',
    dueOn: stage.replyDue(on, due, 'STAGE_2'),
    version,
  });
}

/** What the police answer in the second round: lines for the open part, one for the panel, one for the SPOC alone. */
export async function policeAnswer(stage: Stage, told: Told, on: PlainDate): Promise<void> {
  const line = (happenedOn: PlainDate, kind: EntryKind, says: string, mark: HandlingMark) => ({
    happenedOn,
    kind,
    says,
    reference: null,
    mark,
  });
  await answerAgain(stage, told, POLICE, on, {
    reportsMade: 'Four calls from the applicant and two from other households, all logged.',
    effectOnOthers: 'Two neighbours told officers that they avoid the street after dark.',
    actionTaken: 'Officers called at the address and gave words of advice. A warning letter followed.',
    entries: [
      line(stage.workingDaysAgo(60), 'REPORT', 'The applicant rang about shouting and thrown bottles.', 'OPEN'),
      line(stage.workingDaysAgo(48), 'ACTION', 'Two officers called and gave words of advice.', 'OPEN'),
      line(stage.workingDaysAgo(41), 'ACTION', 'The household is known to officers for another matter.', 'CLOSED'),
      line(stage.workingDaysAgo(40), 'EFFECT', 'A neighbour gave a statement and asked not to be named.', 'ORIGINATOR'),
    ],
  });
}

/** The landlord refuses on ground (a), with an explanation (R51). */
export async function landlordRefuses(stage: Stage, told: Told, on: PlainDate): Promise<void> {
  await answerAgain(stage, told, HOUSING, on, {
    kind: 'REFUSED',
    ground: 'DATA_PROTECTION',
    explanation: 'The file holds medical details of another tenant, and no exemption lets us pass them on.',
  });
}

/** The council’s own team, and the landlord unless it is late, answer in a few words. */
export async function othersAnswer(
  stage: Stage,
  told: Told,
  on: PlainDate,
  who: readonly string[] = [HOUSING, council('Blaby')],
): Promise<void> {
  for (const agency of who) {
    await answerAgain(stage, told, agency, on, {
      reportsMade: 'Two reports, both by phone.',
      actionTaken: 'An officer wrote to the household and went to see the applicant.',
    });
  }
}

/** The person affected says how they take part and how it affects them; staff take it down and look at the risk (R33, R34, R47). */
export async function heard(stage: Stage, told: Told, on: PlainDate, attends: 'VICTIM_FIRST' | 'NOT_ATTENDING'): Promise<void> {
  const home = { caseId: told.caseId, channel: 'PHONE' as const, saidOn: on };
  await stage.play(told.spoc, on, answerOffer, { ...home, kind: 'ATTENDANCE', answer: attends });
  await stage.play(told.spoc, on, answerOffer, { ...home, kind: 'STATEMENT', answer: 'WILL_GIVE_STATEMENT' });
  await stage.play(told.spoc, on, recordStatement, {
    caseId: told.caseId,
    source: 'TAKEN_BY_STAFF',
    says: 'I do not sleep. I keep the curtains shut and my daughter no longer visits in the evening. I want it to stop, and to be told what is being done.',
    givenOn: on,
  });
  await stage.play(told.spoc, on, assessRisk, {
    caseId: told.caseId,
    level: 'MEDIUM',
    whatCouldHappen: 'More threats after officers have been seen at the door.',
    whatProtects: 'A sister lives two streets away. There is a camera at the front door.',
    whatIsDone: 'A number to ring at night, and a marker on the address with the police.',
    assessedOn: on,
    reviewOn: stage.workingDaysAhead(15),
  });
}

/** The time for the outcome is extended, and the first update goes at once (R43). */
export async function reviewTakesLonger(stage: Stage, told: Told, on: PlainDate): Promise<void> {
  await stage.play(told.spoc, on, extendOutcome, {
    caseId: told.caseId,
    reason: 'The housing association has found older records that the meeting should see.',
    doneSoFar: 'The police and our own team have answered. A date for the meeting is being found.',
  });
}

/** A review although the threshold is not met (D15). */
export async function byDiscretion(stage: Stage, told: Told, on: PlainDate): Promise<void> {
  await stage.play(told.spoc, on, openDiscretionaryReview, {
    caseId: told.caseId,
    reason: 'It has gone on for more than a year, and three organisations have dealt with it without each other.',
  });
}

async function standing(stage: Stage, told: Told): Promise<{ version: number; due: PlainDate | null }> {
  const [row] = await stage.read<{ version: number; due: PlainDate | null }>(
    told.slug,
    `select c.version, (select k.due_on from app.clocks k where k.case_id = c.id and k.kind = 'OUTCOME' and k.stopped_on is null) as due
     from app.cases c where c.id = $1`,
    [told.caseId],
  );
  return row ?? { version: 1, due: null };
}

async function answerAgain(
  stage: Stage,
  told: Told,
  agency: string,
  on: PlainDate,
  answer: Partial<ReplyToRequestInput>,
): Promise<void> {
  const [request] = await stage.read<{ id: string; version: number }>(
    told.slug,
    `select id, version from app.information_requests where case_id = $1 and agency_id = $2 and stage = 'STAGE_2'`,
    [told.caseId, agencyId(agency)],
  );
  if (request) {
    const items = answer.kind === 'REFUSED' ? [] : await recordsOf(stage, told, request.id);
    const empty = { ground: null, explanation: null, reportsMade: null, effectOnOthers: null, actionTaken: null, items };
    const given = { requestId: request.id, version: request.version, kind: 'PROVIDED' as const, ...empty, ...answer };
    await stage.play(await stage.agency(agency), on, replyToRequest, given);
  }
}
