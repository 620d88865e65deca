import { setAction, tellProgress } from '@server/features/outcomes';
import { world, type World } from '../../support/world';
import { action, done, happened, idOf, notTheirs, outcomeTold, refusedWith, reviewed } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-04-10' });
});

test('R44 D29 what the applicant reads of an action: answer, row, event, their page; refused with a name, too early, by others', async () => {
  const told = await outcomeTold(town);
  const actionId = await idOf(town, 'actions', told.caseId);
  expect(await refusedWith(town, told.spoc, tellProgress, { actionId, openProgress: 'Marsh was seen.' })).toEqual([
    ['NOT_ALLOWED', 'openProgress'],
  ]);
  const input = { actionId, openProgress: 'Two visits were made.' };
  await notTheirs(town, told.caseId, tellProgress, input);
  expect(await town.run(told.spoc, tellProgress, input)).toEqual({ result: { caseId: told.caseId, actionId }, refusals: [] });
  expect(
    await town.read(await town.applicant(told.caseId), 'select open_progress from app.actions where id = $1', [actionId]),
  ).toEqual([{ open_progress: 'Two visits were made.' }]);
  expect(await happened(town, told.caseId)).toContain('action.progress-told');
  const early = await reviewed(town);
  await done(town, early.spoc, setAction, action(town, early.caseId));
  const untold = { actionId: await idOf(town, 'actions', early.caseId), openProgress: 'Soon.' };
  expect(await refusedWith(town, early.spoc, tellProgress, untold)).toEqual([['TOO_EARLY', undefined]]);
});
