import {
  assessThreshold,
  joinJudgement,
  joinStanding,
  linkJudgement,
  reasonGiven,
  LINK_RULES,
  settledApplication,
  verdictSentences,
  type Refusal,
} from '@shared/policy';
import { application, incident, report } from './given';

const told = (refusals: Refusal[]) => refusals.map(({ rule, code, field }) => [rule, code, field]);

describe('the same application twice (link.join, D36)', () => {
  const standing = { status: 'ACKNOWLEDGED', isLetterGoing: false } as const;
  test('before the decision, and while no letter is on its way', () => {
    expect(joinStanding(standing)).toEqual([]);
    expect(joinStanding({ ...standing, status: 'RECEIVED' })).toEqual([]);
    expect(told(joinStanding({ ...standing, status: 'MET' }))).toEqual([['case.move', 'WRONG_STATUS', undefined]]);
    expect(told(joinStanding({ ...standing, isLetterGoing: true }))).toEqual([['link.join', 'NOT_ALLOWED', undefined]]);
  });
  test('with another case that is not decided, and a reason', () => {
    const given = { sameCase: false, into: 'RECEIVED', reason: 'The same email and the same nights.' } as const;
    expect(joinJudgement(given)).toEqual([]);
    expect(told(joinJudgement({ ...given, sameCase: true, reason: ' ' }))).toEqual([
      ['link.join', 'NOT_ALLOWED', 'intoCaseId'],
      ['link.join', 'MISSING', 'reason'],
    ]);
    expect(told(joinJudgement({ ...given, into: 'NOT_MET' }))).toEqual([['link.join', 'WRONG_STATUS', 'intoCaseId']]);
    expect(told(joinJudgement({ ...given, into: 'JOINED' }))).toEqual([['link.join', 'WRONG_STATUS', 'intoCaseId']]);
  });
});

describe('neighbours (link.neighbours, D14)', () => {
  test('two cases, once, with a reason; not one that was passed on, joined or withdrawn', () => {
    const given = { sameCase: false, statuses: ['MET', 'RECEIVED'], isLinked: false, reason: 'The same yard.' } as const;
    expect(linkJudgement(given)).toEqual([]);
    expect(told(linkJudgement({ ...given, sameCase: true }))).toEqual([['link.neighbours', 'NOT_ALLOWED', 'otherCaseId']]);
    expect(told(linkJudgement({ ...given, isLinked: true }))).toEqual([['link.neighbours', 'ALREADY_DONE', 'otherCaseId']]);
    expect(told(linkJudgement({ ...given, statuses: ['MET', 'WITHDRAWN'] }))).toEqual([
      ['link.neighbours', 'WRONG_STATUS', 'otherCaseId'],
    ]);
    expect(told(reasonGiven(LINK_RULES.neighbours, ''))).toEqual([['link.neighbours', 'MISSING', 'reason']]);
  });
});

describe('D14 D49 the Act’s test met together', () => {
  const RECEIVED = '2026-06-30';
  const mine = [incident('a', '2026-05-01', [report('2026-05-02')]), incident('b', '2026-05-10', [report('2026-05-11')])];
  const theirs = (occurredOn: string, reportedOn: string) => incident('n', occurredOn, [report(reportedOn)]);

  test('a neighbour’s complaint is the third for the Act and never for the policy', () => {
    const verdict = assessThreshold(application(RECEIVED, mine, { linkedIncidents: [theirs('2026-05-20', '2026-05-21')] }));
    expect(verdict).toMatchObject({ policy: 'NOT_MET', counted: 2, statutoryFloor: true, statutoryCounted: 3, linkedCounted: 1 });
    expect(verdictSentences(verdict).floor).toContain(
      'is met, so a review must be held: three of the three incidents needed have a qualifying complaint, one of them from linked cases.',
    );
    expect(verdict.incidents.map(({ id }) => id)).toEqual(['a', 'b']);
  });
  test.each([
    ['the last day of its month', '2026-05-01', '2026-05-31', true],
    ['a day late', '2026-05-01', '2026-06-01', false],
    ['six months beginning with the complaint end on receipt', '2025-12-31', '2025-12-31', true],
    ['they ended the day before', '2025-12-30', '2025-12-30', false],
    ['reported on the day this application was received', '2026-06-29', '2026-06-30', true],
    ['reported a day later', '2026-06-29', '2026-07-01', false],
    ['happened after it', '2026-07-01', '2026-07-02', false],
  ])('judged on this case’s day of receipt: %s', (_, occurredOn, reportedOn, qualifies) => {
    const verdict = assessThreshold(application(RECEIVED, mine, { linkedIncidents: [theirs(occurredOn, reportedOn)] }));
    expect([verdict.statutoryFloor, verdict.linkedCounted ?? 0]).toEqual([qualifies, qualifies ? 1 : 0]);
  });
  test('outside the area, or told to a private landlord, it counts for nobody', () => {
    const of = (change: object) =>
      assessThreshold(application(RECEIVED, mine, { linkedIncidents: [{ ...theirs('2026-05-20', '2026-05-21'), ...change }] }))
        .statutoryCounted;
    expect(of({ area: 'OUTSIDE' })).toBe(2);
    expect(of({ reports: [report('2026-05-21', 'PRIVATE_LANDLORD')] })).toBe(2);
  });
  test('settling this case’s reports leaves the neighbours’ as they were settled there', () => {
    const facts = application(RECEIVED, mine, { linkedIncidents: [theirs('2026-05-20', '2026-05-21')] });
    expect(assessThreshold(settledApplication(facts, [])).linkedCounted).toBe(1);
  });
});
