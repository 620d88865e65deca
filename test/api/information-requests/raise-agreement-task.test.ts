import { raiseAgreementTask, recordAgreement } from '@server/features/information-requests';
import { acknowledged, received, type ToldCase } from '../../support/stories';
import { world, type World } from '../../support/world';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
const tasks = (told: ToldCase) =>
  town.raw<{ kind: string; raised_on: string; done_on: string | null }>(
    'select kind, raised_on, done_on from app.tasks where case_id = $1',
    [told.caseId],
  );
const trail = async (told: ToldCase): Promise<number> =>
  (await town.raw(`select 1 from app.audit where case_id = $1 and command = 'case.raise-agreement-task'`, [told.caseId])).length;

test('D55 an application without agreement leaves a task, once, however often the post room is told; Letter 1 goes all the same', async () => {
  const told = await acknowledged(town, 'blaby', { agreesToShare: false });
  await town.run(town.system('blaby'), raiseAgreementTask, { caseId: told.caseId });
  expect(await tasks(told)).toEqual([{ kind: 'AGREEMENT_MISSING', raised_on: '2026-03-20', done_on: null }]);
  expect(await town.raw('select status from app.cases where id = $1', [told.caseId])).toEqual([{ status: 'ACKNOWLEDGED' }]);
});

test('D55 with agreement, or once they were asked, there is none, and no line in the history', async () => {
  const agreed = await received(town);
  await town.post();
  expect([await tasks(agreed), await trail(agreed)]).toEqual([[], 0]);
  const told = await received(town, 'blaby', { agreesToShare: false });
  await town.run(told.spoc, recordAgreement, { caseId: told.caseId, given: false, how: 'By phone', on: town.today });
  await town.post();
  expect([await tasks(told), await trail(told)]).toEqual([[], 0]);
});

test('the system of another authority finds no such case, and a visitor or a SPOC does not raise it', async () => {
  const told = await received(town, 'blaby', { agreesToShare: false });
  const raising = { caseId: told.caseId };
  await expect(town.run(town.system('charnwood'), raiseAgreementTask, raising)).rejects.toThrow('Case was not found.');
  await expect(town.run(town.staff('blaby'), raiseAgreementTask, raising)).rejects.toThrow('You cannot do this');
  await expect(town.run(town.visitor('blaby', told.caseId), raiseAgreementTask, raising)).rejects.toThrow();
  expect(await tasks(told)).toEqual([]);
});
