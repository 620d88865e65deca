import { giveStatement, saveStatement } from '@server/features/participation';
import { world, type World } from '../../support/world';
import { traces } from '../cases/given';
import { forSomebody, WRITTEN } from '../people/given';
import { met, onPage, shown } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20'));

const rows = (caseId: string) =>
  town.raw('select says, given_on, source, by_party_id = party_id as mine from app.impact_statements where case_id = $1', [
    caseId,
  ]);

test('R33 a draft is kept as it is, one at a time, for its writer alone: neither staff nor the trail tell of it', async () => {
  const told = await met(town);
  const me = await onPage(town, told);
  const before = await traces(town, told.caseId);
  for (const says of ['', 'I cannot', 'I cannot sleep.']) {
    expect((await town.run(me, saveStatement, { caseId: told.caseId, says })).refusals).toEqual([]);
  }
  expect(await rows(told.caseId)).toEqual([{ says: 'I cannot sleep.', given_on: null, source: 'OWN_PAGE', mine: true }]);
  expect(await traces(town, told.caseId)).toEqual(before);
  expect((await shown(town, told)).statements).toEqual([]);
  expect(await town.read(told.spoc, 'select 1 from app.impact_statements where case_id = $1', [told.caseId])).toEqual([]);
  expect(await town.read(town.system('blaby'), 'select 1 from app.impact_statements where case_id = $1', [told.caseId])).toEqual(
    [],
  );
  expect(await town.read<{ says: string }>(me, 'select says from app.impact_statements')).toEqual([{ says: 'I cannot sleep.' }]);
});

test('R33 after one was given, another can be begun beside it', async () => {
  const told = await met(town);
  const me = await onPage(town, told);
  await town.run(me, giveStatement, { caseId: told.caseId, says: 'Given.' });
  await town.run(me, saveStatement, { caseId: told.caseId, says: 'Another.' });
  expect((await rows(told.caseId)).length).toBe(2);
  expect((await shown(town, told)).statements.map(({ says }) => says)).toEqual(['Given.']);
});

test('D28 the draft of a representative is not the person’s, who was not asked yet', async () => {
  const told = await met(town, forSomebody({}, WRITTEN));
  const refused = async (role: string) =>
    (await town.run(await onPage(town, told, role), saveStatement, { caseId: told.caseId, says: 'x' })).refusals.map(
      ({ code }) => code,
    );
  expect(await refused('APPLICANT')).toEqual(['ASK_FIRST']);
  expect(await refused('VICTIM')).toEqual([]);
  expect(await town.read(await onPage(town, told), 'select 1 from app.impact_statements')).toEqual([]);
});

test('too long, too late, not theirs, not for staff', async () => {
  const [told, other] = [await met(town), await met(town)];
  const me = await onPage(town, told);
  const says = 'x'.repeat(40_001);
  expect((await town.run(me, saveStatement, { caseId: told.caseId, says })).refusals).toMatchObject([{ code: 'TOO_MANY' }]);
  const input = { caseId: told.caseId, says: 'x' };
  await expect(town.run(await onPage(town, other), saveStatement, input)).rejects.toThrow('not found');
  await expect(town.run(town.staff('charnwood'), saveStatement, input)).rejects.toThrow('not found');
  await expect(town.run(told.spoc, saveStatement, input)).rejects.toThrow('You cannot do this');
  await town.raw(`update app.cases set status = 'MEETING_HELD' where id = $1`, [told.caseId]);
  expect((await town.run(me, saveStatement, input)).refusals).toMatchObject([{ code: 'TOO_LATE' }]);
  expect(await rows(told.caseId)).toEqual([]);
});
