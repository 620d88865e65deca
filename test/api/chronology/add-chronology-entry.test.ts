import { addChronologyEntry } from '@server/features/chronology';
import { addDays } from '@shared/time';
import { acknowledged } from '../../support/stories';
import { world, type World } from '../../support/world';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});

const entry = (caseId: string, change: object = {}) => ({
  caseId,
  happenedOn: addDays(town.today, -3),
  says: 'The landlord called on both homes.',
  source: 'Housing officer, by phone',
  mark: 'OPEN' as const,
  ...change,
});

describe('R31 an entry of the team’s own', () => {
  test('the answer, the row, the event, the line on screen', async () => {
    const told = await acknowledged(town);
    const { result, refusals } = await town.run(told.spoc, addChronologyEntry, entry(told.caseId));
    expect(refusals).toEqual([]);
    expect(
      await town.raw('select happened_on, says, source, mark, recorded_on from app.chronology_entries where id = $1', [
        result?.entryId,
      ]),
    ).toEqual([
      {
        happened_on: '2026-03-17',
        says: 'The landlord called on both homes.',
        source: 'Housing officer, by phone',
        mark: 'OPEN',
        recorded_on: '2026-03-20',
      },
    ]);
    expect(await town.events()).toContain('chronology.entry-added');
    const { data } = await town.ask<{ chronology: { lines: Record<string, unknown>[] } }>(
      told.spoc,
      'query Q($id: ID!) { chronology(caseId: $id) { lines { kind day text source mark addedBy offers { deed allowed } } } }',
      { id: told.caseId },
    );
    expect(data?.chronology.lines).toContainEqual({
      kind: 'NOTE',
      day: '2026-03-17',
      text: 'The landlord called on both homes.',
      source: 'Housing officer, by phone',
      mark: 'OPEN',
      addedBy: expect.any(String),
      offers: [{ deed: 'removeChronologyEntry', allowed: true }],
    });
  });

  test('refused: a day to come, words and source left out, a mark that is not one of the two; another town; an agency', async () => {
    const told = await acknowledged(town);
    const bad = { happenedOn: addDays(town.today, 1), says: ' ', source: '', mark: 'ORIGINATOR' };
    const { refusals } = await town.run(told.spoc, addChronologyEntry, entry(told.caseId, bad));
    expect(refusals.map(({ rule, code, field }) => [rule, code, field])).toEqual([
      ['chronology.entry', 'DATE_ORDER', 'happenedOn'],
      ['chronology.entry', 'MISSING', 'says'],
      ['chronology.entry', 'MISSING', 'source'],
      ['chronology.entry', 'NOT_ALLOWED', 'mark'],
    ]);
    await expect(town.run(town.staff('charnwood'), addChronologyEntry, entry(told.caseId))).rejects.toThrow(
      'Case was not found.',
    );
    await expect(town.run(town.agency('police'), addChronologyEntry, entry(told.caseId))).rejects.toThrow('not found');
  });
});
