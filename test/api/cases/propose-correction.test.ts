import { proposeCorrection } from '@server/features/cases';
import { acknowledged, decided } from '../../support/stories';
import { world, type World } from '../../support/world';
import { eventsOf, traces } from './given';

describe('D52 a correction of facts is proposed', () => {
  let town: World;
  beforeAll(async () => {
    town = await world();
  });
  const reportOf = async (caseId: string): Promise<string> =>
    (await town.raw<{ id: string }>('select id from app.reports where case_id = $1 order by id limit 1', [caseId]))[0]?.id ?? '';
  const about = { kind: 'REPORT_NOT_MADE' as const, incidentId: null, sameAsIncidentId: null, reason: 'It was about a parcel.' };

  test('the answer, the row, the event and the task; the facts stay as they are', async () => {
    const told = await acknowledged(town);
    const reportId = await reportOf(told.caseId);
    expect(await town.run(told.spoc, proposeCorrection, { caseId: told.caseId, ...about, reportId })).toEqual({
      result: { caseId: told.caseId },
      refusals: [],
    });
    expect(
      await town.raw('select kind, report_id, reason, proposed_on, is_approved from app.fact_corrections where case_id = $1', [
        told.caseId,
      ]),
    ).toEqual([
      { kind: 'REPORT_NOT_MADE', report_id: reportId, reason: about.reason, proposed_on: town.today, is_approved: null },
    ]);
    expect(await eventsOf(town, told.caseId)).toContain('case.correction-proposed');
    expect(
      await town.raw(`select 1 from app.tasks where case_id = $1 and kind = 'APPROVE_CORRECTION' and done_on is null`, [
        told.caseId,
      ]),
    ).toHaveLength(1);
    const { data } = await town.ask<{ case: unknown }>(
      told.spoc,
      'query Q($id: ID!) { case(id: $id) { nextStep { deed } threshold { settled { counted statutoryFloor } } } }',
      { id: told.caseId },
    );
    expect(data?.case).toEqual({
      nextStep: { deed: 'answerCorrection' },
      threshold: { settled: { counted: 3, statutoryFloor: true } },
    });
  });

  test('the refusals: another case’s report, no reason, after the decision was told; another authority', async () => {
    const [told, other] = [await acknowledged(town), await acknowledged(town)];
    const before = await traces(town, told.caseId);
    const wrong = { caseId: told.caseId, ...about, reportId: await reportOf(other.caseId), reason: ' ' };
    expect((await town.run(told.spoc, proposeCorrection, wrong)).refusals).toMatchObject([
      { code: 'MISSING', field: 'reportId' },
      { code: 'MISSING', field: 'reason' },
    ]);
    expect(await traces(town, told.caseId)).toEqual(before);
    await expect(town.run(town.staff('charnwood'), proposeCorrection, wrong)).rejects.toThrow('Case was not found.');
    await decided(town, told, 'MET');
    const late = { caseId: told.caseId, ...about, reportId: await reportOf(told.caseId) };
    expect((await town.run(told.spoc, proposeCorrection, late)).refusals).toMatchObject([{ code: 'WRONG_STATUS' }]);
  });
});
