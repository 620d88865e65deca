import { addHoliday, removeHoliday } from '@server/features/authorities';
import { plainDate } from '@shared/time';
import { world, type World } from '../../support/world';

const EASTER_MONDAY = { date: plainDate('2026-04-06'), reason: 'Moved by proclamation' };

describe('D64 the partnership administrator takes a bank holiday away', () => {
  let town: World;
  beforeEach(async () => {
    town = await world({ today: '2026-03-20' });
  });
  const works = () => town.composed.house.moment().calendar.isWorkingDay(EASTER_MONDAY.date);

  test('the answer, the rows, the event; added again it is back', async () => {
    const { refusals } = await town.run(town.partnershipAdmin(), removeHoliday, EASTER_MONDAY);
    expect(refusals).toEqual([]);
    expect(await town.raw(`select removed_on from app.bank_holidays where holiday_on = '2026-04-06'`)).toEqual([
      { removed_on: '2026-03-20' },
    ]);
    expect(await town.raw('select change, title, reason from app.calendar_changes')).toEqual([
      { change: 'REMOVED', title: 'Easter Monday', reason: 'Moved by proclamation' },
    ]);
    expect((await town.events()).at(-1)).toBe('calendar.changed');
    await town.post();
    expect(works()).toBe(true);
    await town.run(town.partnershipAdmin(), addHoliday, { ...EASTER_MONDAY, title: 'Easter Monday' });
    await town.post();
    expect(works()).toBe(false);
  });

  test.each([
    ['a working day', { date: plainDate('2026-04-07') }, 'NOT_ALLOWED'],
    ['a day that has passed', { date: plainDate('2026-01-01') }, 'TOO_EARLY'],
    ['without a reason', { reason: '' }, 'MISSING'],
  ])('refused for %s', async (_, change, code) => {
    const { refusals } = await town.run(town.partnershipAdmin(), removeHoliday, { ...EASTER_MONDAY, ...change });
    expect(refusals.map((refusal) => refusal.code)).toEqual([code]);
    expect(await town.raw('select 1 from app.calendar_changes')).toEqual([]);
  });

  test('R7 nobody else can', async () => {
    for (const who of [town.authorityAdmin('blaby'), town.staff('blaby'), town.county(), town.visitor('blaby')]) {
      await expect(town.run(who, removeHoliday, EASTER_MONDAY)).rejects.toThrow(
        /You cannot do this \(changeCalendar, Partnership\)/,
      );
    }
  });
});
