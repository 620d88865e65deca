import { removeAction, setAction } from '@server/features/outcomes';
import { world, type World } from '../../support/world';
import { action, done, happened, idOf, notTheirs, outcomeTold, refusedWith, reviewed } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-04-10' });
});

test('R40 an action is taken off the plan: answer, row, event; not once Letter 3 has gone; not by others', async () => {
  const told = await reviewed(town);
  const { caseId } = told;
  await done(town, told.spoc, setAction, action(town, caseId));
  const actionId = await idOf(town, 'actions', caseId);
  await notTheirs(town, caseId, removeAction, { actionId });
  expect(await town.run(told.spoc, removeAction, { actionId })).toEqual({ result: { caseId }, refusals: [] });
  expect(await town.raw('select removed_on from app.actions where id = $1', [actionId])).toEqual([{ removed_on: town.today }]);
  expect(await happened(town, caseId)).toContain('action.removed');
  await expect(town.run(told.spoc, removeAction, { actionId })).rejects.toThrow('The action was not found.');
  const gone = await outcomeTold(town);
  const told2 = { actionId: await idOf(town, 'actions', gone.caseId) };
  expect(await refusedWith(town, gone.spoc, removeAction, told2)).toEqual([['ALREADY_DONE', undefined]]);
});
