import { addChronologyEntry, removeChronologyEntry } from '@server/features/chronology';
import { acknowledged } from '../../support/stories';
import { world, type World } from '../../support/world';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});

describe('R31 an entry is taken out', () => {
  test('the answer, the row that stays, the event; once, with a reason, and by its own team', async () => {
    const told = await acknowledged(town);
    const entry = { caseId: told.caseId, happenedOn: town.today, says: 'A call.', source: 'Police', mark: 'CLOSED' as const };
    const { result } = await town.run(told.spoc, addChronologyEntry, entry);
    const entryId = result?.entryId ?? '';
    const codes = async (reason: string) =>
      (await town.run(told.spoc, removeChronologyEntry, { entryId, reason })).refusals.map(({ code, field }) => [code, field]);
    expect(await codes(' ')).toEqual([['MISSING', 'reason']]);
    await expect(town.run(town.staff('charnwood'), removeChronologyEntry, { entryId, reason: 'x' })).rejects.toThrow(
      'The entry was not found.',
    );
    expect(await town.run(told.spoc, removeChronologyEntry, { entryId, reason: 'Of another case.' })).toEqual({
      result: { caseId: told.caseId },
      refusals: [],
    });
    expect(
      await town.raw('select says, removed_on, removed_because from app.chronology_entries where id = $1', [entryId]),
    ).toEqual([{ says: 'A call.', removed_on: '2026-03-20', removed_because: 'Of another case.' }]);
    expect(await town.events()).toContain('chronology.entry-removed');
    expect(await codes('Again.')).toEqual([['ALREADY_DONE', undefined]]);
  });
});
