import { addHoliday } from '@server/features/authorities';
import { plainDate } from '@shared/time';
import { world, type World } from '../../support/world';

const PROCLAIMED = { date: plainDate('2026-06-03'), title: ' Jubilee ', reason: 'Proclaimed on 1 March' };

describe('D64 the partnership administrator adds a bank holiday for everybody', () => {
  let town: World;
  beforeAll(async () => {
    town = await world({ today: '2026-03-20' });
  });

  test('the answer, the rows, the event, and a calendar that knows it once the post room has been', async () => {
    const { result, refusals } = await town.run(town.partnershipAdmin(), addHoliday, PROCLAIMED);
    expect(refusals).toEqual([]);
    expect(
      await town.raw(`select title, source, added_on, removed_on from app.bank_holidays where holiday_on = '2026-06-03'`),
    ).toEqual([{ title: 'Jubilee', source: 'the partnership', added_on: '2026-03-20', removed_on: null }]);
    expect(
      await town.raw(
        `select holiday_on, change, title, reason, changed_on, changed_by_name from app.calendar_changes where id = $1`,
        [result?.calendarChangeId],
      ),
    ).toEqual([
      {
        holiday_on: '2026-06-03',
        change: 'ADDED',
        title: 'Jubilee',
        reason: 'Proclaimed on 1 March',
        changed_on: '2026-03-20',
        changed_by_name: town.partnershipAdmin().name,
      },
    ]);
    expect((await town.events()).at(-1)).toBe('calendar.changed');
    await town.post();
    expect(town.composed.house.moment().calendar.whyNot(PROCLAIMED.date)).toBe('Jubilee');
  });

  test.each([
    ['twice', {}, 'ALREADY_DONE'],
    ['D32 at a weekend', { date: plainDate('2026-06-06') }, 'NOT_A_WORKING_DAY'],
    ['for a day that has passed', { date: plainDate('2026-03-19') }, 'TOO_EARLY'],
    ['without a reason', { date: plainDate('2026-06-04'), reason: ' ' }, 'MISSING'],
  ])('refused %s, and nothing is written', async (_, change, code) => {
    const before = (await town.raw('select 1 from app.calendar_changes')).length;
    const { result, refusals } = await town.run(town.partnershipAdmin(), addHoliday, { ...PROCLAIMED, ...change });
    expect([result, refusals.map((refusal) => refusal.code)]).toEqual([null, [code]]);
    expect(await town.raw('select 1 from app.calendar_changes')).toHaveLength(before);
  });

  test.each([
    ['an authority’s administrator', () => town.authorityAdmin('blaby')],
    ['a SPOC', () => town.staff('blaby')],
    ['the county team', () => town.county()],
    ['the public', () => town.visitor('blaby')],
  ])('R7 %s cannot', async (_, who) => {
    await expect(town.run(who(), addHoliday, { ...PROCLAIMED, date: plainDate('2026-06-05') })).rejects.toThrow(
      /You cannot do this \(changeCalendar, Partnership\)/,
    );
    expect(await town.raw(`select 1 from app.bank_holidays where holiday_on = '2026-06-05'`)).toEqual([]);
  });

  test('a SPOC reads who changed it and why', async () => {
    const { data } = await town.ask<{ calendar: { publishedTo: string; changes: object[]; holidays: object[] } }>(
      town.staff('blaby'),
      '{ calendar { publishedTo holidays { date title source } changes { date change title reason changedBy } } }',
    );
    expect(data?.calendar.publishedTo).toBe('2028-12-31');
    expect(data?.calendar.holidays).toContainEqual({ date: '2026-06-03', title: 'Jubilee', source: 'the partnership' });
    expect(data?.calendar.changes[0]).toMatchObject({ date: '2026-06-03', change: 'ADDED', reason: 'Proclaimed on 1 March' });
  });
});
