import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addWorkingDays,
  BANK_HOLIDAYS,
  compare,
  dateOfOrdinal,
  daysBetween,
  endOfLondonDay,
  explainWorkingDays,
  isPlainDate,
  lastDayOfMonthsBeginningWith,
  londonDay,
  londonMidnight,
  londonTime,
  longDate,
  plainDate,
  previousWorkingDay,
  shortDate,
  workingCalendar,
  workingDaysBetween,
} from '@shared/time';
import { calendar, day } from './given';

const anyDay = fc.integer({ min: 17532, max: 21549 }).map(dateOfOrdinal); // 2018 to 2028

describe('plain dates', () => {
  test.each(['2026-02-28', '2024-02-29', '1000-01-01', '9999-12-31'])('%s is a date', (text) =>
    expect(isPlainDate(text)).toBe(true),
  );
  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-1-1',
    '0999-01-01',
    '2026-04-31',
    '',
    ' 2026-01-01',
    '2026-01-01T00:00',
    20260101,
    null,
  ])('%p is not', (text) => expect(isPlainDate(text)).toBe(false));
  test('a bad date is refused with the field named', () => {
    expect(() => plainDate('2026-02-30', 'receivedOn')).toThrow(
      new RangeError('receivedOn must be a real date written as YYYY-MM-DD'),
    );
  });
  test('days are added and counted, and are whole', () => {
    expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29');
    expect(daysBetween(day('2026-03-01'), day('2026-02-28'))).toBe(-1);
    expect(() => addDays(day('2026-01-01'), 1.5)).toThrow(RangeError);
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
    expect([day('2026-02-01'), day('2026-01-01')].sort(compare)).toEqual(['2026-01-01', '2026-02-01']);
    expect(compare(day('2026-01-01'), day('2026-01-01'))).toBe(0);
  });
  test.each([
    ['D2', '2026-01-31', 1, '2026-02-28'],
    ['D2 in a leap year', '2028-01-31', 1, '2028-02-29'],
    ['D2', '2026-01-15', 1, '2026-02-15'],
    ['D2 over the year', '2026-12-31', 2, '2027-02-28'],
    ['D3', '2026-06-30', -6, '2025-12-30'],
    ['D3 clamped', '2026-08-31', -6, '2026-02-28'],
  ])('%s: %s and %d months is %s', (_, from, months, to) => expect(addMonths(day(from), months)).toBe(to));
  test.each([
    ['2026-01-15', 1, '2026-02-14'],
    ['2026-02-28', 6, '2026-08-27'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-29', 1, '2026-02-28'],
    ['2026-01-28', 1, '2026-02-27'],
    ['2028-01-30', 1, '2028-02-29'],
    ['2026-02-01', 1, '2026-02-28'],
    ['2025-08-31', 6, '2026-02-28'],
  ])('D49: months beginning with %s (%d) end on %s', (from, months, to) => {
    expect(lastDayOfMonthsBeginningWith(day(from), months)).toBe(to);
  });
  test('whole months only', () => expect(() => addMonths(day('2026-01-01'), 0.5)).toThrow(RangeError));
});

describe('London', () => {
  test.each([
    ['D34: 23:59 in summer is that day', '2026-07-01T22:59:00Z', '2026-07-01'],
    ['D34: midnight in summer is the next', '2026-07-01T23:00:00Z', '2026-07-02'],
    ['D34: spring forward', '2026-03-29T00:59:59Z', '2026-03-29'],
    ['D34: autumn back, before', '2026-10-24T23:00:00Z', '2026-10-25'],
    ['D34: autumn back, after', '2026-10-25T23:59:59Z', '2026-10-25'],
    ['D34: winter', '2026-01-01T00:00:00Z', '2026-01-01'],
  ])('%s', (_, instant, expected) => expect(londonDay(new Date(instant))).toBe(expected));
  test('a day begins and ends in London time, through both clock changes (D1, D34)', () => {
    expect(londonMidnight(day('2026-03-29')).toISOString()).toBe('2026-03-29T00:00:00.000Z');
    expect(londonMidnight(day('2026-03-30')).toISOString()).toBe('2026-03-29T23:00:00.000Z');
    expect(londonMidnight(day('2026-10-25')).toISOString()).toBe('2026-10-24T23:00:00.000Z');
    expect(endOfLondonDay(day('2026-10-25')).toISOString()).toBe('2026-10-25T23:59:59.999Z');
  });
  test('dates and times in words', () => {
    expect(longDate(day('2026-04-13'))).toBe('Monday 13 April 2026');
    expect(shortDate(day('2026-04-01'))).toBe('1 April 2026');
    expect(londonTime(new Date('2026-07-01T13:05:00Z'))).toBe('2:05pm');
    expect(londonTime(new Date('2026-01-01T00:00:00Z'))).toBe('12:00am');
    expect(londonTime(new Date('2026-01-01T12:30:00Z'))).toBe('12:30pm');
  });
});

describe('the working calendar (D64)', () => {
  test('holds the 91 bank holidays of 2018 to 2028, each on a weekday', () => {
    expect(BANK_HOLIDAYS).toHaveLength(91);
    expect(new Set(BANK_HOLIDAYS.map(({ date }) => date)).size).toBe(91);
    expect(BANK_HOLIDAYS.filter(({ date, title }) => calendar.whyNot(date) !== title)).toEqual([]);
  });
  test('knows the days that moved and the days that were added', () => {
    expect(calendar.isWorkingDay(day('2020-05-04'))).toBe(true);
    expect(
      ['2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'].map((text) => calendar.isWorkingDay(day(text))),
    ).toEqual([false, false, false, false, false]);
  });
  test('D32: a council closure day is a working day', () => expect(calendar.isWorkingDay(day('2026-12-29'))).toBe(true));
  test('D1: a receipt on a Saturday keeps its date as day 0', () => {
    expect(addWorkingDays(day('2025-02-01'), 5, calendar)).toBe('2025-02-07');
  });
  test('no working days is the day itself, worked or not', () => {
    expect(explainWorkingDays(day('2026-04-04'), 0, calendar)).toEqual({
      from: '2026-04-04',
      workingDays: 0,
      due: '2026-04-04',
      provisional: false,
      skipped: [],
    });
  });
  test('each skipped day says why', () => {
    expect(explainWorkingDays(day('2026-04-02'), 1, calendar)).toEqual({
      from: '2026-04-02',
      workingDays: 1,
      due: '2026-04-07',
      provisional: false,
      skipped: [
        { date: '2026-04-03', why: 'Good Friday' },
        { date: '2026-04-04', why: 'Saturday' },
        { date: '2026-04-05', why: 'Sunday' },
        { date: '2026-04-06', why: 'Easter Monday' },
      ],
    });
  });
  test('D64: a date past the published holidays is provisional, the last published one is not', () => {
    const until = (publishedTo: string) =>
      explainWorkingDays(day('2026-01-05'), 1, workingCalendar([], day(publishedTo))).provisional;
    expect([until('2026-01-06'), until('2026-01-05')]).toEqual([false, true]);
  });
  test.each([-1, 1.5, Number.NaN, 10_001])('%p working days are refused', (n) => {
    expect(() => addWorkingDays(day('2026-01-01'), n, calendar)).toThrow(RangeError);
  });
  test('counts far outside the table the slow way, with the same answer', () => {
    expect(addWorkingDays(day('1999-12-31'), 1, calendar)).toBe('2000-01-03');
    expect(workingDaysBetween(day('1999-12-31'), day('2000-01-03'), calendar)).toBe(1);
    expect(addWorkingDays(day('2060-12-31'), 1, calendar)).toBe('2061-01-03');
  });
  test('the working day before', () => expect(previousWorkingDay(day('2026-04-07'), calendar)).toBe('2026-04-02'));
});

describe('properties of working days', () => {
  const length = fc.integer({ min: 0, max: 60 });
  test('what is added is counted back, and the due day is worked (D1)', () =>
    fc.assert(
      fc.property(anyDay, length, (from, n) => {
        const { due, skipped } = explainWorkingDays(from, n, calendar);
        expect(workingDaysBetween(from, due, calendar)).toBe(n);
        expect(workingDaysBetween(due, from, calendar)).toBe(n === 0 ? 0 : -n);
        expect(n === 0 || calendar.isWorkingDay(due)).toBe(true);
        expect(daysBetween(from, due)).toBe(n + skipped.length);
        expect(skipped.every(({ date }) => !calendar.isWorkingDay(date) && date > from && date < due)).toBe(true);
      }),
    ));
  test('a later start never ends earlier', () =>
    fc.assert(
      fc.property(anyDay, length, (from, n) => {
        expect(addWorkingDays(addDays(from, 1), n, calendar) >= addWorkingDays(from, n, calendar)).toBe(true);
      }),
    ));
  test('a step of n and a step of m is a step of n + m', () =>
    fc.assert(
      fc.property(anyDay, length, length, (from, n, m) => {
        expect(addWorkingDays(addWorkingDays(from, n, calendar), m, calendar)).toBe(addWorkingDays(from, n + m, calendar));
      }),
    ));
  test('D49: the Act’s month is never longer than the policy’s', () =>
    fc.assert(
      fc.property(anyDay, fc.constantFrom(1, 6), (from, months) => {
        const act = lastDayOfMonthsBeginningWith(from, months);
        expect(act <= addMonths(from, months) && daysBetween(act, addMonths(from, months)) <= 1).toBe(true);
      }),
    ));
});

test('a calendar of another make counts the same, only slower', () => {
  const other = { isWorkingDay: calendar.isWorkingDay, whyNot: calendar.whyNot, publishedTo: calendar.publishedTo };
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 300 }), (from, n) => {
      expect(addWorkingDays(from, n, other)).toBe(addWorkingDays(from, n, calendar));
    }),
  );
});
