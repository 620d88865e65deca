import { extendDecision, sendUpdate } from '@server/features/cases';
import { acknowledged } from '../../support/stories';
import { world, type World } from '../../support/world';
import { eventsOf, traces } from './given';

const why = { why: 'One reply is still missing.', doneSoFar: 'The housing provider has answered.' };

describe('R28 updates while a decision takes longer', () => {
  let town: World;
  beforeAll(async () => {
    town = await world({ today: '2026-03-26' });
  });

  test('the answer, the row and the event: two updates, each ten working days after the last (D7)', async () => {
    const told = await acknowledged(town);
    await town.run(told.spoc, extendDecision, { caseId: told.caseId, reason: why.why, doneSoFar: why.doneSoFar });
    expect((await town.run(told.spoc, sendUpdate, { caseId: told.caseId, ...why })).refusals).toMatchObject([
      { code: 'ALREADY_DONE' },
    ]);
    town.on('2026-04-10');
    await town.post();
    town.on('2026-04-24');
    expect(await town.run(told.spoc, sendUpdate, { caseId: told.caseId, ...why })).toEqual({
      result: { caseId: told.caseId },
      refusals: [],
    });
    await town.post();
    expect(
      await town.raw('select due_on, sent_on, next_due_on from app.case_updates where case_id = $1 order by sent_on', [
        told.caseId,
      ]),
    ).toEqual([
      { due_on: '2026-04-13', sent_on: '2026-04-10', next_due_on: '2026-04-24' },
      { due_on: '2026-04-24', sent_on: '2026-04-24', next_due_on: '2026-05-11' },
    ]);
    expect(await town.raw(`select status from app.letters where case_id = $1 and kind = 'CASE_UPDATE'`, [told.caseId])).toEqual([
      { status: 'HANDED_OVER' },
      { status: 'HANDED_OVER' },
    ]);
    expect(await eventsOf(town, told.caseId)).toContain('letter.handed-over');
  });

  test('the refusals: without an extension, without words; another authority', async () => {
    town.on('2026-03-26');
    const told = await acknowledged(town);
    const before = await traces(town, told.caseId);
    expect((await town.run(told.spoc, sendUpdate, { caseId: told.caseId, why: '', doneSoFar: '' })).refusals).toMatchObject([
      { code: 'WRONG_STATUS' },
      { field: 'why' },
      { field: 'doneSoFar' },
    ]);
    expect(await traces(town, told.caseId)).toEqual(before);
    await expect(town.run(town.staff('charnwood'), sendUpdate, { caseId: told.caseId, ...why })).rejects.toThrow(
      'Case was not found.',
    );
  });
});
