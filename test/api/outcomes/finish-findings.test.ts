import { finishFindings, writeFindings } from '@server/features/outcomes';
import { world, type World } from '../../support/world';
import { done, findings, happened, notTheirs, refusedWith, reviewed } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-04-10' });
});

describe('R39 findings are made final', () => {
  test('the answer, the row, the event; once', async () => {
    const told = await reviewed(town);
    const { caseId } = told;
    await done(town, told.spoc, writeFindings, findings(caseId));
    await notTheirs(town, caseId, finishFindings, { caseId });
    expect(await town.run(told.spoc, finishFindings, { caseId })).toEqual({ result: { caseId }, refusals: [] });
    expect(await town.raw('select final_on from app.findings where case_id = $1', [caseId])).toEqual([{ final_on: town.today }]);
    expect(await happened(town, caseId)).toContain('findings.final');
    expect(await refusedWith(town, told.spoc, finishFindings, { caseId })).toEqual([['ALREADY_DONE', undefined]]);
  });

  test('R39 D29 refused without findings, without an answer to a power, and where the applicant would read a name', async () => {
    const told = await reviewed(town);
    const { caseId } = told;
    expect(await refusedWith(town, told.spoc, finishFindings, { caseId })).toEqual([['MISSING', undefined]]);
    const powers = findings(caseId).powers.slice(1);
    await done(town, told.spoc, writeFindings, findings(caseId, { powers, forApplicant: 'Kyle Marsh was warned.' }));
    expect(await refusedWith(town, told.spoc, finishFindings, { caseId })).toEqual([
      ['NOT_ALLOWED', 'forApplicant'],
      ['MISSING', 'powers.WARNING'],
    ]);
  });
});
