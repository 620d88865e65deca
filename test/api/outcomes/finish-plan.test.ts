import { finishPlan, recordPlanAnswer, setAction, showPlan } from '@server/features/outcomes';
import { world, type World } from '../../support/world';
import { action, done, happened, notTheirs, refusedWith, reviewed } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-04-10' });
});

const drafted = async (openSays?: string) => {
  const told = await reviewed(town);
  await done(town, told.spoc, setAction, action(town, told.caseId, openSays === undefined ? {} : { openSays }));
  return told;
};
beforeEach(() => town.on('2026-04-10'));

describe('R40 the plan is made final', () => {
  test('the answer, the row, the event after an answer; not twice; not by others', async () => {
    const told = await drafted();
    const { caseId } = told;
    await done(town, told.spoc, showPlan, { caseId, channel: 'PHONE' });
    await done(town, told.spoc, recordPlanAnswer, { caseId, says: 'Good.', channel: 'PHONE', saidOn: town.today });
    await notTheirs(town, caseId, finishPlan, { caseId });
    expect(await town.run(told.spoc, finishPlan, { caseId })).toEqual({ result: { caseId }, refusals: [] });
    expect(await town.raw('select status, final_on, final_because from app.plans where case_id = $1', [caseId])).toEqual([
      { status: 'FINAL', final_on: town.today, final_because: null },
    ]);
    expect(await happened(town, caseId)).toContain('plan.final');
    expect(await refusedWith(town, told.spoc, finishPlan, { caseId })).toEqual([['ALREADY_DONE', undefined]]);
  });

  test('D28 not before they were asked; without an answer on the fifth working day; or with a reason, which is kept', async () => {
    const told = await drafted();
    const { caseId } = told;
    expect(await refusedWith(town, told.spoc, finishPlan, { caseId })).toEqual([['ASK_FIRST', 'because']]);
    await done(town, told.spoc, showPlan, { caseId, channel: 'PHONE' });
    town.on('2026-04-16');
    expect(await refusedWith(town, told.spoc, finishPlan, { caseId })).toEqual([['TOO_EARLY', 'because']]);
    town.on('2026-04-17');
    expect(await refusedWith(town, told.spoc, finishPlan, { caseId })).toEqual([]);
    const other = await drafted();
    await done(town, other.spoc, finishPlan, { caseId: other.caseId, because: ' She is in hospital. ' });
    expect(await town.raw('select final_because from app.plans where case_id = $1', [other.caseId])).toEqual([
      { final_because: 'She is in hospital.' },
    ]);
  });

  test('D29 not with an action that the applicant cannot read', async () => {
    const told = await drafted('');
    expect(await refusedWith(town, told.spoc, finishPlan, { caseId: told.caseId, because: 'Urgent.' })).toEqual([
      ['MISSING', undefined],
    ]);
  });
});
