import { decideThreshold, issueDecision, rejectApplication } from '@server/features/cases';
import { acknowledged, received } from '../../support/stories';
import { world, type World } from '../../support/world';
import { decision, decisionOf, eventsOf, oneIncident, traces } from './given';

const rejection = (caseId: string) => ({
  caseId,
  ground: 'VEXATIOUS' as const,
  evidence: 'Forty letters about the same gate.',
  reasons: 'The same matter was decided in March.',
  nextSteps: 'You can appeal.',
  legalAdvice: null,
  persistence: null,
  harm: null,
  adequacy: null,
});

describe('R79 D5 a rejection is proposed', () => {
  let town: World;
  beforeAll(async () => {
    town = await world();
  });

  test('the answer, the row, the event and the task; nothing can be sent before a manager approves it', async () => {
    const told = await acknowledged(town, 'blaby', oneIncident(town.today));
    expect(await town.run(told.spoc, rejectApplication, rejection(told.caseId))).toEqual({
      result: { caseId: told.caseId },
      refusals: [],
    });
    expect(await decisionOf(town, told.caseId)).toMatchObject({
      outcome: 'REJECTED',
      rejection_ground: 'VEXATIOUS',
      approved_on: null,
    });
    expect(await eventsOf(town, told.caseId)).toContain('case.rejection-proposed');
    expect(
      await town.raw(`select 1 from app.tasks where case_id = $1 and kind = 'APPROVE_REJECTION' and done_on is null`, [
        told.caseId,
      ]),
    ).toHaveLength(1);
    expect((await town.run(told.spoc, issueDecision, { caseId: told.caseId, kind: 'LETTER_2B' })).refusals).toMatchObject([
      { code: 'SECOND_PERSON' },
    ]);
  });

  test('with the Act’s test met, only with a note of the legal advice', async () => {
    const told = await acknowledged(town);
    const before = await traces(town, told.caseId);
    expect((await town.run(told.spoc, rejectApplication, rejection(told.caseId))).refusals).toMatchObject([
      { code: 'MISSING', field: 'legalAdvice', section: '§8' },
    ]);
    expect(await traces(town, told.caseId)).toEqual(before);
    const advised = { ...rejection(told.caseId), legalAdvice: 'County solicitor, 19 March 2026: it may be rejected.' };
    expect((await town.run(told.spoc, rejectApplication, advised)).refusals).toEqual([]);
  });

  test('before Letter 1 and as a plain decision it is refused; another authority finds nothing', async () => {
    const early = await received(town);
    expect((await town.run(early.spoc, rejectApplication, rejection(early.caseId))).refusals[0]).toMatchObject({
      code: 'NO_LETTER_1',
    });
    const told = await acknowledged(town);
    const plain = decision(told.caseId, { outcome: 'REJECTED', basis: null });
    expect((await town.run(told.spoc, decideThreshold, plain)).refusals).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    await expect(town.run(town.staff('charnwood'), rejectApplication, rejection(told.caseId))).rejects.toThrow(
      'Case was not found.',
    );
  });
});
