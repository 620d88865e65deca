import { noteActionDone, reportProgress } from '@server/features/outcomes';
import { addDays } from '@shared/time';
import { world, type World } from '../../support/world';
import { done, happened, idOf, notTheirs, outcomeTold, refusedWith } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-04-10' });
});

test('R40 D29 an action is noted as done: answer, row, event; refused for a day to come, with a name, twice, by others', async () => {
  const told = await outcomeTold(town);
  const actionId = await idOf(town, 'actions', told.caseId);
  await done(town, town.agency('police'), reportProgress, { actionId, says: 'Finished.', saysDone: true });
  await town.post();
  const bad = { actionId, doneOn: addDays(town.today, 1), openProgress: 'Kyle Marsh was warned.' };
  expect(await refusedWith(town, told.spoc, noteActionDone, bad)).toEqual([
    ['TOO_LATE', 'doneOn'],
    ['NOT_ALLOWED', 'openProgress'],
  ]);
  const input = { actionId, doneOn: town.today, openProgress: 'The police have acted.' };
  await notTheirs(town, told.caseId, noteActionDone, input);
  await expect(town.run(town.agency('police'), noteActionDone, input)).rejects.toThrow();
  expect(await town.run(told.spoc, noteActionDone, input)).toEqual({ result: { caseId: told.caseId, actionId }, refusals: [] });
  expect(await town.raw('select status, done_on, open_progress from app.actions where id = $1', [actionId])).toEqual([
    { status: 'DONE', done_on: town.today, open_progress: 'The police have acted.' },
  ]);
  expect(await happened(town, told.caseId)).toContain('action.done');
  expect(
    await town.raw(`select 1 from app.tasks where case_id = $1 and kind = 'ACTION_TO_NOTE' and done_on is null`, [told.caseId]),
  ).toEqual([]);
  expect(await refusedWith(town, told.spoc, noteActionDone, input)).toEqual([['ALREADY_DONE', undefined]]);
});
