import { signpostComplaint } from '@server/features/safeguards';
import { plainDate } from '@shared/time';
import { received, type ToldCase } from '../../support/stories';
import { world, type World } from '../../support/world';
import { eventsOf, traces } from '../cases/given';
import { openTasks, refusedWith, shown } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
const note = (told: ToldCase, change: object = {}) => ({
  caseId: told.caseId,
  about: 'POLICE' as const,
  toldOn: town.today,
  how: 'By phone',
  ...change,
});

test('R73 the answer, the row, the event; the task is done once they were told about each, and the case goes its way', async () => {
  const told = await received(town, 'blaby', { complaintAbout: ['POLICE', 'COUNCIL'] });
  await town.post();
  expect(await town.run(told.spoc, signpostComplaint, note(told))).toEqual({ result: { caseId: told.caseId }, refusals: [] });
  expect(await openTasks(town, told)).toEqual(['COMPLAINT_INSIDE']);
  expect((await town.run(told.spoc, signpostComplaint, note(told, { about: 'COUNCIL' }))).refusals).toEqual([]);
  expect(await openTasks(town, told)).toEqual([]);
  expect((await shown(town, told)).signposts.map(({ about }) => about).sort()).toEqual(['COUNCIL', 'POLICE']);
  expect(await eventsOf(town, told.caseId)).toContain('case.complaint-signposted');
  expect(await town.raw('select status from app.cases where id = $1', [told.caseId])).toEqual([{ status: 'RECEIVED' }]);
});

describe('the refusals', () => {
  test('no word of how, a day to come, a day before the application; nothing is written', async () => {
    const told = await received(town);
    await town.post();
    const before = await traces(town, told.caseId);
    const refused = async (change: object) =>
      refusedWith((await town.run(told.spoc, signpostComplaint, note(told, change))).refusals);
    expect(await refused({ how: ' ' })).toEqual([['MISSING', 'how']]);
    expect(await refused({ toldOn: plainDate('2026-03-21') })).toEqual([['DATE_ORDER', 'toldOn']]);
    expect(await refused({ toldOn: plainDate('2026-03-19') })).toEqual([['DATE_ORDER', 'toldOn']]);
    expect(await traces(town, told.caseId)).toEqual(before);
  });

  test('another authority’s SPOC is told it was not found; an older picture is a conflict; an agency may not', async () => {
    const told = await received(town);
    await expect(town.run(town.staff('charnwood'), signpostComplaint, note(told))).rejects.toThrow('Case was not found.');
    await expect(town.run(told.spoc, signpostComplaint, note(told, { version: 99 }))).rejects.toThrow('Somebody has changed');
    await expect(town.run(town.agency('police'), signpostComplaint, note(told))).rejects.toThrow();
  });
});
