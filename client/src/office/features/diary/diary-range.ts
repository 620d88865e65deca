import { addDays, addMonths, isPlainDate, weekdayOf, type PlainDate } from '@shared/time/plain-date';
import { shortDate } from '@shared/time/london';

export const DIARY_VIEWS = ['month', 'week'] as const;
/** How much of the calendar is shown at once. */
export type DiaryView = (typeof DIARY_VIEWS)[number];
export interface DiaryRange {
  from: PlainDate;
  to: PlainDate;
  days: readonly PlainDate[];
  title: string;
}
const DAYS_OF_WEEK = 7;

/** The view an address asks for; a month for anything else. */
export const viewOf = (text: unknown): DiaryView => DIARY_VIEWS.find((view) => view === text) ?? 'month';
/** The day an address asks for; today for anything else. */
export const dayOf = (text: unknown, today: PlainDate): PlainDate => (isPlainDate(text) ? text : today);

const mondayOf = (day: PlainDate): PlainDate => addDays(day, -((weekdayOf(day) + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK));
const firstOf = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01` as PlainDate;
const monthTitle = (day: PlainDate): string => shortDate(day).split(' ').slice(1).join(' ');

/** The whole weeks, Monday to Sunday, that show this day’s month or week. */
export function rangeOf(view: DiaryView, day: PlainDate): DiaryRange {
  const from = mondayOf(view === 'week' ? day : firstOf(day));
  const last = view === 'week' ? from : addDays(addMonths(firstOf(day), 1), -1);
  const to = addDays(mondayOf(last), DAYS_OF_WEEK - 1);
  const days: PlainDate[] = [];
  for (let at = from; at <= to; at = addDays(at, 1)) {
    days.push(at);
  }
  return { from, to, days, title: view === 'week' ? `${shortDate(from)} to ${shortDate(to)}` : monthTitle(day) };
}

/** A day in the month or week before or after. */
export const stepped = (view: DiaryView, day: PlainDate, by: 1 | -1): PlainDate =>
  view === 'week' ? addDays(day, by * DAYS_OF_WEEK) : addMonths(firstOf(day), by);

/** Whether a day belongs to the month that is shown, and is not the end of another one in its first or last week. */
export const isOfMonth = (view: DiaryView, day: PlainDate, shown: PlainDate): boolean =>
  view === 'week' || firstOf(day) === firstOf(shown);
/** Saturday and Sunday. */
export const isWeekend = (day: PlainDate): boolean => weekdayOf(day) % 6 === 0;
