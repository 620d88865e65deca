import { noPlanNeeded, setAction } from '@server/features/outcomes';
import { world, type World } from '../../support/world';
import { action, done, happened, notTheirs, refusedWith, reviewed } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-04-10' });
});

test('R40 no plan is needed, with the reason: answer, row, event; refused without one, with a name, with actions, by others', async () => {
  const told = await reviewed(town);
  const { caseId } = told;
  const because = 'The noise has stopped.';
  await notTheirs(town, caseId, noPlanNeeded, { caseId, because });
  expect(await refusedWith(town, told.spoc, noPlanNeeded, { caseId, because: ' ' })).toEqual([['MISSING', 'because']]);
  expect(await refusedWith(town, told.spoc, noPlanNeeded, { caseId, because: 'Kyle moved.' })).toEqual([
    ['NOT_ALLOWED', 'because'],
  ]);
  expect(await town.run(told.spoc, noPlanNeeded, { caseId, because })).toEqual({ result: { caseId }, refusals: [] });
  expect(await town.raw('select status, not_needed_because from app.plans where case_id = $1', [caseId])).toEqual([
    { status: 'NOT_NEEDED', not_needed_because: because },
  ]);
  expect(await happened(town, caseId)).toContain('plan.not-needed');
  await done(town, told.spoc, setAction, action(town, caseId));
  expect(await refusedWith(town, told.spoc, noPlanNeeded, { caseId, because })).toEqual([['NOT_ALLOWED', undefined]]);
});
