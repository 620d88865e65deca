import { plainDate } from '@shared/time';
import type { Ctx } from '@server/platform/command/context';
import { calendarShown } from './calendar.repository';
import type { CalendarType } from './calendar.type';

/** The calendar from the first day of this year on. */
export const calendarView = (ctx: Ctx): Promise<CalendarType> =>
  ctx.read((tx) => calendarShown(tx, plainDate(`${ctx.moment.today.slice(0, 4)}-01-01`)));
