import { giveStatement, saveStatement } from '@server/features/participation';
import { Conflict } from '@server/platform/command/failures';
import type { Tx } from '@server/platform/db/tenant';
import { world, type World } from '../../support/world';
import { eventsOf } from '../cases/given';
import { forSomebody, WRITTEN } from '../people/given';
import { assessed, met, offeredBoth, onPage, openKinds, shown } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20T09:00'));

test('R33 the draft is given, staff are told, a later one takes its place, and none changes any more', async () => {
  const told = await met(town);
  const me = await onPage(town, told);
  const give = (says: string) => town.run(me, giveStatement, { caseId: told.caseId, says });
  expect(await assessed(town, told)).toEqual([]);
  await town.run(me, saveStatement, { caseId: told.caseId, says: 'I cannot' });
  expect(await give(' I cannot sleep. ')).toEqual({ result: { caseId: told.caseId }, refusals: [] });
  expect(
    await town.raw('select says, given_on, source, recorded_by from app.impact_statements where case_id = $1', [told.caseId]),
  ).toEqual([{ says: 'I cannot sleep.', given_on: '2026-03-20', source: 'OWN_PAGE', recorded_by: null }]);
  expect(await eventsOf(town, told.caseId)).toContain('statement.given');
  await town.post();
  expect(await openKinds(town, told)).toEqual(['RISK_REVIEW', 'TAKING_PART_TOLD']);
  town.on('2026-03-20T11:00');
  expect((await give('Nor can my daughter.')).refusals).toEqual([]);
  expect((await shown(town, told)).statements.map(({ says, givenBy, stands }) => [says, givenBy, stands])).toEqual([
    ['Nor can my daughter.', 'The person affected', true],
    ['I cannot sleep.', 'The person affected', false],
  ]);
  // The wall itself keeps what was given as it was given.
  const forged = {
    ...giveStatement,
    record: async (tx: Tx) => {
      await tx.query(`update app.impact_statements set says = 'changed' where given_on is not null`);
      return { result: { caseId: told.caseId }, events: [] };
    },
  };
  await town.run(me, forged, { caseId: told.caseId, says: 'x' });
  expect((await shown(town, told)).statements.map(({ says }) => says)).toEqual(['Nor can my daughter.', 'I cannot sleep.']);
});

test('D28 a representative’s statement is for the person affected, who sees it; theirs is not the representative’s to see', async () => {
  const told = await met(town, forSomebody({}, WRITTEN));
  await offeredBoth(town, told);
  const [sister, brother] = [await onPage(town, told), await onPage(town, told, 'VICTIM')];
  expect((await town.run(sister, giveStatement, { caseId: told.caseId, says: 'For him.' })).refusals).toEqual([]);
  town.on('2026-03-20T11:00');
  expect((await town.run(brother, giveStatement, { caseId: told.caseId, says: 'My own.' })).refusals).toEqual([]);
  const seen = async (who: typeof sister) =>
    (await town.read<{ says: string }>(who, 'select says from app.impact_statements order by given_at')).map(({ says }) => says);
  expect(await seen(sister)).toEqual(['For him.']);
  expect(await seen(brother)).toEqual(['For him.', 'My own.']);
  expect((await shown(town, told)).statements.map(({ givenBy }) => givenBy)).toEqual([
    'The person affected',
    'The applicant, for them',
  ]);
});

test('nothing said, too late, not theirs, not for staff; nothing is written', async () => {
  const [told, other] = [await met(town), await met(town)];
  const input = { caseId: told.caseId, says: 'x' };
  const me = await onPage(town, told);
  expect((await town.run(me, giveStatement, { ...input, says: ' ' })).refusals).toMatchObject([
    { code: 'MISSING', field: 'says' },
  ]);
  await expect(town.run(await onPage(town, other), giveStatement, input)).rejects.toThrow('not found');
  await expect(town.run(told.spoc, giveStatement, input)).rejects.toThrow('You cannot do this');
  await expect(town.run(town.staff('charnwood'), giveStatement, input)).rejects.toThrow('not found');
  await expect(town.run(town.agency('police'), giveStatement, input)).rejects.toThrow();
  await town.raw(`update app.cases set status = 'OUTCOME_SENT' where id = $1`, [told.caseId]);
  expect((await town.run(me, giveStatement, input)).refusals).toMatchObject([{ code: 'TOO_LATE' }]);
  expect(await town.raw('select 1 from app.impact_statements where case_id = $1', [told.caseId])).toEqual([]);
});

test('R33 two given at the same moment: whatever was said to be given is there, and whoever came second is told', async () => {
  const told = await met(town);
  const me = await onPage(town, told);
  await town.run(me, saveStatement, { caseId: told.caseId, says: 'A draft.' });
  // The second was read while the first was on its way: it still holds the draft that has been given since.
  const [draft] = await town.raw<{ id: string }>('select id from app.impact_statements where case_id = $1', [told.caseId]);
  const late = {
    ...giveStatement,
    load: async (...given: Parameters<typeof giveStatement.load>) => ({
      ...(await giveStatement.load(...given)),
      draft: draft ?? null,
    }),
  };
  expect((await town.run(me, giveStatement, { caseId: told.caseId, says: 'The first.' })).refusals).toEqual([]);
  await expect(town.run(me, late, { caseId: told.caseId, says: 'The second.' })).rejects.toThrow(Conflict);
  expect((await shown(town, told)).statements.map(({ says }) => says)).toEqual(['The first.']);
});
