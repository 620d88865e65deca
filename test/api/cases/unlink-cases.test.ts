import { linkCases, unlinkCases } from '@server/features/cases';
import { received } from '../../support/stories';
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
