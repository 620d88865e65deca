import {
  absenceJudgement,
  isAway,
  preferenceJudgement,
  stepToTell,
  toldOf,
  wayOf,
  type Away,
  type TeamMember,
} from '@shared/policy';
import { plainDate, shippedCalendar, type PlainDate } from '@shared/time';

const calendar = shippedCalendar();
const day = (text: string): PlainDate => plainDate(text);
const TEAM: readonly TeamMember[] = [
  { id: 'priya', role: 'SPOC' },
  { id: 'tariq', role: 'SPOC' },
  { id: 'sam', role: 'DEPUTY' },
  { id: 'helen', role: 'TEAM_MANAGER' },
];
const away = (membershipId: string, coverId: string | null, change: Partial<Away> = {}): Away => ({
  membershipId,
  coverId,
  from: day('2026-03-23'),
  until: day('2026-03-27'),
  endedOn: null,
  ...change,
});
const told = (kind: Parameters<typeof toldOf>[0], leadId: string | null, absences: readonly Away[] = [], on = '2026-03-25') =>
  toldOf(kind, { members: TEAM, leadId, absences }, day(on));

describe('notice.escalation: D44 two working days before, on the day, and on the working day after', () => {
  test.each([
    ['2026-03-24', null],
    ['2026-03-25', 'WARNED'],
    ['2026-03-26', 'WARNED'],
    ['2026-03-27', 'DUE'],
    // Friday's limit: nobody is there on Saturday and Sunday.
    ['2026-03-28', 'DUE'],
    ['2026-03-29', 'DUE'],
    ['2026-03-30', 'OVERDUE'],
    ['2026-03-31', 'OVERDUE'],
  ])('R23 due Friday 27 March 2026, on %s: %s', (today, step) => {
    expect(stepToTell(day('2026-03-27'), day(today), calendar)).toBe(step);
  });

  test('R26 over Easter: due Thursday 2 April 2026 is overdue on Tuesday the 7th, and not on Good Friday or the Monday', () => {
    expect(
      ['2026-04-03', '2026-04-06', '2026-04-07'].map((today) => stepToTell(day('2026-04-02'), day(today), calendar)),
    ).toEqual(['DUE', 'DUE', 'OVERDUE']);
  });

  test('the lead, the deputy and the team manager are told, each once', () => {
    expect(told('LIMIT_NEAR', 'priya')).toEqual(['priya', 'sam', 'helen']);
    expect(told('LIMIT_OVERDUE', 'sam')).toEqual(['sam', 'helen']);
  });
});

describe("notice.team: D44 the queue is the team's", () => {
  test('what nobody leads goes to every SPOC; a lead whose hat is no longer valid is nobody', () => {
    expect(told('REPLY', null)).toEqual(['priya', 'tariq']);
    expect(told('REPLY', 'left')).toEqual(['priya', 'tariq']);
    expect(told('REPLY', 'priya')).toEqual(['priya']);
    expect(told('NEW_APPLICATION', null)).toEqual(['priya', 'tariq', 'sam']);
  });

  test('who is away is stood in for by their cover; without one that is there, by the SPOCs and deputies present', () => {
    expect(told('REPLY', 'priya', [away('priya', 'tariq')])).toEqual(['tariq']);
    expect(told('REPLY', 'priya', [away('priya', null)])).toEqual(['tariq', 'sam']);
    expect(told('REPLY', 'priya', [away('priya', 'tariq'), away('tariq', null)])).toEqual(['sam']);
  });

  test('when everybody is away, they are told all the same', () => {
    expect(told('REPLY', 'priya', [away('priya', null), away('tariq', null), away('sam', null)])).toEqual(['priya']);
  });

  test('the first and the last day are days away, the day after is not; who came back is back', () => {
    const week = away('priya', 'sam');
    expect(['2026-03-22', '2026-03-23', '2026-03-27', '2026-03-28'].map((on) => isAway(week, day(on)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const back = away('priya', 'sam', { endedOn: day('2026-03-25') });
    expect(['2026-03-24', '2026-03-25'].map((on) => isAway(back, day(on)))).toEqual([true, false]);
  });
});

describe('notice.urgent: D44 what is urgent cannot be put off', () => {
  test.each(['LIMIT_DUE', 'LIMIT_OVERDUE'] as const)(
    '%s is told at once whatever was chosen, and cannot be chosen away',
    (kind) => {
      expect([wayOf(kind, null), wayOf(kind, 'OFF'), wayOf(kind, 'DIGEST')]).toEqual(['AT_ONCE', 'AT_ONCE', 'AT_ONCE']);
      expect(preferenceJudgement(kind, 'OFF')[0]).toMatchObject({ code: 'NOT_ALLOWED', rule: 'notice.urgent' });
      expect(preferenceJudgement(kind, 'DIGEST')).toHaveLength(1);
      expect(preferenceJudgement(kind, 'AT_ONCE')).toEqual([]);
    },
  );

  test('anything else as one likes', () => {
    expect(preferenceJudgement('LIMIT_NEAR', 'OFF')).toEqual([]);
    expect([wayOf('REPLY', null), wayOf('REPLY', 'AT_ONCE'), wayOf('LIMIT_NEAR', null)]).toEqual([
      'DIGEST',
      'AT_ONCE',
      'AT_ONCE',
    ]);
  });
});

describe('notice.absence: D44 days away', () => {
  const absence = { membershipId: 'priya', coverId: 'sam', from: day('2026-03-23'), until: day('2026-03-27') };
  const codes = (change: object, known: readonly Away[] = [], today = '2026-03-20') =>
    absenceJudgement({ ...absence, ...change }, known, day(today)).map(({ code, field }) => [code, field]);

  test('a day or more, now or later, with somebody else to cover or nobody', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ until: absence.from, coverId: null })).toEqual([]);
    expect(codes({}, [], '2026-03-27')).toEqual([]);
  });

  test('not back to front, not over, not covered by oneself', () => {
    expect(codes({ until: day('2026-03-22') })).toEqual([['DATE_ORDER', 'until']]);
    expect(codes({}, [], '2026-03-28')).toEqual([['TOO_EARLY', 'until']]);
    expect(codes({ coverId: 'priya' })).toEqual([['NOT_ALLOWED', 'coverId']]);
  });

  test('not twice on one day; next to one another is well', () => {
    expect(codes({ from: day('2026-03-27'), until: day('2026-03-30') }, [away('priya', null)])).toEqual([
      ['ALREADY_DONE', 'from'],
    ]);
    expect(codes({ from: day('2026-03-28'), until: day('2026-03-30') }, [away('priya', null)])).toEqual([]);
    expect(codes({}, [away('tariq', null)])).toEqual([]);
  });
});
