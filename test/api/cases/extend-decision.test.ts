import { extendDecision } from '@server/features/cases';
import { acknowledged, received } from '../../support/stories';
import { world, type World } from '../../support/world';
import { clocksOf, decideAndSend, decision, eventsOf, traces } from './given';

const why = { reason: 'The police answer late.', doneSoFar: 'Two agencies have answered.' };

describe('R28 D7 the time to decide is extended', () => {
  let town: World;
  beforeEach(async () => {
    town ??= await world({ today: '2026-03-26' });
    town.on('2026-03-26');
  });
  const updates = (caseId: string) =>
    town.raw('select due_on, sent_on, next_due_on from app.case_updates where case_id = $1', [caseId]);

  test('the answer, the row and the event; the first update goes at once, and the next counts from it', async () => {
    const told = await acknowledged(town);
    town.on('2026-04-13');
    const outcome = await town.run(told.spoc, extendDecision, { caseId: told.caseId, ...why });
    expect(outcome).toEqual({ result: { caseId: told.caseId }, refusals: [] });
    expect(
      await town.raw('select reason, original_due_on, recorded_on from app.extensions where case_id = $1', [told.caseId]),
    ).toEqual([{ reason: why.reason, original_due_on: '2026-04-13', recorded_on: '2026-04-13' }]);
    expect(await eventsOf(town, told.caseId)).toContain('case.decision-extended');
    await town.post();
    expect(await updates(told.caseId)).toEqual([{ due_on: '2026-04-13', sent_on: '2026-04-13', next_due_on: '2026-04-27' }]);
    const clocks = await clocksOf(town, told.caseId);
    expect(clocks).toMatchObject({ DECIDE: { due: '2026-04-13', stopped: null }, DECIDE_UPDATE: { stopped: null } });
    expect(
      await town.raw(`select due_on from app.clocks where case_id = $1 and kind = 'DECIDE_UPDATE' and stopped_on is null`, [
        told.caseId,
      ]),
    ).toEqual([{ due_on: '2026-04-27' }]);
    await decideAndSend(town, told, decision(told.caseId));
    expect(
      await town.raw(`select 1 from app.clocks where case_id = $1 and kind = 'DECIDE_UPDATE' and stopped_on is null`, [
        told.caseId,
      ]),
    ).toEqual([]);
    const { data } = await town.ask<{ case: unknown }>(
      told.spoc,
      'query Q($id: ID!) { case(id: $id) { deciding { metOriginal metExtended originalDueOn decidedOn extension { isLate } } } }',
      { id: told.caseId },
    );
    expect(data?.case).toEqual({
      deciding: {
        metOriginal: true,
        metExtended: true,
        originalDueOn: '2026-04-13',
        decidedOn: '2026-04-13',
        extension: { isLate: false },
      },
    });
  });

  test('recorded the day after it was due, it is kept as late, and the update is late too', async () => {
    const told = await acknowledged(town);
    town.on('2026-04-14');
    await town.run(told.spoc, extendDecision, { caseId: told.caseId, ...why });
    await town.post();
    const { data } = await town.ask<{ case: unknown }>(
      told.spoc,
      'query Q($id: ID!) { case(id: $id) { deciding { metOriginal metExtended extension { isLate } updates { dueOn sentOn } } } }',
      { id: told.caseId },
    );
    expect(data?.case).toEqual({
      deciding: {
        metOriginal: false,
        metExtended: false,
        extension: { isLate: true },
        updates: [{ dueOn: '2026-04-13', sentOn: '2026-04-14' }],
      },
    });
  });

  test('the refusals: no reason, before Letter 1, a second time; nothing is written', async () => {
    const told = await acknowledged(town);
    const before = await traces(town, told.caseId);
    const empty = await town.run(told.spoc, extendDecision, { caseId: told.caseId, reason: ' ', doneSoFar: '' });
    expect(empty.refusals).toMatchObject([{ field: 'reason' }, { field: 'doneSoFar' }]);
    expect(await traces(town, told.caseId)).toEqual(before);
    await town.run(told.spoc, extendDecision, { caseId: told.caseId, ...why });
    expect((await town.run(told.spoc, extendDecision, { caseId: told.caseId, ...why })).refusals).toMatchObject([
      { code: 'ALREADY_DONE' },
    ]);
    const early = await received(town);
    expect((await town.run(early.spoc, extendDecision, { caseId: early.caseId, ...why })).refusals).toMatchObject([
      { code: 'WRONG_STATUS', section: '§4' },
    ]);
  });

  test('another authority is told it was not found', async () => {
    const told = await acknowledged(town);
    await expect(town.run(town.staff('charnwood'), extendDecision, { caseId: told.caseId, ...why })).rejects.toThrow(
      'Case was not found.',
    );
  });
});
