import { closeChronologyLine } from '@server/features/chronology';
import { AGENCIES, world, type World } from '../../support/world';
import { answeredCase, granted, SAID } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});

const ENTRIES = 'select says from app.reply_entries where case_id = $1 order by says';

describe('R31 R38 D31 a line of an answer is kept from the open part', () => {
  test('the answer, the rows, the event; the wall itself no longer shows it to the open side, and does to the panel', async () => {
    const told = await answeredCase(town);
    await granted(town, told, AGENCIES.housing.id, 'OPEN');
    const seen = async () =>
      (await town.read<{ says: string }>(town.agency('housing'), ENTRIES, [told.caseId])).map((r) => r.says);
    expect(await seen()).toEqual([SAID.open]);
    const input = { caseId: told.caseId, sourceId: told.open, reason: 'It names a neighbour.' };
    expect(await town.run(told.spoc, closeChronologyLine, input)).toEqual({ result: { caseId: told.caseId }, refusals: [] });
    expect(
      await town.raw('select source_id, because, ended_on from app.chronology_closings where case_id = $1', [told.caseId]),
    ).toEqual([{ source_id: told.open, because: 'It names a neighbour.', ended_on: null }]);
    expect(await town.raw('select kept_closed, mark from app.reply_entries where id = $1', [told.open])).toEqual([
      { kept_closed: true, mark: 'OPEN' },
    ]);
    expect(await town.events()).toContain('chronology.line-closed');
    expect(await seen()).toEqual([]);
    await granted(town, told, AGENCIES.housing.id, 'CLOSED');
    expect(await seen()).toEqual([SAID.closed, SAID.open]);
    // Whoever gave it has it still.
    expect(await town.read(town.agency('police'), ENTRIES, [told.caseId])).toHaveLength(3);
  });

  test('refused: without a reason, what is closed already, what the applicant told; not there: another case’s line, another town', async () => {
    const told = await answeredCase(town);
    const codes = async (sourceId: string, reason = 'Because.') =>
      (await town.run(told.spoc, closeChronologyLine, { caseId: told.caseId, sourceId, reason })).refusals.map(
        ({ rule, code }) => [rule, code],
      );
    const [incident] = await town.raw<{ id: string }>('select id from app.incidents where case_id = $1 limit 1', [told.caseId]);
    expect(await codes(told.open, ' ')).toEqual([['chronology.closing', 'MISSING']]);
    expect(await codes(told.closed)).toEqual([['chronology.closing', 'ALREADY_DONE']]);
    expect(await codes(told.originator)).toEqual([['chronology.closing', 'ALREADY_DONE']]);
    expect(await codes(incident?.id ?? '')).toEqual([['chronology.closing', 'NOT_ALLOWED']]);
    const other = await answeredCase(town);
    await expect(codes(other.open)).rejects.toThrow('The line was not found.');
    const input = { caseId: told.caseId, sourceId: told.open, reason: 'x' };
    await expect(town.run(town.staff('charnwood'), closeChronologyLine, input)).rejects.toThrow('Case was not found.');
  });
});
