import { CASE_STATUSES } from '@shared/vocabulary/cases';
import type { CaseStatus } from '@shared/vocabulary/cases';
import {
  acknowledgeStanding,
  assessThreshold,
  canMove,
  decideStanding,
  decisionJudgement,
  issueStanding,
  moveStanding,
  ProposedDecision,
  Refusal,
  requestStanding,
  settleStanding,
  verdictSentences,
} from '@shared/policy';
import { application, day, incident, report } from './given';

const codes = (refusals: Refusal[]) => refusals.map(({ code }) => code);
const told = (refusals: Refusal[]) => refusals.map(({ rule, code, field }) => [rule, code, field]);

describe('states of a case (case.move)', () => {
  const TABLE: Record<CaseStatus, CaseStatus[]> = {
    RECEIVED: ['ACKNOWLEDGED', 'WITHDRAWN', 'TRANSFERRED', 'JOINED'],
    ACKNOWLEDGED: ['MET', 'NOT_MET', 'REJECTED', 'WITHDRAWN', 'TRANSFERRED', 'JOINED'],
    MET: ['MEETING_SCHEDULED', 'WITHDRAWN'],
    NOT_MET: ['ACKNOWLEDGED', 'MET', 'MEETING_SCHEDULED', 'CLOSED', 'WITHDRAWN'],
    REJECTED: ['ACKNOWLEDGED', 'MET', 'MEETING_SCHEDULED', 'CLOSED', 'WITHDRAWN'],
    MEETING_SCHEDULED: ['MET', 'NOT_MET', 'REJECTED', 'MEETING_HELD', 'WITHDRAWN'],
    MEETING_HELD: ['OUTCOME_SENT', 'WITHDRAWN'],
    OUTCOME_SENT: ['ACKNOWLEDGED', 'MET', 'ACTIONS_OPEN', 'CLOSED'],
    ACTIONS_OPEN: ['ACKNOWLEDGED', 'MET', 'CLOSED'],
    CLOSED: ['ACKNOWLEDGED', 'MET'],
    WITHDRAWN: [],
    TRANSFERRED: [],
    JOINED: [],
  };
  test.each(CASE_STATUSES)('from %s only along the table', (from) => {
    expect(CASE_STATUSES.filter((to) => canMove(from, to))).toEqual(TABLE[from]);
    expect(CASE_STATUSES.filter((to) => moveStanding(from, to).length === 0)).toEqual(TABLE[from]);
  });
  test('R3: a met case is not closed without its review, only withdrawn', () => {
    expect(told(moveStanding('MET', 'CLOSED'))).toEqual([['case.move', 'WRONG_STATUS', undefined]]);
    expect(canMove('MET', 'WITHDRAWN')).toBe(true);
  });
  test('D15, D25, D37: discretionary review, remittal and withdrawal have their way', () => {
    expect([canMove('NOT_MET', 'MEETING_SCHEDULED'), canMove('CLOSED', 'MET'), canMove('OUTCOME_SENT', 'WITHDRAWN')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('what may be done at each point', () => {
  test('R23, D55: a received case is acknowledged once (case.acknowledge)', () => {
    expect(acknowledgeStanding({ status: 'RECEIVED', letter1: 'NONE' })).toEqual([]);
    expect(codes(acknowledgeStanding({ status: 'RECEIVED', letter1: 'ORDERED' }))).toEqual(['ALREADY_DONE']);
    expect(codes(acknowledgeStanding({ status: 'ACKNOWLEDGED', letter1: 'HANDED_OVER' }))).toEqual(['ALREADY_DONE']);
    expect(codes(acknowledgeStanding({ status: 'WITHDRAWN', letter1: 'NONE' }))).toEqual(['WRONG_STATUS']);
  });
  test('R48, R5: no request before agreement, nobody new after withdrawal (case.agreement-to-share)', () => {
    expect(requestStanding({ status: 'ACKNOWLEDGED', agreementToShare: 'GIVEN' })).toEqual([]);
    expect(codes(requestStanding({ status: 'ACKNOWLEDGED', agreementToShare: 'MISSING' }))).toEqual(['NO_AGREEMENT']);
    expect(codes(requestStanding({ status: 'ACKNOWLEDGED', agreementToShare: 'WITHDRAWN' }))).toEqual(['AGREEMENT_WITHDRAWN']);
  });
  test('R25, R30: each stage in its time (case.ask)', () => {
    expect(codes(requestStanding({ status: 'MET', agreementToShare: 'GIVEN' }))).toEqual(['WRONG_STATUS']);
    expect(requestStanding({ status: 'MET', agreementToShare: 'GIVEN', stage: 'STAGE_2' })).toEqual([]);
    expect(codes(requestStanding({ status: 'ACKNOWLEDGED', agreementToShare: 'GIVEN', stage: 'STAGE_2' }))).toEqual([
      'WRONG_STATUS',
    ]);
  });
  test('R80, D51: reports are settled before the decision (case.settle)', () => {
    expect(settleStanding({ status: 'ACKNOWLEDGED' })).toEqual([]);
    expect(codes(settleStanding({ status: 'NOT_MET' }))).toEqual(['WRONG_STATUS']);
  });
  test('D11: no decision before Letter 1 (case.decide, letter.order)', () => {
    expect(decideStanding({ status: 'ACKNOWLEDGED', letter1HandedOverOn: day('2026-03-26') })).toEqual([]);
    expect(told(decideStanding({ status: 'RECEIVED', letter1HandedOverOn: null }))).toEqual([
      ['letter.order', 'NO_LETTER_1', undefined],
    ]);
    expect(told(decideStanding({ status: 'MET', letter1HandedOverOn: day('2026-03-26') }))).toEqual([
      ['case.decide', 'WRONG_STATUS', undefined],
    ]);
  });
});

const incidents = (n: number, reported = '2026-03-03') =>
  Array.from({ length: n }, (_, i) => incident(`i${i}`, '2026-03-02', [report(reported)]));
const hate = (reports: ReturnType<typeof report>[]) => incident('h', '2026-03-02', reports, { kind: 'HATE' });
const floor = assessThreshold(application('2026-06-01', incidents(3)));
const routeAOnly = assessThreshold(application('2026-06-01', incidents(3, '2026-04-02')));
const routeB = assessThreshold(application('2026-06-01', [hate([report('2026-03-03')])]));
const notMet = assessThreshold(application('2026-06-01', incidents(2)));
const discretion = assessThreshold(application('2026-06-01', [hate([])]));
const query = assessThreshold(application('2026-06-01', incidents(2), { believesNoEffectiveAction: false }));
const weighed = { persistence: 'Weekly.', harm: 'Sleep lost.', adequacyOfResponse: 'One visit.' };
const decide = (more: Partial<ProposedDecision>) =>
  decisionJudgement({
    outcome: 'NOT_MET',
    basis: null,
    reasons: 'Two of three.',
    nextSteps: 'Report again.',
    settled: notMet,
    ...more,
  });

describe('the decision', () => {
  test('R29, R81: reasons and next steps (decision.reasons, decision.next-steps)', () => {
    expect(decide({})).toEqual([]);
    expect(told(decide({ reasons: ' ', nextSteps: '' }))).toEqual([
      ['decision.reasons', 'MISSING', 'reasons'],
      ['decision.next-steps', 'MISSING', 'nextSteps'],
    ]);
  });
  test('D52: with the floor met, not met is refused (decision.floor)', () => {
    expect(told(decide({ settled: floor }))).toEqual([['decision.floor', 'FLOOR_MET', 'outcome']]);
    expect(told(decide({ settled: floor, basis: 'DISCRETION', discretion: weighed }))).toEqual([
      ['decision.floor', 'FLOOR_MET', 'outcome'],
    ]);
  });
  test('R9, R88: nor where a route of the policy is met (decision.policy)', () => {
    expect(routeAOnly).toMatchObject({ policy: 'MET', statutoryFloor: false });
    expect(told(decide({ settled: routeAOnly }))).toEqual([['decision.policy', 'POLICY_MET', 'outcome']]);
  });
  test('R14, D4: nor before the applicant was asked (decision.ask-first)', () => {
    expect(told(decide({ settled: query }))).toEqual([['decision.ask-first', 'ASK_FIRST', 'outcome']]);
  });
  test('R14, D4: asked, and saying that effective action was taken, they may be told not met, on Route A’s facts too', () => {
    const asked = { believesNoEffectiveAction: false, beliefAsked: true };
    const confirmed = assessThreshold(application('2026-06-01', incidents(3, '2026-04-02'), asked));
    expect(confirmed).toMatchObject({ policy: 'QUERY', route: null, counted: 3, beliefAsked: true });
    expect(decide({ settled: confirmed })).toEqual([]);
    expect(codes(decide({ settled: confirmed, basis: 'ROUTE_A' }))).toEqual(['BASIS_MISMATCH']);
    expect(verdictSentences(confirmed)).toMatchObject({
      routeA:
        'Route A is not open: the applicant was asked and says that effective action was taken. ' +
        'On the reports alone, three of the three separate incidents needed count.',
      routeB: 'Route B is not open: the applicant was asked and says that effective action was taken.',
    });
    const believing = assessThreshold(
      application('2026-06-01', incidents(3, '2026-04-02'), { ...asked, believesNoEffectiveAction: true }),
    );
    expect(codes(decide({ settled: believing }))).toEqual(['POLICY_MET']);
  });
  test('D52: asked or not, the floor binds', () => {
    const bound = assessThreshold(
      application('2026-06-01', incidents(3), { believesNoEffectiveAction: false, beliefAsked: true }),
    );
    expect(codes(decide({ settled: bound }))).toEqual(['FLOOR_MET']);
  });
  test.each([
    ['ROUTE_A', floor, []],
    ['ROUTE_A', notMet, ['BASIS_MISMATCH']],
    ['ROUTE_B', routeB, []],
    ['ROUTE_B', floor, ['BASIS_MISMATCH']],
    ['ROUTE_B', notMet, ['BASIS_MISMATCH']],
    ['STATUTORY_FLOOR', floor, []],
    ['STATUTORY_FLOOR', routeAOnly, ['BASIS_MISMATCH']],
    ['DISCRETION', notMet, []],
    ['DISCRETION', discretion, []],
    ['DISCRETION', routeAOnly, ['BASIS_MISMATCH']],
    [null, floor, ['MISSING']],
  ] as const)('D49, D50: met on %s (decision.basis)', (basis, settled, expected) => {
    expect(codes(decide({ outcome: 'MET', basis, settled, discretion: weighed }))).toEqual(expected);
  });
  test('D12, D50: discretion weighs three things (decision.discretion)', () => {
    expect(told(decide({ outcome: 'MET', basis: 'DISCRETION', discretion: { harm: 'Some.' } }))).toEqual([
      ['decision.discretion', 'MISSING', 'discretion.persistence'],
      ['decision.discretion', 'MISSING', 'discretion.adequacyOfResponse'],
    ]);
    expect(codes(decide({ settled: discretion }))).toEqual(['BASIS_MISMATCH']);
    expect(decide({ settled: discretion, basis: 'DISCRETION', discretion: weighed })).toEqual([]);
    expect(codes(decide({ basis: 'ROUTE_A' }))).toEqual(['BASIS_MISMATCH']);
  });
});

describe('issuing the letter (letter.one-decision, letter.order)', () => {
  const issue = (more = {}) =>
    codes(
      issueStanding({
        decision: { outcome: 'MET', issuedOn: null },
        letter1HandedOverOn: day('2026-03-26'),
        requestedKind: 'LETTER_2A',
        ...more,
      }),
    );
  test('R27: exactly the one letter of the decision, once', () => {
    expect(issue()).toEqual([]);
    expect(issue({ requestedKind: 'LETTER_2B' })).toEqual(['WRONG_LETTER']);
    expect(issue({ decision: { outcome: 'NOT_MET', issuedOn: null } })).toEqual(['WRONG_LETTER']);
    expect(issue({ decision: { outcome: 'MET', issuedOn: day('2026-04-10') } })).toEqual(['ALREADY_DONE']);
    expect(issue({ decision: null })).toEqual(['NOT_DECIDED']);
  });
  test('D11: never before Letter 1', () => expect(issue({ letter1HandedOverOn: null })).toEqual(['NO_LETTER_1']));
});
