import fc from 'fast-check';
import { addDays, dateOfOrdinal, workingCalendar, workingDaysBetween } from '@shared/time';
import {
  advisedOn,
  clockStep,
  CLOCK_RULES,
  dated,
  dueFor,
  lastDayToAppeal,
  letterChain,
  letterOfDecision,
  mayStartWindow,
  nextUpdateDue,
  policyVersionOn,
  requestDue,
  servedOn,
  workingDaysLeft,
} from '@shared/policy';
import { calendar, day, days } from './given';

describe('due dates', () => {
  test.each([
    ['R23, clock.acknowledge', 'ACKNOWLEDGE', '2026-03-20', '2026-03-27'],
    ['R23 over Christmas', 'ACKNOWLEDGE', '2025-12-24', '2026-01-05'],
    ['R22: from the day it arrived, though keyed three days later', 'ACKNOWLEDGE', '2026-03-17', '2026-03-24'],
    ['D1: received on a Saturday', 'ACKNOWLEDGE', '2025-02-01', '2025-02-07'],
    ['R26, clock.decide: over Easter', 'DECIDE', '2026-03-26', '2026-04-13'],
    ['D11, clock.decide-shadow', 'DECIDE_SHADOW', '2026-03-20', '2026-04-14'],
    ['R42, clock.outcome', 'OUTCOME', '2026-04-10', '2026-05-11'],
    ['D6', 'OUTCOME', '2026-12-18', '2027-01-20'],
    ['D6, R82, clock.outcome-promise', 'OUTCOME_PROMISE', '2026-12-18', '2027-01-15'],
    ['C4 as a rule, clock.request-reply', 'REQUEST_REPLY', '2026-03-26', '2026-04-02'],
  ] as const)('%s', (_, kind, from, due) => expect(dueFor(kind, day(from), calendar).dueOn).toBe(due));

  test('R26: explains itself in a sentence', () => {
    expect(dueFor('DECIDE', day('2026-03-26'), calendar)).toMatchObject({
      length: 10,
      unit: 'WORKING_DAYS',
      provisional: false,
      rule: 'clock.decide',
      section: '§4',
      sentence:
        'Due Monday 13 April 2026: 10 working days from Letter 1 (Thursday 26 March 2026), not counting weekends, Good Friday and Easter Monday. Source: §4.',
    });
  });
  test('D6: the promise counts calendar days, which no holiday moves', () => {
    expect(dueFor('OUTCOME_PROMISE', day('2028-12-20'), calendar)).toMatchObject({
      provisional: false,
      skipped: [],
      sentence: 'Due Wednesday 17 January 2029: 28 calendar days from Letter 2a (Wednesday 20 December 2028). Source: §8.',
    });
  });
  test('D64: beyond the published holidays a date is provisional and says so', () => {
    const due = dueFor('OUTCOME', day('2028-12-15'), calendar);
    expect(due.provisional).toBe(true);
    expect(due.sentence).toContain('Provisional: bank holidays are published only up to 31 December 2028.');
  });
  test('a day without anything skipped needs no list', () => {
    expect(dueFor('REQUEST_REPLY', day('2026-03-09'), calendar, { workingDays: 1 }).sentence).toBe(
      'Due Tuesday 10 March 2026: 1 working day from the request (Monday 9 March 2026). Source: §4.',
    );
  });
  test('R25, R30: a request is due before the decision, however long it is usually given', () => {
    expect(requestDue('STAGE_1', day('2026-03-26'), day('2026-04-13'), calendar).dueOn).toBe('2026-04-02');
    expect(requestDue('STAGE_2', day('2026-03-26'), null, calendar).dueOn).toBe('2026-04-09');
    const capped = requestDue('STAGE_1', day('2026-04-07'), day('2026-04-13'), calendar);
    expect(capped).toMatchObject({
      dueOn: '2026-04-10',
      sentence: expect.stringContaining('would end too late, so this is the last possible day'),
    });
    expect(requestDue('STAGE_1', day('2026-04-13'), day('2026-04-13'), calendar).dueOn).toBe('2026-04-20');
  });
  test('D63: figures are dated; a day before the first value is an error, and an old value stays', () => {
    const figure = dated('a figure', [
      { from: '2020-01-01', value: 5, source: 'old' },
      { from: '2026-01-01', value: 7, source: 'new' },
    ]);
    expect([figure(day('2025-12-31')), figure(day('2026-01-01'))]).toEqual([5, 7]);
    expect(() => figure(day('2019-12-31'))).toThrow(new RangeError('a figure has no value on 2019-12-31'));
    expect(policyVersionOn(day('2026-03-20')).id).toBe('LLR-1');
    expect(() => policyVersionOn(day('2014-10-19'))).toThrow(RangeError);
  });
});

describe('steps of a clock', () => {
  test.each([
    ['2026-04-08', null, 3],
    ['2026-04-09', 'WARNED', 2],
    ['2026-04-10', 'WARNED', 1],
    ['2026-04-12', 'WARNED', 1],
    ['2026-04-13', 'DUE', 0],
    ['2026-04-14', 'OVERDUE', -1],
  ])('due on 13 April: on %s %s', (today, step, left) => {
    expect(clockStep(day('2026-04-13'), day(today), calendar)).toBe(step);
    expect(workingDaysLeft(day('2026-04-13'), day(today), calendar)).toBe(left);
  });

  test('on the Saturday after a due Friday it is late already, by what will be one working day', () => {
    expect(workingDaysLeft(day('2026-04-10'), day('2026-04-11'), calendar)).toBe(-1);
    expect(workingDaysLeft(day('2026-04-10'), day('2026-04-13'), calendar)).toBe(-1);
    expect(workingDaysLeft(day('2026-04-10'), day('2026-04-14'), calendar)).toBe(-2);
  });
  test('D56, clock.no-pause: no option stops a clock', () => expect(CLOCK_RULES.noPause.requirements).toContain('D56'));
});

describe('updates (clock.update)', () => {
  test('D7, R28: the first on the original day, the next ten working days after the last', () => {
    expect(nextUpdateDue(day('2026-04-13'), [], 10, calendar)).toBe('2026-04-13');
    expect(nextUpdateDue(day('2026-04-13'), days('2026-04-13'), 10, calendar)).toBe('2026-04-27');
  });
  test('R43: original due 11 May 2026, update that day, next 9 June', () => {
    expect(nextUpdateDue(day('2026-05-11'), days('2026-05-11'), 20, calendar)).toBe('2026-06-09');
  });
});

describe('service (letter.service, letter.dated, letter.first-class, letter.one-decision)', () => {
  test.each([
    ['EMAIL', '2026-05-07'],
    ['POST_FIRST', '2026-05-11'],
    ['POST_SECOND', '2026-05-13'],
    ['POST_ECONOMY', '2026-05-15'],
  ] as const)('D53: %s handed over on 7 May is served %s', (channel, served) =>
    expect(servedOn(channel, day('2026-05-07'), calendar)).toBe(served),
  );
  test('D53: by email and post the later governs; nothing handed over starts nothing', () => {
    const both = [
      { channel: 'POST_FIRST', handedOverOn: day('2026-05-07') },
      { channel: 'EMAIL', handedOverOn: day('2026-05-07') },
    ] as const;
    expect(advisedOn(both, calendar)).toBe('2026-05-11');
    expect(advisedOn([], calendar)).toBeNull();
  });
  test('D53: what starts a window goes first class or by email', () => {
    expect((['EMAIL', 'POST_FIRST', 'POST_SECOND', 'POST_ECONOMY'] as const).map(mayStartWindow)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
  test('R27: one letter for each outcome', () =>
    expect([letterOfDecision('MET'), letterOfDecision('NOT_MET')]).toEqual(['LETTER_2A', 'LETTER_2B']));
});

describe('the appeal window (appeal.window)', () => {
  test('R53: advised on 7 May 2026, last day 5 June', () =>
    expect(lastDayToAppeal(day('2026-05-07'), calendar)).toBe('2026-06-05'));
  test('D9: by first class post, two working days more', () => {
    expect(lastDayToAppeal(servedOn('POST_FIRST', day('2026-05-07'), calendar), calendar)).toBe('2026-06-09');
  });
  test('D9, D53: the printed day wins when later, never when earlier', () => {
    expect(lastDayToAppeal(day('2026-05-07'), calendar, day('2026-06-08'))).toBe('2026-06-08');
    expect(lastDayToAppeal(day('2026-05-07'), calendar, day('2026-06-01'))).toBe('2026-06-05');
  });
  test('D33: a holiday added later moves the day back, never the printed one forward', () => {
    const more = workingCalendar(
      [
        { date: day('2026-05-25'), title: 'Spring bank holiday' },
        { date: day('2026-06-02'), title: 'Added' },
      ],
      day('2028-12-31'),
    );
    expect(lastDayToAppeal(day('2026-05-07'), more, day('2026-06-05'))).toBe('2026-06-08');
    const fewer = workingCalendar([], day('2028-12-31'));
    expect(lastDayToAppeal(day('2026-05-07'), fewer, day('2026-06-05'))).toBe('2026-06-05');
  });
});

describe('the chain of letters', () => {
  test('a case from receipt to outcome (R23, R26, R42, R82)', () => {
    expect(
      letterChain({ receivedOn: day('2026-03-20'), letter1On: day('2026-03-26'), letter2aOn: day('2026-04-10') }, calendar),
    ).toEqual({
      letter1: '2026-03-27',
      decision: '2026-04-13',
      decisionShadow: '2026-04-14',
      outcome: '2026-05-11',
      outcome28Days: '2026-05-08',
      appealLastDay: null,
      bundle: null,
      letter4: null,
      appealOutcome: null,
      nextUpdate: { decision: '2026-04-13', outcome: '2026-05-11', appeal: null },
    });
  });
  test.each([
    ['R53', { letter2bOn: day('2026-05-07') }, { appealLastDay: '2026-06-05' }],
    ['D9', { letter2bOn: day('2026-05-07'), servedBy: 'POST_FIRST' as const }, { appealLastDay: '2026-06-09' }],
    ['R54', { letter2aOn: day('2026-04-10'), letter3On: day('2026-05-07') }, { appealLastDay: '2026-06-05' }],
    ['R62', { chairIdentifiedOn: day('2026-06-08') }, { bundle: '2026-06-09' }],
    ['R62', { chairIdentifiedOn: day('2026-04-02') }, { bundle: '2026-04-07' }],
    ['R64, D8', { bundleReceivedOn: day('2026-06-09') }, { letter4: '2026-06-16' }],
    [
      'R68',
      { letter4On: day('2026-06-12') },
      { appealOutcome: '2026-07-10', nextUpdate: { decision: null, outcome: null, appeal: '2026-07-10' } },
    ],
    ['R69', { letter4On: day('2026-06-12'), updates: { appeal: days('2026-07-10') } }, { nextUpdate: { appeal: '2026-08-07' } }],
    [
      'R43',
      { letter2aOn: day('2026-04-10'), updates: { outcome: days('2026-05-11') } },
      { nextUpdate: { outcome: '2026-06-09' } },
    ],
    [
      'D7: updates without a start say nothing',
      { updates: { decision: days('2026-05-11') } },
      { nextUpdate: { decision: null } },
    ],
    [
      'D11: the decision on the day of Letter 1',
      { letter1On: day('2026-03-26'), letter2bOn: day('2026-03-26') },
      { decision: '2026-04-13' },
    ],
  ])('%s: %p', (_, input, expected) => expect(letterChain(input, calendar)).toMatchObject(expected));
  test.each([
    ['letter1On', { receivedOn: day('2026-03-20'), letter1On: day('2026-03-19') }],
    ['letter2bOn', { letter1On: day('2026-03-26'), letter2bOn: day('2026-03-25') }],
    ['letter2bOn', { letter2aOn: day('2026-04-10'), letter2bOn: day('2026-04-10') }],
    ['letter4On', { receivedOn: day('2026-03-20'), letter4On: day('2026-03-19') }],
    ['updates.decision[1]', { letter1On: day('2026-03-26'), updates: { decision: days('2026-04-13', '2026-04-10') } }],
    ['updates.outcome[0]', { letter2aOn: day('2026-04-10'), updates: { outcome: days('2026-04-09') } }],
    ['letter2aOn', { letter1On: day('2026-03-26'), letter2aOn: day('2026-04-10'), updates: { decision: days('2026-04-13') } }],
    ['updates.appeal[0]', { letter4On: day('2026-06-12'), updates: { appeal: days('2026-06-11') } }],
  ])('R27, D11: refused, naming %s', (field, input) => {
    expect(() => letterChain(input, calendar)).toThrow(expect.objectContaining({ name: 'BadInput', field }));
  });
});

describe('properties of clocks', () => {
  const anyDay = fc.integer({ min: 17532, max: 21300 }).map(dateOfOrdinal);
  test('a later start is never due earlier, and the shadow is never before a timely decision', () =>
    fc.assert(
      fc.property(anyDay, (from) => {
        for (const kind of ['ACKNOWLEDGE', 'DECIDE', 'DECIDE_SHADOW', 'OUTCOME', 'OUTCOME_PROMISE'] as const) {
          expect(dueFor(kind, addDays(from, 1), calendar).dueOn >= dueFor(kind, from, calendar).dueOn).toBe(true);
        }
        const letter1 = dueFor('ACKNOWLEDGE', from, calendar).dueOn;
        expect(dueFor('DECIDE', letter1, calendar).dueOn).toBe(dueFor('DECIDE_SHADOW', from, calendar).dueOn);
      }),
    ));
  test('a request is due on a working day before the decision whenever there is one left', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (from, ahead) => {
        const decision = dueFor('DECIDE', addDays(from, ahead), calendar).dueOn;
        const { dueOn } = requestDue('STAGE_1', from, decision, calendar);
        expect(dueOn > from && dueOn < decision && calendar.isWorkingDay(dueOn)).toBe(true);
        expect(workingDaysBetween(from, dueOn, calendar)).toBeLessThanOrEqual(5);
      }),
    ));
});
