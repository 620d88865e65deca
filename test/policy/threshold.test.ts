import { assessThreshold, BadInput, reportingWindow, settledApplication, verdictSentences } from '@shared/policy';
import type { ThresholdApplication } from '@shared/policy';
import { application, day, incident, report } from './given';

const good = (id: string) => incident(id, '2026-03-02', [report('2026-03-03')]);
const verdict = (...args: Parameters<typeof application>) => assessThreshold(application(...args));
const only = (...args: Parameters<typeof incident>) => verdict('2026-06-01', [incident(...args)]).incidents[0];

describe('Route A (threshold.route-a)', () => {
  test('R9: two incidents are not enough, three are', () => {
    expect(verdict('2026-06-01', [good('a'), good('b')])).toMatchObject({ policy: 'NOT_MET', route: null, counted: 2 });
    expect(verdict('2026-06-01', [good('a'), good('b'), good('c')])).toMatchObject({
      policy: 'MET',
      route: 'A',
      counted: 3,
      statutoryFloor: true,
    });
  });
  test('R9, D14: three reports of one incident count once, for the floor too', () => {
    const thrice = incident('a', '2026-03-02', [
      report('2026-03-03'),
      report('2026-03-04', 'COUNCIL'),
      report('2026-03-05', 'REGISTERED_PROVIDER'),
    ]);
    expect(verdict('2026-06-01', [thrice])).toMatchObject({ policy: 'NOT_MET', counted: 1, statutoryCounted: 1 });
  });
  test('R11: three kinds of body, one incident each', () => {
    const incidents = [
      good('a'),
      incident('b', '2026-03-02', [report('2026-03-03', 'COUNCIL')]),
      incident('c', '2026-03-02', [report('2026-03-03', 'REGISTERED_PROVIDER')]),
    ];
    expect(verdict('2026-06-01', incidents)).toMatchObject({ policy: 'MET', counted: 3 });
  });
  test('R16: four incidents, one late, still three', () => {
    const late = incident('late', '2026-01-15', [report('2026-02-16')]);
    const answer = verdict('2026-06-01', [late, good('a'), good('b'), good('c')]);
    expect(answer).toMatchObject({ policy: 'MET', route: 'A', counted: 3 });
    expect(answer.incidents).toHaveLength(4);
  });
  test('D13, D50: a business’s reports count like anyone’s', () => {
    expect(verdict('2026-06-01', [good('a'), good('b'), good('c')], { applicant: 'BUSINESS' })).toMatchObject({
      policy: 'MET',
      route: 'A',
    });
  });
  test('no incidents at all is an answer: not met', () => {
    expect(verdict('2026-06-01', [])).toMatchObject({ policy: 'NOT_MET', counted: 0, statutoryFloor: false });
  });
});

describe('whether an incident counts, and why', () => {
  test('R15: reported on the last day of the month counts (threshold.counts)', () => {
    expect(only('a', '2026-01-15', [report('2026-02-15')])).toEqual({
      id: 'a',
      counts: true,
      qualifies: false,
      rule: 'threshold.counts',
      section: '§2',
      because: 'Counts: reported to the police on 15 February 2026, within one month of 15 January 2026.',
    });
  });
  test('R15: reported the day after does not (threshold.month)', () => {
    expect(only('a', '2026-01-15', [report('2026-02-16')])).toMatchObject({
      counts: false,
      rule: 'threshold.month',
      because: 'Does not count: it was reported on 16 February 2026; the last day to report it was 15 February 2026.',
    });
  });
  test.each([
    ['2026-02-28', true],
    ['2026-03-01', false],
  ])('D2: 31 January reported on %s', (on, counts) => {
    expect(only('a', '2026-01-31', [report(on)])).toMatchObject({ counts });
  });
  test.each([
    ['PRIVATE_LANDLORD', 'a private landlord'],
    ['OTHER', 'somebody else'],
  ] as const)('R10: a report to %s does not count (threshold.body)', (to, words) => {
    expect(only('a', '2026-03-02', [report('2026-03-03', to)])).toMatchObject({
      counts: false,
      qualifies: false,
      rule: 'threshold.body',
      because: expect.stringContaining(`it was reported to ${words} on 3 March 2026`),
    });
  });
  test('R12: outside the area counts for neither test (threshold.area)', () => {
    expect(only('a', '2026-03-02', [report('2026-03-03')], { area: 'OUTSIDE' })).toMatchObject({
      counts: false,
      qualifies: false,
      rule: 'threshold.area',
    });
  });
  test('not reported at all (threshold.reported)', () => {
    expect(only('a', '2026-03-02', [])).toMatchObject({ counts: false, rule: 'threshold.reported' });
  });
  test('D49: somebody else’s report counts for the floor only (threshold.reporter)', () => {
    expect(only('a', '2026-03-02', [report('2026-03-03', 'COUNCIL', { by: 'OTHER' })])).toMatchObject({
      counts: false,
      qualifies: true,
      rule: 'threshold.reporter',
    });
  });
  test.each([
    ['2025-12-01', true],
    ['2025-11-30', false],
  ])('D3: received 1 June 2026, reported %s (threshold.window)', (on, counts) => {
    const answer = only('a', '2025-11-05', [report(on)]);
    expect(answer).toMatchObject({ counts, rule: counts ? 'threshold.counts' : 'threshold.window' });
  });
  test('D3: the incident itself may be seven months old', () => {
    expect(verdict('2026-06-30', [incident('a', '2025-11-30', [report('2025-12-30')])]).counted).toBe(1);
  });
  test('D49: one and the same report must do it all', () => {
    const incidents = [incident('a', '2026-03-02', [report('2026-03-03', 'OTHER'), report('2026-04-20', 'POLICE')])];
    expect(verdict('2026-06-01', incidents).counted).toBe(0);
  });
  test('of several misses the nearest is named', () => {
    const reports = [report('2026-03-01', 'OTHER'), report('2026-02-20'), report('2026-02-16', 'COUNCIL')];
    expect(only('a', '2026-01-15', reports)?.because).toContain('16 February 2026');
  });
  test('R88: the same facts give the same answer, whoever asks', () => {
    const facts = application('2026-06-01', [good('a'), good('b')]);
    expect(assessThreshold(facts)).toEqual(assessThreshold(structuredClone(facts)));
  });
});

describe('the window (threshold.facts)', () => {
  test('D2, D3: the days between which a report counts', () => {
    expect(reportingWindow(day('2026-01-31'), day('2026-06-30'))).toEqual({
      lastCountingReport: '2026-02-28',
      earliestCountingReport: '2025-12-30',
    });
  });
  test('an incident after receipt has no window', () => {
    expect(() => reportingWindow(day('2026-06-01'), day('2026-05-31'))).toThrow(BadInput);
  });
  test('R17: only the receipt date is asked, so waiting changes nothing', () => {
    expect(Object.keys(application('2026-06-01', []))).not.toContain('decidedOn');
    expect(verdict('2026-09-03', [incident('a', '2026-03-02', [report('2026-03-03')])]).counted).toBe(1);
    expect(verdict('2026-09-04', [incident('a', '2026-03-02', [report('2026-03-03')])]).counted).toBe(0);
  });
});

describe('the statutory floor (threshold.floor, D49)', () => {
  test('three incidents of 15 January reported on 15 February: policy met, floor not', () => {
    const incidents = ['a', 'b', 'c'].map((id) => incident(id, '2026-01-15', [report('2026-02-15')]));
    expect(verdict('2026-06-01', incidents)).toMatchObject({
      policy: 'MET',
      route: 'A',
      counted: 3,
      statutoryFloor: false,
      statutoryCounted: 0,
    });
  });
  test.each([
    ['2026-02-14', true],
    ['2026-02-15', false],
  ])('15 January qualifies when reported by 14 February (%s)', (on, qualifies) => {
    expect(only('a', '2026-01-15', [report(on)])).toMatchObject({ qualifies });
  });
  test.each([
    ['2026-08-27', true],
    ['2026-08-28', false],
  ])('a report of 28 February qualifies in an application received by 27 August (%s)', (on, qualifies) => {
    expect(verdict(on, [incident('a', '2026-02-20', [report('2026-02-28')])]).incidents[0]).toMatchObject({
      qualifies,
      counts: true,
    });
  });
  test.each([
    ['2026-02-28', true],
    ['2026-03-01', false],
  ])('a month beginning with 31 January ends on 28 February (%s)', (on, qualifies) => {
    expect(only('a', '2026-01-31', [report(on)])).toMatchObject({ qualifies });
  });
  test('has no limb of belief and none of the individual: neighbours’ complaints qualify (D14)', () => {
    const incidents = ['a', 'b', 'c'].map((id) => incident(id, '2026-03-02', [report('2026-03-03', 'POLICE', { by: 'OTHER' })]));
    expect(verdict('2026-06-01', incidents, { believesNoEffectiveAction: false })).toMatchObject({
      policy: 'QUERY',
      counted: 0,
      statutoryFloor: true,
    });
  });
});

describe('Route B (threshold.route-b) and belief (threshold.belief)', () => {
  const hate = (occurredOn: string, reports: ReturnType<typeof report>[], more = {}) =>
    incident('h', occurredOn, reports, { kind: 'HATE', ...more });
  test('R13: one hate incident in the window is enough', () => {
    expect(verdict('2026-06-01', [hate('2025-12-01', [report('2025-12-20')])])).toMatchObject({
      policy: 'MET',
      route: 'B',
      hateRoute: 'HOLDS',
    });
  });
  test('D50: it must have happened in the six months; reported in them is not enough', () => {
    expect(verdict('2026-06-01', [hate('2025-11-30', [report('2025-12-20')])])).toMatchObject({ policy: 'NOT_MET', counted: 1 });
  });
  test.each([
    ['unreported', []],
    ['late', [report('2026-05-01')]],
    ['told only to a private landlord', [report('2026-03-03', 'PRIVATE_LANDLORD')]],
  ])('D12, D50: in the window but %s: discretion, never not met', (_, reports) => {
    expect(verdict('2026-06-01', [hate('2026-03-02', reports)])).toMatchObject({
      policy: 'DISCRETION',
      route: null,
      hateRoute: 'DISCRETION',
    });
  });
  test('D50: an unreported hate incident beside three good ones: Route A', () => {
    expect(verdict('2026-06-01', [good('a'), good('b'), good('c'), hate('2026-03-02', [])])).toMatchObject({
      policy: 'MET',
      route: 'A',
    });
  });
  test('D50: a hate incident that counts is one for Route A as well, and A goes before B', () => {
    expect(verdict('2026-06-01', [good('a'), good('b'), hate('2026-03-02', [report('2026-03-03')])])).toMatchObject({
      route: 'A',
      counted: 3,
      hateRoute: 'HOLDS',
    });
  });
  test('R12: a hate incident outside the area opens nothing', () => {
    expect(verdict('2026-06-01', [hate('2026-03-02', [], { area: 'OUTSIDE' })])).toMatchObject({
      policy: 'NOT_MET',
      hateRoute: 'NO',
    });
  });
  test('R14, D4: belief not declared is a question, whatever the counts', () => {
    const answer = verdict('2026-06-01', [good('a'), good('b'), good('c')], { believesNoEffectiveAction: false });
    expect(answer).toMatchObject({ policy: 'QUERY', route: null, counted: 3, statutoryFloor: true });
    expect(verdictSentences(answer).routeA).toContain('ask first');
  });
});

describe('facts that cannot be (D50)', () => {
  test.each<[string, ThresholdApplication]>([
    ['incidents[0].occurredOn', application('2026-06-01', [incident('a', '2026-06-02', [])])],
    [
      'incidents[0].reports[1].reportedOn',
      application('2026-06-01', [incident('a', '2026-03-02', [report('2026-03-03'), report('2026-03-01')])]),
    ],
    [
      'incidents[1].reports[0].reportedOn',
      application('2026-06-01', [good('a'), incident('b', '2026-05-30', [report('2026-06-02')])]),
    ],
    ['incidents[0].id', application('2026-06-01', [incident(' ', '2026-03-02', [])])],
    ['incidents[1].id', application('2026-06-01', [good('a'), good('a')])],
    ['receivedOn', application('2014-10-19', [])],
  ])('are refused with the field named: %s', (field, facts) => {
    expect(() => assessThreshold(facts)).toThrow(expect.objectContaining({ name: 'BadInput', field }));
  });
});

describe('settled facts (D51)', () => {
  const facts = application(
    '2026-06-01',
    ['a', 'b', 'c'].map((id) => incident(id, '2026-03-02', [report('2026-03-03', 'POLICE', { id: `r-${id}` })])),
  );
  test('a report not accepted is left out; confirmed, accepted and unsettled ones stay', () => {
    const settled = settledApplication(facts, [
      { reportId: 'r-a', finding: 'NOT_ACCEPTED' },
      { reportId: 'r-b', finding: 'CONFIRMED' },
      { reportId: 'r-c', finding: 'ACCEPTED' },
    ]);
    expect(assessThreshold(settled)).toMatchObject({ policy: 'NOT_MET', counted: 2 });
    expect(assessThreshold(settledApplication(facts, []))).toMatchObject({ policy: 'MET', counted: 3 });
    expect(facts.incidents[0]?.reports).toHaveLength(1);
  });
  test('the three tests in three sentences', () => {
    expect(verdictSentences(assessThreshold(facts))).toEqual({
      routeA: 'Route A is met: three of the three separate incidents needed count.',
      routeB: 'Route B is not met: no hate incident in this area in the last six months.',
      floor:
        'The test in the Act is met, so a review must be held: three of the three incidents needed have a qualifying complaint.',
    });
  });
});
