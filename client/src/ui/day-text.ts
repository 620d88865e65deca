import { longDate, shortDate } from '@shared/time/london';
import type { PlainDate } from '@shared/time/plain-date';

/** 'Monday 13 April 2026' from '2026-04-13'; whatever else is given comes back as it is. */
export function dayText(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? longDate(date as PlainDate) : date;
}

/** '13 April 2026' from '2026-04-13'. For tables, where the weekday is in the way. */
export function shortDayText(date: string | null | undefined): string {
  return date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? shortDate(date as PlainDate) : '';
}

/** '3 working days left', 'Today', '1 working day late'. */
export function workingDaysText(days: number): string {
  const many = `${Math.abs(days)} working ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days < 0 ? `${many} late` : days === 0 ? 'Today' : `${many} left`;
}
