import {
  addHolidayJudgement,
  chaserDue,
  dueFor,
  isQuoted,
  reckonedAgain,
  removeHolidayJudgement,
  type Moment,
  type RunningLimit,
} from '@shared/policy';
import { BANK_HOLIDAYS, plainDate, SHIPPED_PUBLISHED_TO, shippedCalendar, workingCalendar, type PlainDate } from '@shared/time';
import { CLOCK_KINDS, type ClockKind } from '@shared/vocabulary/clocks';

const day = (text: string): PlainDate => plainDate(text);
const before = shippedCalendar();
const withHoliday = (...dates: string[]) =>
  workingCalendar([...BANK_HOLIDAYS, ...dates.map((date) => ({ date: day(date), title: 'Jubilee' }))], SHIPPED_PUBLISHED_TO);
const limit = (kind: ClockKind, from: string, calendar = before): RunningLimit => dueFor(kind, day(from), calendar);
const moment = (today: string): Moment => ({ now: new Date(`${today}T09:00:00Z`), today: day(today), calendar: before });

describe('calendar.moves: D33 D64 a new holiday makes a limit end later', () => {
  // Letter 1 of Thursday 26 March 2026: due Monday 13 April (R26).
  test.each([
    ['the day after it began', '2026-03-27', '2026-04-14'],
    ['in between', '2026-04-08', '2026-04-14'],
    ['on the due day itself', '2026-04-13', '2026-04-14'],
    ['the day after it is due', '2026-04-14', '2026-04-13'],
    ['the day it began', '2026-03-26', '2026-04-13'],
    ['on a Saturday', '2026-04-11', '2026-04-13'],
  ])('R26 the holiday is %s', (_, holiday, due) => {
    expect(reckonedAgain(limit('DECIDE', '2026-03-26'), withHoliday(holiday))?.dueOn).toBe(due);
  });

  test('R23 it says the new holiday among the days not counted', () => {
    const again = reckonedAgain(limit('ACKNOWLEDGE', '2026-03-20'), withHoliday('2026-03-24'));
    expect(again).toMatchObject({
      dueOn: '2026-03-30',
      skipped: expect.arrayContaining([{ date: '2026-03-24', why: 'Jubilee' }]),
    });
    expect(again?.sentence).toContain('Jubilee');
  });

  test('D64 moved past the published holidays it is provisional', () => {
    const short = workingCalendar([{ date: day('2026-03-24'), title: 'Jubilee' }], day('2026-03-29'));
    expect(reckonedAgain(limit('ACKNOWLEDGE', '2026-03-20'), short)).toMatchObject({ dueOn: '2026-03-30', provisional: true });
  });

  test('what was quoted to the applicant is told of; what only staff see is not', () => {
    expect(CLOCK_KINDS.filter(isQuoted)).toEqual(['ACKNOWLEDGE', 'DECIDE', 'DECIDE_UPDATE', 'OUTCOME', 'OUTCOME_UPDATE']);
  });

  test('calendar days, an agency’s day and a day that was set and not counted are left alone', () => {
    const calendar = withHoliday('2026-03-31');
    expect(reckonedAgain(limit('OUTCOME_PROMISE', '2026-03-26'), calendar)).toBeNull();
    expect(reckonedAgain(limit('REQUEST_REPLY', '2026-03-26'), calendar)).toBeNull();
    const set = { ...limit('DECIDE_UPDATE', '2026-03-26'), dueOn: day('2026-04-20') };
    expect(reckonedAgain(set, calendar)).toBeNull();
  });
});

describe('calendar.stands: D33 a day that was quoted never comes earlier', () => {
  const without = workingCalendar(
    BANK_HOLIDAYS.filter(({ date }) => date !== '2026-04-06'),
    SHIPPED_PUBLISHED_TO,
  );

  test('Easter Monday is taken away: the quoted day stands and says so, the unquoted one comes earlier', () => {
    const again = reckonedAgain(limit('DECIDE', '2026-03-26'), without);
    expect(again?.dueOn).toBe('2026-04-13');
    expect(again?.sentence).toContain('stands. Counted again it would be Friday 10 April 2026');
    expect(reckonedAgain(limit('DECIDE_SHADOW', '2026-03-20'), without)?.dueOn).toBe('2026-04-13');
    expect(limit('DECIDE_SHADOW', '2026-03-20').dueOn).toBe('2026-04-14');
  });

  test('moved later and then the holiday is taken away: the later day was quoted too, and stands', () => {
    const moved = limit('DECIDE', '2026-03-26', withHoliday('2026-04-08'));
    expect(moved.dueOn).toBe('2026-04-14');
    expect(reckonedAgain(moved, before)?.dueOn).toBe('2026-04-14');
  });
});

describe('calendar.change: D64 who changes it says why', () => {
  const holiday = { date: day('2026-04-08'), title: 'Jubilee', reason: 'Announced on GOV.UK' };
  const add = (change: object, standing: string | null = null, today = '2026-03-20') =>
    addHolidayJudgement({ ...holiday, ...change }, standing, moment(today)).map(({ code, field }) => [code, field]);
  const remove = (change: object, standing: string | null = 'Jubilee', today = '2026-03-20') =>
    removeHolidayJudgement({ ...holiday, ...change }, standing, moment(today)).map(({ code, field }) => [code, field]);

  test('D32 a weekday that has not passed, once, with a name and a reason', () => {
    expect(add({})).toEqual([]);
    expect(add({}, null, '2026-04-08')).toEqual([]);
    expect(add({}, null, '2026-04-09')).toEqual([['TOO_EARLY', 'date']]);
    expect(add({ date: day('2026-04-11') })).toEqual([['NOT_A_WORKING_DAY', 'date']]);
    expect(add({}, 'Jubilee')).toEqual([['ALREADY_DONE', 'date']]);
    expect(add({ title: ' ', reason: '' })).toEqual([
      ['MISSING', 'title'],
      ['MISSING', 'reason'],
    ]);
  });

  test('taken away: one that stands and has not passed, with a reason', () => {
    expect(remove({})).toEqual([]);
    expect(remove({}, 'Jubilee', '2026-04-09')).toEqual([['TOO_EARLY', 'date']]);
    expect(remove({}, null)).toEqual([['NOT_ALLOWED', 'date']]);
    expect(remove({ reason: ' ' })).toEqual([['MISSING', 'reason']]);
  });
});

describe('request.chase-late: R25 C4 who is late is reminded', () => {
  const due = (chasedOn: string[], today: string, status: 'SENT' | 'REPLIED' | 'WITHDRAWN' = 'SENT') =>
    chaserDue({ status, dueOn: day('2026-03-27'), chasedOn: chasedOn.map(day) }, day(today), before);

  test('from the working day after, never on a weekend', () => {
    expect(['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30', '2026-03-31'].map((today) => due([], today))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  test('then every third working day, over Easter, three times at most', () => {
    expect(['2026-04-01', '2026-04-02'].map((today) => due(['2026-03-30'], today))).toEqual([false, true]);
    expect(['2026-04-08', '2026-04-09'].map((today) => due(['2026-03-30', '2026-04-02'], today))).toEqual([false, true]);
    expect(due(['2026-03-30', '2026-04-02', '2026-04-09'], '2026-05-01')).toBe(false);
  });

  test('a reminder before the day was due counts for nothing; one by a person since then counts', () => {
    expect(due(['2026-03-25'], '2026-03-30')).toBe(true);
    expect(due(['2026-03-30'], '2026-03-31')).toBe(false);
  });

  test('an answer or a withdrawn request ends it', () => {
    expect([due([], '2026-03-30', 'REPLIED'), due([], '2026-03-30', 'WITHDRAWN')]).toEqual([false, false]);
  });
});
