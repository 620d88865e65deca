import { addWorkingDays, longDate, PlainDate, WorkingCalendar } from '@shared/time';
import type { ActionStatus } from '@shared/vocabulary/outcomes';
import { redactionFaults, type KeptBack } from './redaction';
import { Refusal, refuse, Rule } from './rule';

/** Carrying out the plan after Letter 3 (§4, R40, R44). */
export const ACTION_RULES = {
  progress: {
    id: 'action.progress',
    section: '§4',
    requirements: ['R40'],
    says: 'Whoever carries out an action, or staff for them, say how it goes, once it was told and while it is under way.',
  },
  done: {
    id: 'action.done',
    section: '§4',
    requirements: ['R40'],
    says: 'Staff note that an action is done, with the day, which is not to come.',
  },
  end: {
    id: 'action.end',
    section: '§4',
    requirements: ['R40', 'R44'],
    says: 'An action ends without being done only with a reason, and with words for the applicant.',
  },
  remind: {
    id: 'action.remind',
    section: '§4',
    requirements: ['R40'],
    says: 'Whoever owns an action is reminded three working days before it is due, on the working day after, and then every fifth.',
  },
} as const satisfies Record<string, Rule>;

const blank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';

export interface ActionFacts {
  status: ActionStatus;
  toldOn: PlainDate | null;
}

/** Whether anything may be said of an action now: told, and under way (R40). */
export function progressStanding({ status, toldOn }: ActionFacts, rule: Rule = ACTION_RULES.progress): Refusal[] {
  if (toldOn === null) {
    return [refuse(rule, 'TOO_EARLY', 'Letter 3 has not gone yet, so nobody has been told of this action.')];
  }
  return status === 'OPEN' ? [] : [refuse(rule, 'ALREADY_DONE', 'This action is no longer under way.')];
}

/** Whether the applicant's side may be told how an action goes: also after it is done or ended (R44, D29). */
export const tellStanding = ({ toldOn }: Pick<ActionFacts, 'toldOn'>): Refusal[] => progressStanding({ status: 'OPEN', toldOn });

/** What stands against a report of progress (R40). */
export const progressJudgement = (says: string): Refusal[] =>
  blank(says) ? [refuse(ACTION_RULES.progress, 'MISSING', 'Say how it goes.', 'says')] : [];

/** What stands against noting an action as done (R40): a day to come. */
export const doneJudgement = (doneOn: PlainDate, today: PlainDate): Refusal[] =>
  doneOn > today ? [refuse(ACTION_RULES.done, 'TOO_LATE', `${longDate(doneOn)} has not come yet.`, 'doneOn')] : [];

/** What stands against ending an action that was not done (R40). */
export const endJudgement = (because: string): Refusal[] =>
  blank(because) ? [refuse(ACTION_RULES.end, 'MISSING', 'Say why it ends without being done.', 'because')] : [];

/** What stands against words for the applicant about an action (R44, D29). Where they are not needed, there may be none. */
export const openProgressJudgement = (words: string | null | undefined, keptBack: KeptBack, isNeeded: boolean): Refusal[] =>
  !isNeeded && blank(words) ? [] : redactionFaults(words, keptBack, 'openProgress');

/** Whether an action is late on a day: under way after the day it was due. */
export const isActionLate = ({ status, dueOn }: { status: ActionStatus; dueOn: PlainDate }, today: PlainDate): boolean =>
  status === 'OPEN' && today > dueOn;

/** The partnership's own figures; the policy names none. */
const DAYS_BEFORE = 3;
const DAYS_BETWEEN = 5;

/**
 * Whether the owner of an action is reminded today (R40): from three working days before the day it is due, once; on the working day after
 * it; then on every fifth working day. Being told of the action within those three days counts as the first.
 */
export function actionReminderDue(
  action: ActionFacts & { dueOn: PlainDate; remindedOn: readonly PlainDate[] },
  today: PlainDate,
  calendar: WorkingCalendar,
): boolean {
  const { toldOn, dueOn, remindedOn } = action;
  if (progressStanding(action).length > 0 || toldOn === null || !calendar.isWorkingDay(today)) {
    return false;
  }
  const lateFrom = addWorkingDays(dueOn, 1, calendar);
  if (today >= lateFrom) {
    const last = remindedOn
      .filter((day) => day >= lateFrom)
      .sort()
      .at(-1);
    return last === undefined || today >= addWorkingDays(last, DAYS_BETWEEN, calendar);
  }
  const reminded = [toldOn, ...remindedOn].sort().at(-1) ?? toldOn;
  return addWorkingDays(today, DAYS_BEFORE, calendar) >= dueOn && addWorkingDays(reminded, DAYS_BEFORE, calendar) < dueOn;
}
