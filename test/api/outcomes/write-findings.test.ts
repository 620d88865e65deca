import { finishFindings, writeFindings } from '@server/features/outcomes';
import { acknowledged } from '../../support/stories';
import { world, type World } from '../../support/world';
import { done, findings, happened, notTheirs, refusedWith, reviewed } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-04-10' });
});

describe('R39 findings are written', () => {
  test('the answer, the row, the event; saved over and over; what was final is open again', async () => {
    const told = await reviewed(town);
    const { caseId } = told;
    expect(await town.run(told.spoc, writeFindings, findings(caseId, { conclusions: '', powers: [] }))).toEqual({
      result: { caseId },
      refusals: [],
    });
    await done(town, told.spoc, writeFindings, findings(caseId, { version: 1 }));
    await done(town, told.spoc, finishFindings, { caseId });
    await done(town, told.spoc, writeFindings, findings(caseId, { version: 3, conclusions: 'Two acted alone.' }));
    expect(await town.raw('select conclusions, final_on, version from app.findings where case_id = $1', [caseId])).toEqual([
      { conclusions: 'Two acted alone.', final_on: null, version: 4 },
    ]);
    expect(await happened(town, caseId)).toEqual(expect.arrayContaining(['findings.written', 'findings.final']));
  });

  test('an older picture is a conflict; refused before the meeting; not for others', async () => {
    const early = await acknowledged(town);
    expect(await refusedWith(town, early.spoc, writeFindings, findings(early.caseId))).toEqual([['WRONG_STATUS', undefined]]);
    const told = await reviewed(town);
    await done(town, told.spoc, writeFindings, findings(told.caseId));
    await expect(town.run(told.spoc, writeFindings, findings(told.caseId))).rejects.toThrow('Somebody has changed this');
    await notTheirs(town, told.caseId, writeFindings, findings(told.caseId, { version: 1 }));
  });

  test('D31 agencies read them in the closed session only, once final; the applicant never', async () => {
    const told = await reviewed(town);
    await done(town, told.spoc, writeFindings, findings(told.caseId));
    await done(town, told.spoc, finishFindings, { caseId: told.caseId });
    expect(await town.read(town.agency('police'), 'select id from app.findings')).toEqual([]);
    await expect(town.read(await town.applicant(told.caseId), 'select id from app.findings')).rejects.toThrow(
      'permission denied',
    );
  });
});
