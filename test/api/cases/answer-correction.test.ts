import { answerCorrection, decideThreshold, proposeCorrection } from '@server/features/cases';
import { acknowledged, type ToldCase } from '../../support/stories';
import { world, type World } from '../../support/world';
import { decision, decisionOf, eventsOf, notMet, traces } from './given';

describe('D52 a second person answers a correction of facts', () => {
  let town: World;
  beforeAll(async () => {
    town = await world();
  });
  const manager = () => town.staff('blaby', 'TEAM_MANAGER');

  async function proposed(by = town.staff('blaby')): Promise<ToldCase & { correctionId: string }> {
    const told = await acknowledged(town);
    const [one, two] = await town.raw<{ id: string }>('select id from app.incidents where case_id = $1 order by position', [
      told.caseId,
    ]);
    const { refusals } = await town.run(by, proposeCorrection, {
      caseId: told.caseId,
      kind: 'SAME_INCIDENT',
      reportId: null,
      incidentId: two?.id ?? '',
      sameAsIncidentId: one?.id ?? '',
      reason: 'Both tell of the same evening.',
    });
    expect(refusals).toEqual([]);
    const [row] = await town.raw<{ id: string }>('select id from app.fact_corrections where case_id = $1', [told.caseId]);
    return { ...told, correctionId: row?.id ?? '' };
  }

  test('the answer, the row and the event: floor met, 2b stopped, corrected, the engine asked again', async () => {
    const told = await proposed();
    expect((await town.run(told.spoc, decideThreshold, notMet(told.caseId))).refusals).toMatchObject([{ code: 'FLOOR_MET' }]);
    await town.run(told.spoc, decideThreshold, decision(told.caseId));
    const input = { caseId: told.caseId, correctionId: told.correctionId, approved: true, note: '' };
    expect(await town.run(manager(), answerCorrection, input)).toEqual({ result: { caseId: told.caseId }, refusals: [] });
    expect(
      await town.raw('select is_approved, answered_on, answered_by from app.fact_corrections where id = $1', [told.correctionId]),
    ).toEqual([{ is_approved: true, answered_on: town.today, answered_by: manager().membershipId }]);
    expect(await eventsOf(town, told.caseId)).toContain('case.correction-approved');
    expect(await decisionOf(town, told.caseId)).toEqual({});
    expect(
      await town.raw(`select 1 from app.tasks where case_id = $1 and kind = 'APPROVE_CORRECTION' and done_on is null`, [
        told.caseId,
      ]),
    ).toEqual([]);
    const { data } = await town.ask<{ case: { threshold: { settled: { incidents: { because: string }[] } } } }>(
      told.spoc,
      'query Q($id: ID!) { case(id: $id) { threshold { settled { counted statutoryFloor incidents { because } } } } }',
      { id: told.caseId },
    );
    expect(data?.case.threshold.settled).toMatchObject({ counted: 2, statutoryFloor: false });
    expect(data?.case.threshold.settled.incidents[1]?.because).toContain('which counts once');
    expect((await town.run(told.spoc, decideThreshold, notMet(told.caseId))).refusals).toEqual([]);
  });

  test('one person with two hats is one person: what they proposed as SPOC they do not approve as manager', async () => {
    const spoc = town.staff('blaby');
    const told = await proposed(spoc);
    const other = await town.raw<{ user_id: string }>(`update app.memberships set user_id = $2 where id = $1 returning user_id`, [
      manager().membershipId,
      spoc.userId,
    ]);
    const both = { ...manager(), userId: other[0]?.user_id ?? '', subjectId: spoc.userId };
    const input = { caseId: told.caseId, correctionId: told.correctionId, approved: true, note: '' };
    expect((await town.run(both, answerCorrection, input)).refusals).toMatchObject([{ code: 'SECOND_PERSON' }]);
    await town.raw('update app.memberships set user_id = $2 where id = $1', [manager().membershipId, manager().userId]);
    expect((await town.run(manager(), answerCorrection, input)).refusals).toEqual([]);
  });

  test('not approved, with the reason: nothing changes', async () => {
    const told = await proposed();
    const input = { caseId: told.caseId, correctionId: told.correctionId, approved: false };
    expect((await town.run(manager(), answerCorrection, { ...input, note: ' ' })).refusals).toMatchObject([
      { code: 'MISSING', field: 'note' },
    ]);
    await town.run(manager(), answerCorrection, { ...input, note: 'Two different evenings.' });
    expect((await town.run(told.spoc, decideThreshold, notMet(told.caseId))).refusals).toMatchObject([{ code: 'FLOOR_MET' }]);
  });

  test('refused to whoever proposed it, twice, and to a SPOC; another authority finds nothing', async () => {
    const told = await proposed(manager());
    const before = await traces(town, told.caseId);
    const input = { caseId: told.caseId, correctionId: told.correctionId, approved: true, note: '' };
    expect((await town.run(manager(), answerCorrection, input)).refusals).toMatchObject([{ code: 'SECOND_PERSON' }]);
    await expect(town.run(told.spoc, answerCorrection, input)).rejects.toThrow();
    await expect(town.run(town.staff('charnwood'), answerCorrection, input)).rejects.toThrow('Case was not found.');
    expect(await traces(town, told.caseId)).toEqual(before);
    const fair = await proposed();
    const yes = { caseId: fair.caseId, correctionId: fair.correctionId, approved: true, note: '' };
    await town.run(manager(), answerCorrection, yes);
    expect((await town.run(manager(), answerCorrection, yes)).refusals).toMatchObject([{ code: 'ALREADY_DONE' }]);
  });
});
