import { closeChronologyLine, reopenChronologyLine } from '@server/features/chronology';
import { world, type World } from '../../support/world';
import { answeredCase } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});

describe('R31 D31 a line that staff kept from the open part comes back', () => {
  test('the answer, the rows, the event; and it may be kept again', async () => {
    const told = await answeredCase(town);
    const line = { caseId: told.caseId, sourceId: told.open };
    await town.run(told.spoc, closeChronologyLine, { ...line, reason: 'To be looked at.' });
    expect(await town.run(told.spoc, reopenChronologyLine, line)).toEqual({ result: { caseId: told.caseId }, refusals: [] });
    expect(await town.raw('select ended_on from app.chronology_closings where source_id = $1', [told.open])).toEqual([
      { ended_on: '2026-03-20' },
    ]);
    expect(await town.raw('select kept_closed from app.reply_entries where id = $1', [told.open])).toEqual([
      { kept_closed: false },
    ]);
    expect(await town.events()).toContain('chronology.line-reopened');
    await town.run(told.spoc, closeChronologyLine, { ...line, reason: 'Looked at.' });
    expect(await town.raw('select because, ended_on from app.chronology_closings where source_id = $1', [told.open])).toEqual([
      { because: 'Looked at.', ended_on: null },
    ]);
  });

  test('refused: what its giver closed or kept for the SPOC, what is open; not there for another town', async () => {
    const told = await answeredCase(town);
    const codes = async (sourceId: string) =>
      (await town.run(told.spoc, reopenChronologyLine, { caseId: told.caseId, sourceId })).refusals.map(({ code }) => code);
    expect(await codes(told.closed)).toEqual(['NOT_ALLOWED']);
    expect(await codes(told.originator)).toEqual(['NOT_ALLOWED']);
    expect(await codes(told.open)).toEqual(['ALREADY_DONE']);
    await expect(
      town.run(town.staff('charnwood'), reopenChronologyLine, { caseId: told.caseId, sourceId: told.open }),
    ).rejects.toThrow('Case was not found.');
  });
});
