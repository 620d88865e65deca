import { acknowledgeCase } from '@server/features/cases';
import { received } from '../../support/stories';
import { world, type World } from '../../support/world';

describe('R23 the SPOC acknowledges an application with Letter 1', () => {
  let town: World;
  beforeAll(async () => {
    town = await world({ today: '2026-03-20' });
  });

  test('received Friday 20 March 2026, acknowledged on the 26th: C1 stops, C2 is due Monday 13 April after Easter (R26)', async () => {
    town.on('2026-03-20');
    const told = await received(town);
    town.on('2026-03-26');
    const { result, refusals } = await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId });
    expect({ result, refusals }).toEqual({ result: { caseId: told.caseId }, refusals: [] });
    await town.post();
    const clocks = await town.raw('select kind, due_on, stopped_on from app.clocks where case_id = $1 order by kind', [
      told.caseId,
    ]);
    expect(clocks).toEqual([
      { kind: 'ACKNOWLEDGE', due_on: '2026-03-27', stopped_on: '2026-03-26' },
      { kind: 'DECIDE', due_on: '2026-04-13', stopped_on: null },
      { kind: 'DECIDE_SHADOW', due_on: '2026-04-14', stopped_on: null },
    ]);
    expect(await town.events()).toEqual(expect.arrayContaining(['case.received', 'letter.ordered', 'case.acknowledged']));
    expect(town.carrier.mails.at(-1)?.attachments).toHaveLength(1);
  });

  test('a second time is refused with the section cited, and nothing is written', async () => {
    const told = await received(town);
    await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId });
    const before = await town.raw('select 1 from app.letters where case_id = $1', [told.caseId]);
    const { result, refusals } = await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId });
    expect({ result, refusals }).toMatchObject({ result: null, refusals: [{ code: 'ALREADY_DONE', section: '§4' }] });
    expect(await town.raw('select 1 from app.letters where case_id = $1', [told.caseId])).toHaveLength(before.length);
  });

  test('another authority’s SPOC is told it was not found', async () => {
    const told = await received(town);
    await expect(town.run(town.staff('charnwood'), acknowledgeCase, { caseId: told.caseId })).rejects.toThrow(
      'Case was not found.',
    );
    expect(await town.raw('select 1 from app.letters where case_id = $1', [told.caseId])).toHaveLength(0);
  });

  test('an older picture of the case is a conflict', async () => {
    const told = await received(town);
    await expect(town.run(told.spoc, acknowledgeCase, { caseId: told.caseId, version: 99 })).rejects.toThrow(
      'Somebody has changed this',
    );
  });
});
