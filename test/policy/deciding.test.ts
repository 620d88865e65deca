import {
  answerNoteJudgement,
  approvedStanding,
  assessThreshold,
  correctionJudgement,
  CORRECTION_RULES,
  correctionStanding,
  decisionJudgement,
  decisionTimeliness,
  extendStanding,
  firstUpdateDue,
  nonDetermination,
  rejectionJudgement,
  rejectionStanding,
  secondPersonStanding,
  settledApplication,
  settleFloorJudgement,
  updateAfter,
  updateJudgement,
  updatesInTime,
  updateStanding,
  withdrawJudgement,
  withdrawStanding,
  type FactCorrection,
  type ProposedRejection,
  type Refusal,
} from '@shared/policy';
import { application, calendar, day, incident, report } from './given';

const told = (refusals: Refusal[]) => refusals.map(({ rule, code, field }) => [rule, code, field]);
const three = application(
  '2026-06-01',
  [1, 2, 3].map((n) => incident(`i${n}`, `2026-03-0${n}`, [report('2026-03-05', 'POLICE', { id: `r${n}` })])),
);
const notMade = (reportId: string): FactCorrection => ({
  kind: 'REPORT_NOT_MADE',
  reportId,
  incidentId: null,
  sameAsIncidentId: null,
});
const same = (incidentId: string, sameAsIncidentId: string): FactCorrection => ({
  kind: 'SAME_INCIDENT',
  reportId: null,
  incidentId,
  sameAsIncidentId,
});
const corrected = (...corrections: FactCorrection[]) => assessThreshold(settledApplication(three, [], corrections));

describe('D52 correction of facts', () => {
  test('a report not made is left out: three become two, and the floor falls', () => {
    expect(corrected()).toMatchObject({ counted: 3, statutoryFloor: true, policy: 'MET' });
    expect(corrected(notMade('r2'))).toMatchObject({ counted: 2, statutoryFloor: false, policy: 'NOT_MET' });
  });
  test('one incident told twice counts once, and its verdict says so (threshold.same-incident)', () => {
    const verdict = corrected(same('i3', 'i1'));
    expect(verdict).toMatchObject({ counted: 2, statutoryCounted: 2, statutoryFloor: false });
    expect(verdict.incidents[2]).toMatchObject({ counts: false, qualifies: false, rule: 'threshold.same-incident' });
    expect(verdict.incidents[2]?.because).toContain('the same incident as the one of 1 March 2026, which counts once');
  });
  test('joining two never loses what one of them proves; a chain is one incident', () => {
    const late = { ...three, incidents: [incident('i1', '2026-03-01', []), ...three.incidents.slice(1)] };
    expect(assessThreshold(settledApplication(late, [], [same('i2', 'i1')]))).toMatchObject({ counted: 2 });
    expect(corrected(same('i3', 'i2'), same('i2', 'i1'))).toMatchObject({ counted: 1, statutoryCounted: 1 });
  });
  test('proposed until the decision is told (correction.propose)', () => {
    expect(correctionStanding({ status: 'ACKNOWLEDGED', letter: 'NONE' })).toEqual([]);
    expect(told(correctionStanding({ status: 'ACKNOWLEDGED', letter: 'ORDERED' }))).toEqual([
      ['correction.propose', 'ALREADY_DONE', undefined],
    ]);
    expect(told(correctionStanding({ status: 'MET', letter: 'HANDED_OVER' }))).toEqual([
      ['correction.propose', 'WRONG_STATUS', undefined],
    ]);
  });
  test('a reason, a report or two incidents of the case, and nothing twice', () => {
    const known = { reportIds: ['r1', 'r2'], incidentIds: ['i1', 'i2', 'i3'], standing: [notMade('r1'), same('i1', 'i2')] };
    const judge = (one: FactCorrection, reason = 'It was a visit.') => told(correctionJudgement({ ...one, reason }, known));
    expect(judge(notMade('r2'))).toEqual([]);
    expect(judge(notMade('r2'), ' ')).toEqual([['correction.propose', 'MISSING', 'reason']]);
    expect(judge(notMade('other'))).toEqual([['correction.propose', 'MISSING', 'reportId']]);
    expect(judge(notMade('r1'))).toEqual([['correction.propose', 'ALREADY_DONE', 'reportId']]);
    expect(judge(same('i3', 'i1'))).toEqual([]);
    expect(judge(same('other', 'i1'))).toEqual([['correction.propose', 'MISSING', 'incidentId']]);
    expect(judge(same('i3', 'i3'))).toEqual([['correction.propose', 'MISSING', 'sameAsIncidentId']]);
    expect(judge(same('i1', 'i3'))).toEqual([['correction.propose', 'ALREADY_DONE', 'incidentId']]);
    expect(judge(same('i2', 'i1'))).toEqual([['correction.propose', 'NOT_ALLOWED', 'sameAsIncidentId']]);
  });
  test('never answered by who proposed it, never twice, never refused without a reason (correction.second-person)', () => {
    const rule = CORRECTION_RULES.second;
    const ask = (answeredBy: string, isAnswered = false) =>
      told(secondPersonStanding(rule, { proposedBy: 'a', answeredBy, isAnswered }));
    expect(ask('b')).toEqual([]);
    expect(ask('a')).toEqual([['correction.second-person', 'SECOND_PERSON', undefined]]);
    expect(ask('b', true)).toEqual([['correction.second-person', 'ALREADY_DONE', undefined]]);
    expect(answerNoteJudgement(rule, { approved: true, note: '' })).toEqual([]);
    expect(told(answerNoteJudgement(rule, { approved: false, note: ' ' }))).toEqual([
      ['correction.second-person', 'MISSING', 'note'],
    ]);
  });
  test('settling alone never takes a case below the floor (correction.floor)', () => {
    const [met, not] = [{ statutoryFloor: true }, { statutoryFloor: false }];
    expect(told(settleFloorJudgement(met, not))).toEqual([['correction.floor', 'FLOOR_MET', 'finding']]);
    expect([settleFloorJudgement(met, met), settleFloorJudgement(not, not)]).toEqual([[], []]);
  });
});

describe('R79 D5 rejection', () => {
  const below = { statutoryFloor: false, policy: 'NOT_MET' as const };
  const rejection = (more: Partial<ProposedRejection> = {}) =>
    told(
      rejectionJudgement({
        ground: 'VEXATIOUS',
        evidence: 'Forty letters.',
        reasons: 'As found.',
        nextSteps: 'You can appeal.',
        legalAdvice: null,
        settled: below,
        ...more,
      }),
    );
  test('one ground of the list, evidence, reasons and next steps (rejection.ground)', () => {
    expect(rejection()).toEqual([]);
    expect(rejection({ ground: null, evidence: ' ', reasons: '', nextSteps: '' }).map(([, , field]) => field)).toEqual([
      'ground',
      'evidence',
      'reasons',
      'nextSteps',
    ]);
  });
  test('with the floor met, the note of legal advice as well (rejection.legal-advice)', () => {
    const settled = { ...below, statutoryFloor: true };
    expect(rejection({ settled })).toEqual([['rejection.legal-advice', 'MISSING', 'legalAdvice']]);
    expect(rejection({ settled, legalAdvice: 'Solicitor, 7 April 2026: may be rejected.' })).toEqual([]);
  });
  test('D12 D50 a hate incident for discretion is weighed under the three headings first', () => {
    expect(rejection({ settled: { ...below, policy: 'DISCRETION' } })).toHaveLength(3);
  });
  test('after Letter 1, once; told only when a second person approved it (rejection.second-person)', () => {
    expect(rejectionStanding({ status: 'ACKNOWLEDGED', letter1HandedOverOn: day('2026-03-26') })).toEqual([]);
    expect(rejectionStanding({ status: 'RECEIVED', letter1HandedOverOn: null })).toHaveLength(1);
    expect(told(approvedStanding({ outcome: 'REJECTED', approvedOn: null }))).toEqual([
      ['rejection.second-person', 'SECOND_PERSON', undefined],
    ]);
    expect(approvedStanding({ outcome: 'REJECTED', approvedOn: day('2026-04-07') })).toEqual([]);
    expect(approvedStanding({ outcome: 'NOT_MET', approvedOn: null })).toEqual([]);
  });
  test('never as a plain decision (decision.rejected-apart)', () => {
    const plain = { outcome: 'REJECTED' as const, basis: null, reasons: 'x', nextSteps: 'x', settled: corrected() };
    expect(told(decisionJudgement(plain))).toEqual([['decision.rejected-apart', 'NOT_ALLOWED', 'outcome']]);
  });
});

describe('R28 D7 extension and updates', () => {
  const due = day('2026-04-13');
  test('once, with a reason, while the time runs (extension.reason)', () => {
    expect(extendStanding({ status: 'ACKNOWLEDGED', dueOn: due, isExtended: false })).toEqual([]);
    expect(told(extendStanding({ status: 'ACKNOWLEDGED', dueOn: due, isExtended: true }))).toEqual([
      ['extension.reason', 'ALREADY_DONE', undefined],
    ]);
    expect(told(extendStanding({ status: 'RECEIVED', dueOn: null, isExtended: false }))).toEqual([
      ['extension.reason', 'WRONG_STATUS', undefined],
    ]);
  });
  test('an update says why and what was done; one at a time (extension.update)', () => {
    expect(told(updateJudgement({ why: ' ', doneSoFar: '' }))).toEqual([
      ['extension.reason', 'MISSING', 'why'],
      ['extension.update', 'MISSING', 'doneSoFar'],
    ]);
    expect(updateStanding({ status: 'ACKNOWLEDGED', isExtended: true, isWaiting: false })).toEqual([]);
    expect(updateStanding({ status: 'ACKNOWLEDGED', isExtended: true, isWaiting: true })[0]?.code).toBe('ALREADY_DONE');
    expect(updateStanding({ status: 'ACKNOWLEDGED', isExtended: false, isWaiting: false })[0]?.code).toBe('WRONG_STATUS');
  });
  test('the first update on the day first due; the next ten working days after the last', () => {
    expect(firstUpdateDue(due, false)).toMatchObject({ dueOn: due, kind: 'DECIDE_UPDATE' });
    expect(updateAfter(day('2026-04-10'), day('2026-03-20'), calendar)).toBe('2026-04-24');
  });
  const one = { sentOn: day('2026-04-13'), nextDueOn: day('2026-04-27') };
  const inTime = (today: string, updates = [one], decidedOn: string | null = null) =>
    updatesInTime({ originalDueOn: due, updates, decidedOn: decidedOn === null ? null : day(decidedOn) }, day(today));
  test('both sides of every day an update is due', () => {
    expect([inTime('2026-04-13', []), inTime('2026-04-14', [])]).toEqual([true, false]);
    expect([inTime('2026-04-27'), inTime('2026-04-28')]).toEqual([true, false]);
    expect([inTime('2026-06-01', [one], '2026-04-27'), inTime('2026-06-01', [one], '2026-04-28')]).toEqual([true, false]);
    expect(inTime('2026-04-14', [{ ...one, sentOn: day('2026-04-14'), nextDueOn: day('2026-04-28') }])).toBe(false);
  });
  test('counted twice: by the day first due, and with updates (extension.timeliness)', () => {
    const kept = (decidedOn: string | null, isExtended: boolean, today = '2026-06-01') =>
      decisionTimeliness(
        {
          originalDueOn: due,
          decidedOn: decidedOn === null ? null : day(decidedOn),
          isExtended,
          updates: isExtended ? [one] : [],
        },
        day(today),
      );
    expect(kept('2026-04-13', false)).toEqual({ metOriginal: true, metExtended: null });
    expect(kept('2026-04-14', false)).toEqual({ metOriginal: false, metExtended: null });
    expect(kept('2026-04-27', true)).toEqual({ metOriginal: false, metExtended: true });
    expect(kept('2026-04-28', true)).toEqual({ metOriginal: false, metExtended: false });
    expect(kept(null, true, '2026-04-20')).toEqual({ metOriginal: false, metExtended: null });
    expect(kept(null, false, '2026-04-13')).toEqual({ metOriginal: null, metExtended: null });
  });
});

describe('D37 withdrawal', () => {
  test('R3 until the outcome is sent (withdrawal.record)', () => {
    expect(withdrawStanding({ status: 'MEETING_HELD' })).toEqual([]);
    expect(told(withdrawStanding({ status: 'OUTCOME_SENT' }))).toEqual([['withdrawal.record', 'WRONG_STATUS', undefined]]);
    expect(withdrawStanding({ status: 'WITHDRAWN' })).toHaveLength(1);
  });
  test('the day, how, and why it goes on all the same (withdrawal.continue)', () => {
    const judge = (saidOn: string, how = 'By phone', continuedBecause: string | null = null) =>
      told(withdrawJudgement({ how, saidOn: day(saidOn), receivedOn: day('2026-03-20'), continuedBecause }, day('2026-04-07')));
    expect([judge('2026-04-07'), judge('2026-03-20')]).toEqual([[], []]);
    expect(judge('2026-04-08')).toEqual([['withdrawal.record', 'DATE_ORDER', 'saidOn']]);
    expect(judge('2026-03-19')).toEqual([['withdrawal.record', 'DATE_ORDER', 'saidOn']]);
    expect(judge('2026-04-07', ' ', ' ')).toEqual([
      ['withdrawal.record', 'MISSING', 'how'],
      ['withdrawal.continue', 'MISSING', 'continuedBecause'],
    ]);
  });
});

describe('D57 nothing decided (decision.non-determination)', () => {
  const shadowDueOn = day('2026-04-14');
  const extension = { originalDueOn: day('2026-04-13') };
  const update = { sentOn: day('2026-04-13'), nextDueOn: day('2026-04-27') };
  const open = (today: string, more: Partial<Parameters<typeof nonDetermination>[0]> = {}) =>
    nonDetermination({ shadowDueOn, decidedOn: null, extension: null, updates: [], ...more }, day(today)).mayAppeal;
  test('from the day after the latest sensible day', () => {
    expect([open('2026-04-14'), open('2026-04-15')]).toEqual([false, true]);
  });
  test('not while an extension holds: every update in time', () => {
    expect(open('2026-04-27', { extension, updates: [update] })).toBe(false);
    expect(open('2026-04-28', { extension, updates: [update] })).toBe(true);
    expect(open('2026-04-15', { extension })).toBe(true);
    expect(open('2026-04-20', { extension, updates: [{ ...update, sentOn: day('2026-04-14') }] })).toBe(true);
  });
  test('never once decided, nor where no such limit runs; it says why', () => {
    expect(open('2026-06-01', { decidedOn: day('2026-04-20') })).toBe(false);
    expect(open('2026-06-01', { shadowDueOn: null })).toBe(false);
    expect(nonDetermination({ shadowDueOn, decidedOn: null, extension: null, updates: [] }, day('2026-04-15')).because).toBe(
      'There was no decision by Tuesday 14 April 2026, and the time was not extended. The applicant may appeal now.',
    );
  });
});
