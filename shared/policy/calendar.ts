import { daysBetween, longDate, weekdayName, type PlainDate, type SkippedDay, type WorkingCalendar } from '@shared/time';
import type { ClockKind } from '@shared/vocabulary/clocks';
import { dueFor } from './clocks';
import { refuse, type Moment, type Refusal, type Rule } from './rule';

/** Bank holidays that come or go while clocks run (§4; D33, D64). */
export const CALENDAR_RULES = {
  change: {
    id: 'calendar.change',
    section: '§4',
    requirements: ['D64', 'D32'],
    says: 'A bank holiday is added or taken away with a reason, for a weekday that has not passed; no council has closure days of its own.',
  },
  moves: {
    id: 'calendar.moves',
    section: '§4',
    requirements: ['D33', 'D64', 'R23', 'R26'],
    says: 'A limit that ends later through a new holiday moves, the day that was quoted stays the promise, and the applicant is told.',
  },
  stands: {
    id: 'calendar.stands',
    section: '§4',
    requirements: ['D33', 'D64'],
    says: 'A day that was quoted to somebody never comes earlier.',
  },
} as const satisfies Record<string, Rule>;

/** Days the applicant was told, in a letter or on a page. */
const QUOTED: readonly ClockKind[] = ['ACKNOWLEDGE', 'DECIDE', 'DECIDE_UPDATE', 'OUTCOME', 'OUTCOME_UPDATE'];

/** Whether the day a clock of this kind ends was quoted to the applicant, who is then told when it moves (D33). */
export const isQuoted = (kind: ClockKind): boolean => QUOTED.includes(kind);

export interface RunningLimit {
  kind: ClockKind;
  startedOn: PlainDate;
  dueOn: PlainDate;
  length: number;
  unit: string;
  skipped: readonly SkippedDay[];
}
export interface Reckoned {
  dueOn: PlainDate;
  provisional: boolean;
  skipped: readonly SkippedDay[];
  sentence: string;
}

/**
 * A running limit counted again from its own start and length in the calendar as it is now; null where it is not counted again: calendar
 * days, the day an agency was given, and a day that was set rather than counted. A quoted day that would come earlier stands (D33, D64).
 */
export function reckonedAgain(limit: RunningLimit, calendar: WorkingCalendar): Reckoned | null {
  if (limit.unit !== 'WORKING_DAYS' || limit.kind === 'REQUEST_REPLY' || !wasCounted(limit)) {
    return null;
  }
  const counted = dueFor(limit.kind, limit.startedOn, calendar, { workingDays: limit.length });
  if (counted.dueOn < limit.dueOn && isQuoted(limit.kind)) {
    return {
      dueOn: limit.dueOn,
      provisional: limit.dueOn > calendar.publishedTo,
      skipped: limit.skipped,
      sentence: `Due ${longDate(limit.dueOn)}: this day was given to the applicant and stands. Counted again it would be ${longDate(counted.dueOn)}. Source: ${counted.section}.`,
    };
  }
  const { dueOn, provisional, skipped, sentence } = counted;
  return { dueOn, provisional, skipped, sentence };
}

/** True where start, length and skipped days make the due day. An update due on another limit's day was not counted. */
function wasCounted({ startedOn, dueOn, length, skipped }: RunningLimit): boolean {
  return daysBetween(startedOn, dueOn) - skipped.filter(({ date }) => date <= dueOn).length === length;
}

export interface ProposedHoliday {
  date: PlainDate;
  title: string;
  reason: string;
}
/** What is known of the day: its title while it is a bank holiday, null otherwise. */
type Standing = string | null;

const blank = (text: string): boolean => text.trim() === '';
const no = (code: Refusal['code'], message: string, field: string): Refusal =>
  refuse(CALENDAR_RULES.change, code, message, field);
const passed = (date: PlainDate, today: PlainDate): Refusal[] =>
  date < today ? [no('TOO_EARLY', `${longDate(date)} has passed. What happened then stays as it was counted.`, 'date')] : [];

/** What stands against adding a bank holiday (D64). */
export function addHolidayJudgement({ date, title, reason }: ProposedHoliday, standing: Standing, { today }: Moment): Refusal[] {
  const weekend = ['Saturday', 'Sunday'].includes(weekdayName(date));
  return [
    ...passed(date, today),
    ...(weekend ? [no('NOT_A_WORKING_DAY', `${longDate(date)} is at a weekend, which is not worked anyway.`, 'date')] : []),
    ...(standing === null ? [] : [no('ALREADY_DONE', `${longDate(date)} is a bank holiday already: ${standing}.`, 'date')]),
    ...(blank(title) ? [no('MISSING', 'Say what the bank holiday is called.', 'title')] : []),
    ...(blank(reason) ? [no('MISSING', 'Say why, and where it was announced.', 'reason')] : []),
  ];
}

/** What stands against taking a bank holiday away (D64). */
export function removeHolidayJudgement(
  { date, reason }: Pick<ProposedHoliday, 'date' | 'reason'>,
  standing: Standing,
  { today }: Moment,
): Refusal[] {
  return [
    ...passed(date, today),
    ...(standing === null ? [no('NOT_ALLOWED', `${longDate(date)} is not a bank holiday.`, 'date')] : []),
    ...(blank(reason) ? [no('MISSING', 'Say why it is taken away.', 'reason')] : []),
  ];
}
