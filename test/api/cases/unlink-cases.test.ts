import { linkCases, unlinkCases } from '@server/features/cases';
import { incident, received } from '../../support/stories';
import { world } from '../../support/world';

test('D14 a link is ended with a reason, from either side, and the record stays', async () => {
  const town = await world({ today: '2026-03-20' });
  const [one, other] = [await received(town), await received(town)];
  await town.run(one.spoc, linkCases, { caseId: one.caseId, otherCaseId: other.caseId, reason: 'The same yard.' });
  const end = (reason: string, actor = one.spoc) =>
    town.run(actor, unlinkCases, { caseId: other.caseId, otherCaseId: one.caseId, reason });
  expect((await end(' ')).refusals.map(({ code, field }) => [code, field])).toEqual([['MISSING', 'reason']]);
  await expect(end('x', town.staff('charnwood'))).rejects.toThrow('Case was not found.');
  expect(await end('Another yard.')).toEqual({ result: { caseId: other.caseId }, refusals: [] });
  expect(await town.raw('select ended_on, ended_because from app.case_links')).toEqual([
    { ended_on: '2026-03-20', ended_because: 'Another yard.' },
  ]);
  expect(await town.events()).toContain('case.unlinked');
  await expect(end('Again.')).rejects.toThrow('The link was not found.');
});

test('D52 D14 where only the linked cases together meet the Act’s test, a manager who did not link them ends the link', async () => {
  const town = await world({ today: '2026-03-20' });
  const mine = await received(town, 'blaby', { incidents: [incident('2026-02-10', 2), incident('2026-02-20', 2)] });
  const theirs = await received(town, 'blaby', { email: 'next@door.example', incidents: [incident('2026-02-21', 1)] });
  await town.run(mine.spoc, linkCases, { caseId: mine.caseId, otherCaseId: theirs.caseId, reason: 'The same yard.' });
  const end = (actor = mine.spoc) =>
    town.run(actor, unlinkCases, { caseId: theirs.caseId, otherCaseId: mine.caseId, reason: 'Another yard.' });
  expect((await end()).refusals).toMatchObject([{ code: 'FLOOR_MET', rule: 'correction.floor' }]);
  const manager = town.staff('blaby', 'TEAM_MANAGER');
  expect((await end({ ...manager, userId: mine.spoc.userId })).refusals).toMatchObject([{ code: 'FLOOR_MET' }]);
  expect((await end(manager)).refusals).toEqual([]);
});
