import { removeHolidayJudgement } from '@shared/policy';
import type { PlainDate } from '@shared/time';
import { command } from '@server/platform/command/command';
import { holidayOn, insertCalendarChange, takeHoliday } from '../calendar.repository';

/**
 * Makes a bank holiday a working day again, with the reason (D64). A day that was quoted to somebody stands all the same (D33). Partnership
 * administrator only; filed under the county.
 */
export const removeHoliday = command({
  name: 'calendar.remove-holiday',
  load: async (tx, { date }: { date: PlainDate; reason: string }, { actor }) => ({
    tenantId: actor.tenantId ?? '',
    standing: await holidayOn(tx, date),
  }),
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: () => ['changeCalendar', 'Partnership', { scope: 'PARTNERSHIP' }],
  judge: ({ standing }, input, moment) => removeHolidayJudgement(input, standing, moment),
  record: async (tx, { standing }, { date, reason }, at) => {
    await takeHoliday(tx, date, at.moment.today);
    const calendarChangeId = await insertCalendarChange(tx, { date, change: 'REMOVED', title: standing ?? '', reason }, at);
    return { result: { calendarChangeId }, events: [{ name: 'calendar.changed', ids: { calendarChangeId } }] };
  },
});
