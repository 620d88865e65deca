import { childAtRisk, riskJudgement, riskReviewDue, riskStanding, type ProposedRisk } from '@shared/policy';
import { plainDate } from '@shared/time';
import { CASE_STATUSES } from '@shared/vocabulary/cases';

const day = plainDate;
const today = day('2026-04-10');
const risk: ProposedRisk = {
  level: 'STANDARD',
  whatCouldHappen: 'More of the same.',
  whatProtects: 'A neighbour.',
  whatIsDone: '',
  because: null,
  assessedOn: today,
  reviewOn: day('2026-04-11'),
};
const judged = (change: Partial<ProposedRisk>, facts: { childIsAtRisk?: boolean; last?: string } = {}) =>
  riskJudgement(
    { ...risk, ...change },
    { childIsAtRisk: facts.childIsAtRisk ?? false, last: facts.last ? day(facts.last) : null, receivedOn: day('2026-03-20') },
    today,
  ).map(({ code, field, rule }) => [code, field, rule]);

describe('risk.assessed: R47', () => {
  test('says what could happen and what protects; above standard also what is done', () => {
    expect(judged({})).toEqual([]);
    expect(judged({ whatCouldHappen: ' ', whatProtects: '' }).map(([, field]) => field)).toEqual([
      'whatCouldHappen',
      'whatProtects',
    ]);
    expect(judged({ level: 'MEDIUM' })).toEqual([['MISSING', 'whatIsDone', 'risk.assessed']]);
    expect(judged({ level: 'HIGH', whatIsDone: 'Daily calls.' })).toEqual([]);
  });
  test('on a day from receipt to today, to be looked at again on a day to come', () => {
    expect(judged({ assessedOn: day('2026-03-20') })).toEqual([]);
    expect(judged({ assessedOn: day('2026-03-19') })).toEqual([['DATE_ORDER', 'assessedOn', 'risk.assessed']]);
    expect(judged({ assessedOn: day('2026-04-11') })).toEqual([['DATE_ORDER', 'assessedOn', 'risk.assessed']]);
    expect(judged({ reviewOn: today })).toEqual([['DATE_ORDER', 'reviewOn', 'risk.assessed']]);
  });
  test('a later one is not earlier than the last, and says why', () => {
    expect(judged({ because: ' ' }, { last: '2026-04-09' })).toEqual([['MISSING', 'because', 'risk.assessed']]);
    expect(judged({ because: 'A statement came.' }, { last: '2026-04-10' })).toEqual([]);
    expect(judged({ because: 'x', assessedOn: day('2026-04-08') }, { last: '2026-04-09' })).toEqual([
      ['DATE_ORDER', 'assessedOn', 'risk.assessed'],
    ]);
  });
  test('not once the case is over here', () => {
    expect(CASE_STATUSES.filter((status) => riskStanding({ status }).length > 0)).toEqual([
      'CLOSED',
      'WITHDRAWN',
      'TRANSFERRED',
      'JOINED',
    ]);
  });
});

describe('risk.child: D46', () => {
  const party = { isUnder18: true, adultIsSafe: null, endedOn: null };
  test('somebody under 18 whose adult is not known to be safe', () => {
    expect(childAtRisk([party])).toBe(true);
    expect(childAtRisk([{ ...party, adultIsSafe: 'NOT_SURE' }])).toBe(true);
    expect(childAtRisk([{ ...party, adultIsSafe: 'NO' }])).toBe(true);
    expect(childAtRisk([{ ...party, adultIsSafe: 'YES' }])).toBe(false);
    expect(childAtRisk([{ ...party, isUnder18: false, adultIsSafe: 'NO' }])).toBe(false);
    expect(childAtRisk([{ ...party, endedOn: today }])).toBe(false);
  });
  test('nothing is saved without saying what is done, whatever the level', () => {
    expect(judged({}, { childIsAtRisk: true })).toEqual([['MISSING', 'whatIsDone', 'risk.child']]);
    expect(judged({ whatIsDone: 'Letters go to school.' }, { childIsAtRisk: true })).toEqual([]);
  });
});

describe('risk.review: R47', () => {
  const due = (reviewOn: string | null, learnt: boolean, status: (typeof CASE_STATUSES)[number] = 'MET') =>
    riskReviewDue(reviewOn === null ? null : { reviewOn: day(reviewOn) }, { status, learnt }, today);
  test('on its day, or when something was learnt; never before a first, nor after the end', () => {
    expect(due('2026-04-11', false)).toBe(false);
    expect(due('2026-04-10', false)).toBe(true);
    expect(due('2026-04-11', true)).toBe(true);
    expect(due(null, true)).toBe(false);
    expect(due('2026-04-10', true, 'CLOSED')).toBe(false);
  });
});
