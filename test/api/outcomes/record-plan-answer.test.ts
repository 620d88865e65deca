import { recordPlanAnswer, setAction, showPlan } from '@server/features/outcomes';
import { addDays } from '@shared/time';
import { world, type World } from '../../support/world';
import { action, done, happened, notTheirs, refusedWith, reviewed } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-04-10' });
});

test('R40 staff take down what they think of the plan: answer, row, event; refused unshown, empty, of a day to come, by others', async () => {
  const told = await reviewed(town);
  const { caseId } = told;
  const input = { caseId, says: 'It is what I hoped for.', channel: 'PHONE' as const, saidOn: town.today };
  await done(town, told.spoc, setAction, action(town, caseId));
  expect(await refusedWith(town, told.spoc, recordPlanAnswer, input)).toEqual([['TOO_EARLY', undefined]]);
  await done(town, told.spoc, showPlan, { caseId, channel: 'PHONE' });
  const bad = { ...input, says: '', saidOn: addDays(town.today, 1) };
  expect(await refusedWith(town, told.spoc, recordPlanAnswer, bad)).toEqual([
    ['MISSING', 'says'],
    ['TOO_LATE', 'saidOn'],
  ]);
  await notTheirs(town, caseId, recordPlanAnswer, input);
  expect(await town.run(told.spoc, recordPlanAnswer, input)).toEqual({ result: { caseId }, refusals: [] });
  expect(
    await town.raw('select says, channel, by_party_id from app.plan_consultations where case_id = $1 and said_on is not null', [
      caseId,
    ]),
  ).toEqual([{ says: input.says, channel: 'PHONE', by_party_id: null }]);
  expect(await happened(town, caseId)).toContain('plan.answered');
});
