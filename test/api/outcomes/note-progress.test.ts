import { noteProgress, reportProgress } from '@server/features/outcomes';
import { world, type World } from '../../support/world';
import { done, idOf, outcomeTold } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-04-10' });
});

test('R40 staff are asked to note what an agency says is done: answer, row; not what is under way; not in another authority', async () => {
  const told = await outcomeTold(town);
  const actionId = await idOf(town, 'actions', told.caseId);
  const note = () => town.run(town.system('blaby'), noteProgress, { actionId });
  await done(town, town.agency('police'), reportProgress, { actionId, says: 'Begun.' });
  expect((await note()).result).toEqual({ asked: false });
  await done(town, town.agency('police'), reportProgress, { actionId, says: 'Finished.', saysDone: true });
  expect((await note()).result).toEqual({ asked: true });
  await note();
  expect(await town.raw(`select says from app.tasks where case_id = $1 and kind = 'ACTION_TO_NOTE'`, [told.caseId])).toHaveLength(
    1,
  );
  await expect(town.run(town.system('charnwood'), noteProgress, { actionId })).rejects.toThrow('was not found');
});
