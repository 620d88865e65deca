import { addHolidayJudgement } from '@shared/policy';
import type { PlainDate } from '@shared/time';
import { command } from '@server/platform/command/command';
import { holidayOn, insertCalendarChange, putHoliday } from '../calendar.repository';

/**
 * Makes a day a bank holiday for every authority, with the reason (D64). What it does to limits that run follows by itself, and is kept with
 * each of them (D33). Partnership administrator only; filed under the county.
 */
export const addHoliday = command({
  name: 'calendar.add-holiday',
  load: async (tx, { date }: { date: PlainDate; title: string; reason: string }, { actor }) => ({
    tenantId: actor.tenantId ?? '',
    standing: await holidayOn(tx, date),
  }),
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: () => ['changeCalendar', 'Partnership', { scope: 'PARTNERSHIP' }],
  judge: ({ standing }, input, moment) => addHolidayJudgement(input, standing, moment),
  record: async (tx, _, { date, title, reason }, at) => {
    await putHoliday(tx, { date, title: title.trim() }, at.moment.today);
    const calendarChangeId = await insertCalendarChange(tx, { date, change: 'ADDED', title: title.trim(), reason }, at);
    return { result: { calendarChangeId }, events: [{ name: 'calendar.changed', ids: { calendarChangeId } }] };
  },
});
