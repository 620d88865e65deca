import { finishPlan, noPlanNeeded, setAction } from '@server/features/outcomes';
import { AGENCIES, world, type World } from '../../support/world';
import { action, done, happened, idOf, notTheirs, refusedWith, reviewed } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-04-10' });
});

const actions = (caseId: string) =>
  town.raw('select number, body_name, open_says, version from app.actions where case_id = $1 and removed_on is null', [caseId]);

describe('R40 D29 an action of the plan', () => {
  test('the answer, the row, the event; changed, it makes a final plan a draft again', async () => {
    const told = await reviewed(town);
    const { caseId } = told;
    const { result, refusals } = await town.run(told.spoc, setAction, action(town, caseId));
    expect(refusals).toEqual([]);
    expect(result?.caseId).toBe(caseId);
    await done(town, told.spoc, finishPlan, { caseId, because: 'They cannot be reached this month.' });
    const actionId = await idOf(town, 'actions', caseId);
    const change = { actionId, version: 1, openSays: 'Talk to those who live nearby.' };
    await done(town, told.spoc, setAction, action(town, caseId, change));
    expect(await actions(caseId)).toEqual([
      { number: 1, body_name: 'Leicestershire Police', open_says: 'Talk to those who live nearby.', version: 2 },
    ]);
    expect(await town.raw('select status, final_on from app.plans where case_id = $1', [caseId])).toEqual([
      { status: 'DRAFT', final_on: null },
    ]);
    expect(await happened(town, caseId)).toContain('action.set');
    await expect(town.run(told.spoc, setAction, action(town, caseId, change))).rejects.toThrow('Somebody has changed this');
  });

  test('R40 given to another owner it is another action: the old one is taken off', async () => {
    const told = await reviewed(town);
    const { caseId } = told;
    await done(town, told.spoc, setAction, action(town, caseId));
    const actionId = await idOf(town, 'actions', caseId);
    await done(town, told.spoc, setAction, action(town, caseId, { actionId, version: 1, agencyId: AGENCIES.housing.id }));
    expect(await actions(caseId)).toMatchObject([{ number: 2, body_name: 'Soar Valley Homes', version: 1 }]);
  });

  test('R40 an action takes back that no plan is needed', async () => {
    const told = await reviewed(town);
    const { caseId } = told;
    await done(town, told.spoc, noPlanNeeded, { caseId, because: 'It has stopped.' });
    await done(town, told.spoc, setAction, action(town, caseId));
    expect(await town.raw('select status, not_needed_because from app.plans where case_id = $1', [caseId])).toEqual([
      { status: 'DRAFT', not_needed_because: null },
    ]);
  });

  test('refused without words, an owner, a day to come, or with a name in the redacted words; of another case; by others', async () => {
    const told = await reviewed(town);
    const { caseId } = told;
    const bad = { says: '', openSays: 'Warn Marsh.', agencyId: null, bodyName: ' ', dueOn: town.today };
    expect(await refusedWith(town, told.spoc, setAction, action(town, caseId, bad))).toEqual([
      ['MISSING', 'says'],
      ['NOT_ALLOWED', 'openSays'],
      ['MISSING', 'bodyName'],
      ['TOO_EARLY', 'dueOn'],
    ]);
    const other = await reviewed(town);
    await done(town, other.spoc, setAction, action(town, other.caseId));
    const actionId = await idOf(town, 'actions', other.caseId);
    await expect(town.run(told.spoc, setAction, action(town, caseId, { actionId, version: 1 }))).rejects.toThrow('was not found');
    await notTheirs(town, caseId, setAction, action(town, caseId));
    expect(await actions(caseId)).toEqual([]);
  });
});
