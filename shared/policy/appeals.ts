import { addWorkingDays, PlainDate, WorkingCalendar } from '@shared/time';
import { appealWindowWorkingDays } from './parameters';
import type { Rule } from './rule';

/** §6, as far as the appeal window, which Letter 2b must print. */
export const APPEAL_RULES = {
  window: {
    id: 'appeal.window',
    section: '§6',
    requirements: ['R53', 'R54', 'D9', 'D53'],
    says: 'An appeal is made in writing within 20 working days of being advised of the decision or the outcome.',
  },
} as const satisfies Record<string, Rule>;

/** The last day to appeal, counted from the day the applicant was advised; a later day printed in the letter wins (R53, R54, D9, D53). */
export function lastDayToAppeal(advised: PlainDate, calendar: WorkingCalendar, printed?: PlainDate | null): PlainDate {
  const counted = addWorkingDays(advised, appealWindowWorkingDays(advised), calendar);
  return printed && printed > counted ? printed : counted;
}
