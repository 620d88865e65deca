import { closeTask } from '@server/features/safeguards';
import { incident, received, type ToldCase } from '../../support/stories';
import { world, type World } from '../../support/world';
import { eventsOf, traces } from '../cases/given';
import { forSomebody, openTasks, refusedWith, shown } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
const elsewhere = async (): Promise<ToldCase> => {
  const told = await received(town, 'blaby', { incidents: [incident('2026-03-01', 2, { areaUnsure: true })] });
  await town.post();
  return told;
};
const task = async (told: ToldCase) => (await shown(town, told)).tasks[0]?.id ?? '';

test('D17 the area was checked: the answer, the row, the event', async () => {
  const told = await elsewhere();
  const input = { taskId: await task(told), because: 'Orchard Lane is in Blaby.' };
  expect(await town.run(told.spoc, closeTask, input)).toEqual({ result: { caseId: told.caseId }, refusals: [] });
  expect(await openTasks(town, told)).toEqual([]);
  expect(await town.raw('select done_on, done_because from app.tasks where id = $1', [input.taskId])).toEqual([
    { done_on: '2026-03-20', done_because: 'Orchard Lane is in Blaby.' },
  ]);
  expect(await eventsOf(town, told.caseId)).toContain('case.task-closed');
  expect(refusedWith((await town.run(told.spoc, closeTask, input)).refusals)).toEqual([['ALREADY_DONE', undefined]]);
});

test('R5 a task that a deed answers is not talked away; nothing is written', async () => {
  const told = await received(town, 'blaby', forSomebody());
  await town.post();
  const before = await traces(town, told.caseId);
  const { refusals } = await town.run(told.spoc, closeTask, { taskId: await task(told), because: ' ' });
  expect(refusedWith(refusals)).toEqual([
    ['NOT_ALLOWED', undefined],
    ['MISSING', 'because'],
  ]);
  expect(await traces(town, told.caseId)).toEqual(before);
});

test('another authority’s SPOC is told it was not found; an agency may not', async () => {
  const told = await elsewhere();
  const input = { taskId: await task(told), because: 'x' };
  await expect(town.run(town.staff('charnwood'), closeTask, input)).rejects.toThrow('was not found');
  await expect(town.run(town.agency('police'), closeTask, input)).rejects.toThrow();
});
