import { addWorkingDays, longDate, PlainDate, WorkingCalendar } from '@shared/time';
import type { PlanStatus } from '@shared/vocabulary/outcomes';
import { bodyGaps, isBlank, OUTCOME_RULES, type No } from './outcomes';
import { redactionFaults, type KeptBack } from './redaction';
import { Refusal, refuse } from './rule';

export interface ProposedAction {
  says: string;
  openSays: string;
  dueOn: PlainDate;
  body: { name: string } | null;
}

/** What stands against an action as it is written (R40). The redacted words may wait; once written they name nobody (D29). */
export function actionJudgement(
  { says, openSays, dueOn, body }: ProposedAction,
  keptBack: KeptBack,
  today: PlainDate,
): Refusal[] {
  const no: No = (code, message, field) => refuse(OUTCOME_RULES.plan, code, message, field);
  return [
    ...(isBlank(says) ? [no('MISSING', 'Say what is to be done.', 'says')] : []),
    ...(isBlank(openSays) ? [] : redactionFaults(openSays, keptBack)),
    ...bodyGaps(body, no),
    ...(dueOn <= today ? [no('TOO_EARLY', 'The day it is due must come after today.', 'dueOn')] : []),
  ];
}

/** Whether a reason may be given why there is no plan (R40): while there are no actions. */
export const noPlanStanding = (actions: number): Refusal[] =>
  actions === 0 ? [] : [refuse(OUTCOME_RULES.plan, 'NOT_ALLOWED', 'There are actions already. Take them off the plan first.')];
/** What stands against that reason: Letter 3 gives it, so it names nobody (D29). */
export const noPlanJudgement = (because: string, keptBack: KeptBack): Refusal[] =>
  isBlank(because)
    ? [refuse(OUTCOME_RULES.plan, 'MISSING', 'Say why no plan is needed.', 'because')]
    : redactionFaults(because, keptBack, 'because');

export interface PlanFacts {
  status: PlanStatus;
  /** The redacted words of each action. */
  openTexts: readonly (string | null)[];
}

/** Whether the draft may be shown to the person affected (R40, D29): it has actions, each with words that may be read. */
export function showStanding(plan: PlanFacts | null, keptBack: KeptBack): Refusal[] {
  const rule = OUTCOME_RULES.consult;
  if (plan === null || plan.openTexts.length === 0) {
    return [refuse(rule, 'MISSING', 'There is no action on the plan yet.')];
  }
  if (plan.status !== 'DRAFT') {
    return [refuse(rule, 'ALREADY_DONE', 'The plan is final.')];
  }
  const unready = plan.openTexts.filter((text) => redactionFaults(text, keptBack).length > 0).length;
  return unready === 0
    ? []
    : [refuse(rule, 'MISSING', `Some actions have no words that the applicant may read yet: ${unready}.`)];
}

export interface Asked {
  askedOn: PlainDate | null;
  saidOn: PlainDate | null;
}
const DAYS_TO_ANSWER = 5;

/** The day from which a plan may be made final without an answer: the fifth working day after the first question; null where none was asked. */
export function mayBeFinalFrom(asked: readonly Asked[], calendar: WorkingCalendar): PlainDate | null {
  const first = asked.flatMap(({ askedOn }) => askedOn ?? []).sort()[0];
  return first === undefined ? null : addWorkingDays(first, DAYS_TO_ANSWER, calendar);
}

/** What stands against making the plan final (R40): the person affected was not asked, or has still time to answer, and no reason is given. */
export function consultationGaps(
  asked: readonly Asked[],
  because: string | null,
  { today, calendar }: { today: PlainDate; calendar: WorkingCalendar },
): Refusal[] {
  const no = (code: Refusal['code'], message: string): Refusal => refuse(OUTCOME_RULES.consult, code, message, 'because');
  const from = mayBeFinalFrom(asked, calendar);
  if (asked.some(({ saidOn }) => saidOn !== null) || !isBlank(because)) {
    return [];
  }
  if (from === null) {
    return [no('ASK_FIRST', 'Ask the person affected what they think of the plan, or say why not.')];
  }
  return today < from ? [no('TOO_EARLY', `They have until ${longDate(from)} to answer. Wait, or say why you cannot.`)] : [];
}

/** Whether the person affected may say what they think of the plan now (R40): it was shown and is not final. */
export function answerPlanStanding(plan: { status: PlanStatus; shownOn: PlainDate | null } | null): Refusal[] {
  if (!plan || plan.shownOn === null || plan.status === 'NOT_NEEDED') {
    return [refuse(OUTCOME_RULES.consult, 'TOO_EARLY', 'There is no plan to answer yet.')];
  }
  return plan.status === 'FINAL' ? [refuse(OUTCOME_RULES.consult, 'TOO_LATE', 'The plan is final.')] : [];
}
/** How much may be said of the plan at once. */
export const LONGEST_OPINION = 4000;
/** What stands against such an answer: nothing said, too much, or a day that has not come. */
export function answerPlanJudgement(says: string, saidOn: PlainDate, today: PlainDate): Refusal[] {
  const no = (code: Refusal['code'], message: string, field: string): Refusal =>
    refuse(OUTCOME_RULES.consult, code, message, field);
  return [
    ...(isBlank(says) ? [no('MISSING', 'Write what they think of the plan.', 'says')] : []),
    ...(says.length > LONGEST_OPINION
      ? [no('TOO_MANY', `Shorten this: it may hold ${LONGEST_OPINION} characters.`, 'says')]
      : []),
    ...(saidOn > today ? [no('TOO_LATE', `${longDate(saidOn)} has not come yet.`, 'saidOn')] : []),
  ];
}

/** A row of the plan as the applicant's side reads it. */
export interface PlanRow {
  number: number;
  what: string;
  who: string;
  by: PlainDate;
}
/**
 * The plan exactly as the applicant's side sees it (D29): the redacted words, who and by when, and nothing else. The letter, the page, the
 * preview and the open paper all take their rows from here. An action without redacted words is left out; no plan is final with one.
 */
export const planRows = (
  actions: readonly { number: number; openSays: string | null; bodyName: string; dueOn: PlainDate }[],
): PlanRow[] =>
  actions.flatMap(({ number, openSays, bodyName, dueOn }) =>
    isBlank(openSays) ? [] : [{ number, what: openSays ?? '', who: bodyName, by: dueOn }],
  );
