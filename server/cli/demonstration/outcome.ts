import type { PlainDate } from '@shared/time';
import { POWERS, type Power, type PowerAnswer } from '@shared/vocabulary/outcomes';
import {
  answerRecommendation,
  closeCase,
  finishFindings,
  finishPlan,
  issueOutcome,
  noPlanNeeded,
  noteActionDone,
  recommend,
  recordPlanAnswer,
  reportProgress,
  setAction,
  showPlan,
  writeFindings,
} from '@server/features/outcomes';
import { agencyId, council, HOUSING, POLICE } from './people';
import type { Stage } from './stage';
import type { Told } from './steps';

const TO_BE_USED: readonly Power[] = ['ACCEPTABLE_BEHAVIOUR_CONTRACT', 'COMMUNITY_PROTECTION_NOTICE', 'SUPPORT_FOR_VICTIM'];

/** Each power with what was said of it, so that none is forgotten. */
function considered(power: Power): { power: Power; answer: PowerAnswer; why: string } {
  if (power === 'WARNING' || TO_BE_USED.includes(power)) {
    return { power, answer: power === 'WARNING' ? 'USED' : 'TO_BE_USED', why: '' };
  }
  return { power, answer: 'NOT_SUITABLE', why: 'Looked at, and out of proportion to what happened.' };
}

/** What the review found, final, with every power looked at (R39). */
export async function found(stage: Stage, { spoc, caseId }: Told, on: PlainDate): Promise<void> {
  await stage.play(spoc, on, writeFindings, {
    caseId,
    whatWasDone: 'The police called twice. The landlord wrote once. The council took noise records.',
    whatWorked: 'The applicant had one officer to ring, and rang her.',
    whatDidNot: 'Nobody followed up the warning. The landlord did not know of the calls to the police.',
    conclusions: 'Each organisation acted, and none knew what the others did.',
    forApplicant:
      'Each organisation acted when you reported, but they did not tell each other, and a warning was not followed up.',
    powers: POWERS.map(considered),
  });
  await stage.play(spoc, on, finishFindings, { caseId });
}

/** Two recommendations and three actions; the draft is shown to the person affected (R40, D29). */
export async function planned(stage: Stage, { spoc, caseId }: Told, on: PlainDate, dues: readonly PlainDate[]): Promise<void> {
  const replyDueOn = dues[0] ?? stage.workingDaysAhead(20);
  const to = (agency: string) => ({ agencyId: agencyId(agency), bodyName: null });
  await stage.play(spoc, on, recommend, {
    caseId,
    ...to(HOUSING),
    says: 'Tell the police of every report about this address on the day it comes in.',
    replyDueOn,
  });
  await stage.play(spoc, on, recommend, {
    caseId,
    ...to(POLICE),
    says: 'Follow up each written warning within a month.',
    replyDueOn,
  });
  const actions = [
    [POLICE, 'Patrols in plain clothes on Friday and Saturday nights, unannounced.', 'Patrols at weekends'],
    [
      HOUSING,
      'Offer the household a behaviour contract; if refused, ask for advice on possession.',
      'The landlord speaks with the household',
    ],
    [
      council('Blaby'),
      'Noise recorder for four weeks, then consider a protection notice.',
      'A noise recorder in your home for four weeks',
    ],
  ] as const;
  for (const [index, [agency, says, openSays]] of actions.entries()) {
    const dueOn = dues[index] ?? stage.workingDaysAhead(10 + index);
    await stage.play(spoc, on, setAction, { caseId, ...to(agency), says, openSays, dueOn });
  }
  await stage.play(spoc, on, showPlan, { caseId, channel: 'EMAIL' });
}

/** The person affected agrees, the plan is final and Letter 3 goes (R41, R44). */
export async function outcomeSent(stage: Stage, { spoc, caseId }: Told, saidOn: PlainDate, on: PlainDate): Promise<void> {
  const says = 'Good. Please make sure that somebody tells me when the recorder comes.';
  await stage.play(spoc, saidOn, recordPlanAnswer, { caseId, says, channel: 'PHONE', saidOn });
  await stage.play(spoc, saidOn, finishPlan, { caseId });
  await stage.play(spoc, on, issueOutcome, { caseId });
}

/** One action is done, one is said to be, one is late; a recommendation is answered. */
export async function carriedOut(stage: Stage, { slug, spoc, caseId }: Told, on: PlainDate): Promise<void> {
  const actions = await stage.read<{ id: string }>(slug, 'select id from app.actions where case_id = $1 order by number', [
    caseId,
  ]);
  const [patrols, contract] = actions;
  const doneOn = on;
  await stage.play(spoc, on, noteActionDone, { actionId: patrols?.id ?? '', doneOn, openProgress: 'There were eight patrols.' });
  await stage.play(await stage.agency(HOUSING), on, reportProgress, {
    actionId: contract?.id ?? '',
    says: 'The contract was signed yesterday.',
    saysDone: true,
  });
  const [told] = await stage.read<{ id: string }>(
    slug,
    'select id from app.recommendations where case_id = $1 and agency_id = $2',
    [caseId, agencyId(POLICE)],
  );
  await stage.play(await stage.agency(POLICE), on, answerRecommendation, {
    recommendationId: told?.id ?? '',
    regard: 'ACCEPTED',
    says: 'A reminder is now set with every warning.',
  });
}

/** No plan was needed; Letter 3 said so, and the case is closed (R40). */
export async function closedWithoutPlan(stage: Stage, { spoc, caseId }: Told, on: PlainDate, closedOn: PlainDate): Promise<void> {
  const because = 'The household moved away before the meeting, and nothing has happened since.';
  await stage.play(spoc, on, noPlanNeeded, { caseId, because });
  await stage.play(spoc, on, issueOutcome, { caseId });
  await stage.play(spoc, closedOn, closeCase, { caseId, reason: 'Nothing has happened since the household moved away.' });
}
