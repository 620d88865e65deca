import {
  addDays,
  addWorkingDays,
  explainWorkingDays,
  longDate,
  PlainDate,
  previousWorkingDay,
  shortDate,
  SkippedDay,
  WorkingCalendar,
  workingDaysBetween,
} from '@shared/time';
import type { ClockKind, ClockStep } from '@shared/vocabulary/clocks';
import type { RequestStage } from '@shared/vocabulary/information-requests';
import {
  acknowledgeWorkingDays,
  DatedFigure,
  decideShadowWorkingDays,
  decisionUpdateWorkingDays,
  decideWorkingDays,
  outcomePromiseDays,
  outcomeUpdateWorkingDays,
  outcomeWorkingDays,
  requestWorkingDays,
} from './parameters';
import type { Rule } from './rule';

/** Clocks C1 to C4 (§4, §8). Day 0 is the day something happened; it is due by the end of the last day in London (D1). */
export const CLOCK_RULES = {
  acknowledge: {
    id: 'clock.acknowledge',
    section: '§4',
    requirements: ['R22', 'R23', 'D1'],
    says: 'Letter 1 goes within 5 working days of receipt.',
  },
  decide: {
    id: 'clock.decide',
    section: '§4',
    requirements: ['R26', 'D10', 'D11'],
    says: 'Letter 2a or 2b goes within 10 working days of the date of Letter 1.',
  },
  shadow: {
    id: 'clock.decide-shadow',
    section: '§4',
    requirements: ['D11', 'D57'],
    says: 'A decision is expected no later than 15 working days from receipt, whatever happened to Letter 1.',
  },
  outcome: {
    id: 'clock.outcome',
    section: '§4',
    requirements: ['R42'],
    says: 'Letter 3 goes within 20 working days of the date of Letter 2a.',
  },
  promise: {
    id: 'clock.outcome-promise',
    section: '§8',
    requirements: ['R82', 'D6'],
    says: 'The public is told that a review takes up to 28 days from the decision; missing it is a warning, not a breach.',
  },
  reply: {
    id: 'clock.request-reply',
    section: '§4',
    requirements: ['R25', 'R30'],
    says: 'An agency answers by the day it is given, before the decision is due.',
  },
  update: {
    id: 'clock.update',
    section: '§4',
    requirements: ['R28', 'R43', 'D7'],
    says: 'When it takes longer, the first update is due on the original day and each next one counts from the last update.',
  },
  noPause: {
    id: 'clock.no-pause',
    section: '§4',
    requirements: ['D56'],
    says: 'A clock never pauses; lateness is an extension with updates.',
  },
} as const satisfies Record<string, Rule>;

export interface ClockOptions {
  /** A length of its own, for a request (C4). */
  workingDays?: number;
  /** The latest day it may be due; the due day is brought forward to it. */
  notAfter?: PlainDate;
  stage?: RequestStage;
  /** The day whose figures apply: the receipt date, which pins the policy version of a case (D63). Default: the start. */
  policyOn?: PlainDate;
}

export interface DueDate {
  kind: ClockKind;
  startedOn: PlainDate;
  length: number;
  unit: 'WORKING_DAYS' | 'CALENDAR_DAYS';
  dueOn: PlainDate;
  provisional: boolean;
  skipped: SkippedDay[];
  rule: string;
  section: string;
  sentence: string;
}

interface ClockShape {
  rule: Rule;
  length: DatedFigure<number>;
  unit: DueDate['unit'];
  from: string;
}
const CLOCKS: Record<ClockKind, ClockShape> = {
  ACKNOWLEDGE: { rule: CLOCK_RULES.acknowledge, length: acknowledgeWorkingDays, unit: 'WORKING_DAYS', from: 'receipt' },
  DECIDE: { rule: CLOCK_RULES.decide, length: decideWorkingDays, unit: 'WORKING_DAYS', from: 'Letter 1' },
  DECIDE_SHADOW: { rule: CLOCK_RULES.shadow, length: decideShadowWorkingDays, unit: 'WORKING_DAYS', from: 'receipt' },
  DECIDE_UPDATE: { rule: CLOCK_RULES.update, length: decisionUpdateWorkingDays, unit: 'WORKING_DAYS', from: 'the last update' },
  OUTCOME_UPDATE: { rule: CLOCK_RULES.update, length: outcomeUpdateWorkingDays, unit: 'WORKING_DAYS', from: 'the last update' },
  OUTCOME: { rule: CLOCK_RULES.outcome, length: outcomeWorkingDays, unit: 'WORKING_DAYS', from: 'Letter 2a' },
  OUTCOME_PROMISE: { rule: CLOCK_RULES.promise, length: outcomePromiseDays, unit: 'CALENDAR_DAYS', from: 'Letter 2a' },
  REQUEST_REPLY: { rule: CLOCK_RULES.reply, length: requestWorkingDays.STAGE_1, unit: 'WORKING_DAYS', from: 'the request' },
};

/** When a clock is due and why: length, days skipped, source, in one sentence. Refuses a length that is not a whole number from 0. */
export function dueFor(kind: ClockKind, startedOn: PlainDate, calendar: WorkingCalendar, options: ClockOptions = {}): DueDate {
  const { rule, unit, from } = CLOCKS[kind];
  const figure = kind === 'REQUEST_REPLY' ? requestWorkingDays[options.stage ?? 'STAGE_1'] : CLOCKS[kind].length;
  const length = options.workingDays ?? figure(options.policyOn ?? startedOn);
  const counted =
    unit === 'WORKING_DAYS' ? explainWorkingDays(startedOn, length, calendar) : { due: addDays(startedOn, length), skipped: [] };
  const capped = options.notAfter !== undefined && counted.due > options.notAfter;
  const dueOn = capped && options.notAfter !== undefined ? options.notAfter : counted.due;
  const skipped = counted.skipped.filter(({ date }) => date < dueOn);
  // Holidays not yet published cannot move a count of calendar days.
  const provisional = unit === 'WORKING_DAYS' && dueOn > calendar.publishedTo;
  const start = `${length} ${unit === 'WORKING_DAYS' ? 'working' : 'calendar'} ${length === 1 ? 'day' : 'days'} from ${from} (${longDate(startedOn)})`;
  const reason = capped ? `${start} would end too late, so this is the last possible day` : `${start}${notCounting(skipped)}`;
  const warning = provisional ? ` Provisional: bank holidays are published only up to ${shortDate(calendar.publishedTo)}.` : '';
  return {
    kind,
    startedOn,
    length,
    unit,
    dueOn,
    provisional,
    skipped,
    rule: rule.id,
    section: rule.section,
    sentence: `Due ${longDate(dueOn)}: ${reason}.${warning} Source: ${rule.section}.`,
  };
}

/** ', not counting weekends, Good Friday and Easter Monday', or nothing. */
function notCounting(skipped: readonly SkippedDay[]): string {
  const weekend = skipped.some(({ why }) => why === 'Saturday' || why === 'Sunday');
  const holidays = skipped.map(({ why }) => why).filter((why) => why !== 'Saturday' && why !== 'Sunday');
  const names = [...(weekend ? ['weekends'] : []), ...new Set(holidays)];
  const last = names.at(-1);
  if (last === undefined) {
    return '';
  }
  return `, not counting ${names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last}`;
}

/** When an agency's answer is due (C4): the usual time, but the working day before the decision is due, and never before tomorrow. */
export function requestDue(
  stage: RequestStage,
  sentOn: PlainDate,
  decisionDueOn: PlainDate | null,
  calendar: WorkingCalendar,
): DueDate {
  const notAfter = decisionDueOn === null ? undefined : (latestReplyDue(sentOn, decisionDueOn, calendar) ?? undefined);
  return dueFor('REQUEST_REPLY', sentOn, calendar, { stage, notAfter });
}

/** The last day an answer can be asked for: the working day before the decision is due; null when no such day is left after today. */
export function latestReplyDue(today: PlainDate, decisionDueOn: PlainDate, calendar: WorkingCalendar): PlainDate | null {
  const latest = previousWorkingDay(decisionDueOn, calendar);
  return latest > today ? latest : null;
}

/** The step a clock has reached today: warned from two working days before, due on the day, overdue after it; null before that. */
export function clockStep(dueOn: PlainDate, today: PlainDate, calendar: WorkingCalendar): ClockStep | null {
  if (today >= dueOn) {
    return today > dueOn ? 'OVERDUE' : 'DUE';
  }
  return workingDaysBetween(today, dueOn, calendar) <= 2 ? 'WARNED' : null;
}

/**
 * Working days left after today up to the due day; 0 on the day, negative once it has passed. A weekend after the due day already
 * counts as the first working day late: it is overdue, and nothing can be done before that day.
 */
export function workingDaysLeft(dueOn: PlainDate, today: PlainDate, calendar: WorkingCalendar): number {
  const days = workingDaysBetween(today, dueOn, calendar);
  return today > dueOn ? Math.min(-1, days) : days;
}

/** When the next update is due: on the original due day until one was given, then so many working days after the last (R28, R43, D7). */
export function nextUpdateDue(
  originalDue: PlainDate,
  updates: readonly PlainDate[],
  cadence: number,
  calendar: WorkingCalendar,
): PlainDate {
  const last = [...updates].sort().at(-1);
  return last === undefined ? originalDue : addWorkingDays(last, cadence, calendar);
}
