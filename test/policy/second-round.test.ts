import {
  askJudgement,
  entriesJudgement,
  linkUntil,
  outsiderJudgement,
  panelSightJudgement,
  requestDue,
  secondRoundStanding,
  stageIn,
  type ProposedEntry,
} from '@shared/policy';
import { replyItemsJudgement } from '@shared/policy/request-answers';
import { plainDate, shippedCalendar } from '@shared/time';
import { CASE_STATUSES } from '@shared/vocabulary/cases';

const calendar = shippedCalendar();
const day = plainDate;
const told = (refusals: readonly { code: string; field?: string }[]) => refusals.map(({ code, field }) => [code, field]);

describe('R30, D15 the second round (request.second-round)', () => {
  test('the first round until there is a decision, then the second', () => {
    expect(CASE_STATUSES.filter((status) => stageIn(status) === 'STAGE_1')).toEqual(['RECEIVED', 'ACKNOWLEDGED']);
  });
  test('where the threshold is not met it needs a review by discretion that was told', () => {
    for (const status of ['NOT_MET', 'REJECTED'] as const) {
      expect(told(secondRoundStanding({ status, discretionaryToldOn: null }))).toEqual([['WRONG_STATUS', undefined]]);
      expect(secondRoundStanding({ status, discretionaryToldOn: day('2026-04-10') })).toEqual([]);
    }
    expect(secondRoundStanding({ status: 'MET', discretionaryToldOn: null })).toEqual([]);
  });
  test('8 working days, capped by the working day before the outcome is due', () => {
    expect(requestDue('STAGE_2', day('2026-04-13'), day('2026-05-12'), calendar).dueOn).toBe('2026-04-23');
    expect(requestDue('STAGE_2', day('2026-04-13'), day('2026-04-20'), calendar).dueOn).toBe('2026-04-17');
    const ask = (dueOn: string) =>
      askJudgement(
        { agencies: ['x'], scope: 'x', dueOn: day(dueOn), decisionDueOn: day('2026-04-20'), stage: 'STAGE_2' },
        { now: new Date('2026-04-13T09:00:00Z'), today: day('2026-04-13'), calendar },
      );
    expect(ask('2026-04-17')).toEqual([]);
    expect(ask('2026-04-20').map(({ message }) => message)).toEqual([
      'The outcome is due on Monday 20 April 2026; the last day to ask for is Friday 17 April 2026.',
    ]);
  });
});

test('R30 the second round may leave single reports out; the first may not', () => {
  const reply = { kind: 'PROVIDED', items: [], asked: ['a'] } as const;
  expect(told(replyItemsJudgement({ ...reply, stage: 'STAGE_1' }, day('2026-04-13')))).toEqual([['MISSING', 'items']]);
  expect(replyItemsJudgement({ ...reply, stage: 'STAGE_2' }, day('2026-04-13'))).toEqual([]);
});

describe('R30, R45, D31 dated lines (request.entries)', () => {
  const today = day('2026-04-13');
  const line = (change: Partial<ProposedEntry> = {}): ProposedEntry => ({
    happenedOn: today,
    kind: 'REPORT',
    says: 'A call.',
    mark: 'CLOSED',
    ...change,
  });
  const judged = (entries: ProposedEntry[], kind: 'PROVIDED' | 'NOT_HELD' = 'PROVIDED', mark = 'CLOSED') =>
    told(entriesJudgement({ kind, entries, mark: mark as 'CLOSED' }, today));
  test('today will do; tomorrow, no date, no words, an unknown kind or mark will not', () => {
    expect(judged([line()])).toEqual([]);
    expect(judged([line({ happenedOn: day('2026-04-14') })])).toEqual([['DATE_ORDER', 'entries.0.happenedOn']]);
    expect(judged([line(), line({ happenedOn: '' as never })])).toEqual([['MISSING', 'entries.1.happenedOn']]);
    expect(judged([line({ says: ' ', kind: 'X' as never, mark: 'X' as never })])).toEqual([
      ['MISSING', 'entries.0.says'],
      ['MISSING', 'entries.0.kind'],
      ['MISSING', 'entries.0.mark'],
    ]);
    expect(judged([], 'PROVIDED', 'X')).toEqual([['MISSING', 'mark']]);
  });
  test('they belong to an answer that provides', () => {
    expect(judged([line()], 'NOT_HELD')).toEqual([['NOT_ALLOWED', 'entries']]);
  });
});

test('R49, R50 anybody is asked with a name and an address (request.outsider)', () => {
  expect(outsiderJudgement({ name: 'A School', email: 'office@school.example' })).toEqual([]);
  expect(told(outsiderJudgement({ name: ' ', email: 'office at school' }))).toEqual([
    ['MISSING', 'name'],
    ['BAD_ADDRESS', 'email'],
  ]);
});

test('R49 a link works 30 days (request.link)', () => {
  expect(linkUntil(day('2026-03-20'))).toBe('2026-04-19');
});

test('R38, D58 all of a case for the panel, never for whoever attends for the victim (hand-over.sides)', () => {
  const facts = { status: 'MET', discretionaryToldOn: null, agencyKind: 'POLICE', attendsForVictim: false } as const;
  expect(panelSightJudgement(facts)).toEqual([]);
  expect(told(panelSightJudgement({ ...facts, status: 'ACKNOWLEDGED' }))).toEqual([['WRONG_STATUS', 'scope']]);
  expect(told(panelSightJudgement({ ...facts, status: 'NOT_MET' }))).toEqual([['WRONG_STATUS', 'scope']]);
  expect(panelSightJudgement({ ...facts, status: 'NOT_MET', discretionaryToldOn: day('2026-04-10') })).toEqual([]);
  expect(told(panelSightJudgement({ ...facts, attendsForVictim: true }))).toEqual([['NOT_ALLOWED', 'agencyId']]);
  expect(told(panelSightJudgement({ ...facts, agencyKind: 'VICTIM_SUPPORT' }))).toEqual([['NOT_ALLOWED', 'agencyId']]);
});
