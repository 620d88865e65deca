import {
  assessThreshold,
  CASE_RULES,
  canMove,
  decisionJudgement,
  dueFor,
  letterChain,
  moveStanding,
  replyJudgement,
  requestStanding,
  THRESHOLD_RULES,
} from '@shared/policy';
import { AGENCY_KIND_LABEL } from '@shared/vocabulary/authorities';
import { CASE_STATUSES } from '@shared/vocabulary/cases';
import { LETTER_KIND_LABEL, LETTER_KINDS } from '@shared/vocabulary/letters';
import { application, calendar, day, incident, report } from './given';

describe('interpretations that no chapter of its own tests', () => {
  const three = ['2026-01-10', '2026-02-10', '2026-03-10'].map((on, index) => incident(`i${index}`, on, [report(on)]));

  test('D5 with the Act’s test met there is no footing on which “not met” passes', () => {
    const settled = assessThreshold(application('2026-03-20', three));
    const discretion = { persistence: 'p', harm: 'h', adequacyOfResponse: 'a' };
    for (const basis of [null, 'ROUTE_A', 'ROUTE_B', 'STATUTORY_FLOOR', 'DISCRETION'] as const) {
      const refusals = decisionJudgement({
        outcome: 'NOT_MET',
        basis,
        reasons: 'Vexatious.',
        nextSteps: 'None.',
        discretion,
        settled,
      });
      expect(refusals.map(({ code }) => code)).toEqual(['FLOOR_MET']);
    }
  });

  test(`D17 ${THRESHOLD_RULES.area.id}: the area of the behaviour decides, for the policy, the Act and hate incidents alike`, () => {
    const outside = three.map((one) => ({ ...one, kind: 'HATE' as const, area: 'OUTSIDE' as const }));
    const verdict = assessThreshold(application('2026-03-20', outside));
    expect(verdict).toMatchObject({ policy: 'NOT_MET', counted: 0, statutoryCounted: 0, hateRoute: 'NO' });
    expect(verdict.incidents.every(({ rule }) => rule === THRESHOLD_RULES.area.id)).toBe(true);
    expect(
      assessThreshold(application('2026-03-20', [...three, ...outside.map((one) => ({ ...one, id: `o${one.id}` }))])).counted,
    ).toBe(3);
  });

  test(`D62 ${CASE_RULES.move.id}: a case is passed on before its decision and never after, and nothing moves it once it has gone`, () => {
    expect(CASE_STATUSES.filter((from) => canMove(from, 'TRANSFERRED'))).toEqual(['RECEIVED', 'ACKNOWLEDGED']);
    expect(CASE_STATUSES.filter((to) => canMove('TRANSFERRED', to))).toEqual([]);
    expect(moveStanding('MET', 'TRANSFERRED')).toMatchObject([{ code: 'WRONG_STATUS', section: '§4' }]);
  });

  test('D21 staff and applicants read of an agreement to share, never of consent', () => {
    const refusals = (['MISSING', 'WITHDRAWN'] as const).flatMap((agreementToShare) =>
      requestStanding({ status: 'ACKNOWLEDGED', agreementToShare }),
    );
    expect(refusals).toHaveLength(2);
    for (const { message } of refusals) {
      expect(message).toMatch(/agree/);
      expect(message).not.toMatch(/consent/i);
    }
  });

  test('D22 the letters keep the policy’s numbers', () => {
    const numbered = LETTER_KINDS.filter((kind) => kind.startsWith('LETTER_'));
    expect(numbered.map((kind) => LETTER_KIND_LABEL[kind].split(':')[0])).toEqual([
      'Letter 1',
      'Letter 2a',
      'Letter 2b',
      'Letter 3',
    ]);
  });

  test('D23 the youth service has the name it goes by now', () => {
    expect(AGENCY_KIND_LABEL.YOUTH_JUSTICE).toBe('Youth Justice Service');
    expect(Object.values(AGENCY_KIND_LABEL).join(' ')).not.toMatch(/offending/i);
  });

  test('D27 Letter 5 and Letter 6 share one last day: 20 working days from Letter 4', () => {
    expect(letterChain({ letter4On: day('2026-06-12') }, calendar).appealOutcome).toBe('2026-07-10');
  });

  test('D43 a private landlord may be asked and owes no answer: they may decline with an explanation and no ground', () => {
    const decline = { kind: 'REFUSED' as const, ground: null, explanation: 'We would rather not.' };
    expect(replyJudgement({ ...decline, exercisesPublicFunctions: false })).toEqual([]);
    expect(replyJudgement({ ...decline, exercisesPublicFunctions: true })).toMatchObject([
      { code: 'MISSING', section: '§5', field: 'ground' },
    ]);
    expect(replyJudgement({ ...decline, explanation: ' ', exercisesPublicFunctions: false })).toMatchObject([
      { code: 'MISSING', field: 'explanation' },
    ]);
  });

  test('D57 the shadow day is known from receipt alone, whether or not Letter 1 ever goes', () => {
    expect(dueFor('DECIDE_SHADOW', day('2026-03-20'), calendar)).toMatchObject({
      dueOn: '2026-04-14',
      startedOn: '2026-03-20',
      length: 15,
    });
  });
});
