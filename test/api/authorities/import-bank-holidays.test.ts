import { importBankHolidays } from '@server/features/authorities';
import { authorityId, COUNTY_SLUG } from '@server/cli/foundations/authorities';
import { addWorkingDays, plainDate } from '@shared/time';
import { received } from '../../support/stories';
import { world, type World } from '../../support/world';
import { clocksOf } from '../cases/given';

describe('D64 one calendar for all: the stored bank holidays', () => {
  let town: World;
  beforeAll(async () => {
    town = await world({ today: '2026-03-20' });
  });
  beforeEach(() => town.on('2026-03-20'));

  const holidays = (...dates: string[]) =>
    dates.map((date) => ({ date: plainDate(date), title: 'A day of rest', source: 'test' }));
  const given = (dates: string[], publishedTo = '2028-12-31') => ({
    tenantId: authorityId(COUNTY_SLUG),
    holidays: holidays(...dates),
    publishedTo: plainDate(publishedTo),
    source: 'test',
  });
  let minute = 0;
  /** Each at a minute of its own: an import is known by its instant. */
  const take = (dates: string[]) => {
    minute += 1;
    town.on(`2026-03-20T10:${String(minute).padStart(2, '0')}`);
    return town.run(town.partnershipAdmin(), importBankHolidays, given(dates));
  };
  const works = (date: string): boolean => town.composed.house.moment().calendar.isWorkingDay(plainDate(date));

  test('the answer, the rows and the event; a day already there is kept as it is', async () => {
    const outcome = await take(['2026-06-15', '2026-04-03']);
    expect(outcome).toEqual({ result: { added: 1 }, refusals: [] });
    expect(
      await town.raw(
        `select title from app.bank_holidays where holiday_on = any ('{2026-06-15,2026-04-03}') order by holiday_on`,
      ),
    ).toEqual([{ title: 'Good Friday' }, { title: 'A day of rest' }]);
    expect((await town.events()).at(-1)).toBe('calendar.imported');
  });

  test('D33 an added holiday changes the calendar once it is read again, and no clock that was already promised', async () => {
    const before = await received(town);
    await take(['2026-03-25']);
    expect(works('2026-03-25')).toBe(true);
    await town.composed.refreshCalendar();
    expect(works('2026-03-25')).toBe(false);
    const after = await received(town);
    expect([
      (await clocksOf(town, before.caseId)).ACKNOWLEDGE?.due,
      (await clocksOf(town, after.caseId)).ACKNOWLEDGE?.due,
    ]).toEqual(['2026-03-27', '2026-03-30']);
  });

  test('a holiday that is taken back is worked again', async () => {
    await take(['2026-07-06']);
    await town.composed.refreshCalendar();
    expect(works('2026-07-06')).toBe(false);
    await town.raw(`update app.bank_holidays set removed_on = '2026-03-20' where holiday_on = '2026-07-06'`);
    await town.composed.refreshCalendar();
    expect(works('2026-07-06')).toBe(true);
  });

  test('D64 past the last published day a date is provisional, and says so', async () => {
    town.on('2028-12-27');
    const told = await received(town);
    expect(
      await town.raw(`select due_on, provisional, sentence from app.clocks where case_id = $1 and kind = 'ACKNOWLEDGE'`, [
        told.caseId,
      ]),
    ).toEqual([
      {
        due_on: '2029-01-03',
        provisional: true,
        sentence: expect.stringContaining('Provisional: bank holidays are published only up to 31 December 2028.'),
      },
    ]);
    town.on('2028-11-01');
    const known = await received(town);
    expect(
      await town.raw(`select provisional from app.clocks where case_id = $1 and kind = 'ACKNOWLEDGE'`, [known.caseId]),
    ).toEqual([{ provisional: false }]);
  });

  test('D32 no authority’s closure day is in it: the days between Christmas and New Year are worked', () => {
    const { calendar } = town.composed.house.moment();
    expect(addWorkingDays(plainDate('2025-12-24'), 5, calendar)).toBe('2026-01-05');
  });

  test.each([
    ['an authority’s administrator', () => town.authorityAdmin('blaby')],
    ['a SPOC', () => town.staff('blaby')],
    ['the county team', () => town.county()],
    ['the public', () => town.visitor('blaby')],
  ])('R7 %s cannot, and nothing is written', async (_, who) => {
    const before = (await town.raw('select 1 from app.bank_holidays')).length;
    await expect(town.run(who(), importBankHolidays, given(['2027-06-07']))).rejects.toThrow(
      'You cannot do this (register, Partnership).',
    );
    expect(await town.raw('select 1 from app.bank_holidays')).toHaveLength(before);
  });
});
