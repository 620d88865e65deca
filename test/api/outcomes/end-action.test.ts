import { endAction } from '@server/features/outcomes';
import { world, type World } from '../../support/world';
import { happened, idOf, notTheirs, outcomeTold, refusedWith } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-04-10' });
});

test('R40 R44 an action ends undone, with the reason and words for the applicant: answer, row, event; refusals; not by others', async () => {
  const told = await outcomeTold(town);
  const actionId = await idOf(town, 'actions', told.caseId);
  expect(await refusedWith(town, told.spoc, endAction, { actionId, because: '', openProgress: ' ' })).toEqual([
    ['MISSING', 'because'],
    ['MISSING', 'openProgress'],
  ]);
  const input = { actionId, because: 'Kyle Marsh has moved away.', openProgress: 'This is no longer needed.' };
  await notTheirs(town, told.caseId, endAction, input);
  expect(await town.run(told.spoc, endAction, input)).toEqual({ result: { caseId: told.caseId, actionId }, refusals: [] });
  expect(await town.raw('select status, ended_because, open_progress from app.actions where id = $1', [actionId])).toEqual([
    { status: 'ENDED', ended_because: input.because, open_progress: input.openProgress },
  ]);
  expect(await happened(town, told.caseId)).toContain('action.ended');
  expect(await refusedWith(town, told.spoc, endAction, input)).toEqual([['ALREADY_DONE', undefined]]);
});
