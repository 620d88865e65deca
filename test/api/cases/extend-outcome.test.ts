import { extendOutcome, sendUpdate } from '@server/features/cases';
import { decided } from '../../support/stories';
import { world, type World } from '../../support/world';
import { acknowledgedOn, clocksOf, eventsOf, traces } from './given';

const why = { reason: 'One organisation is still looking through its records.', doneSoFar: 'The meeting was held.' };

describe('R43 D7 the time for the outcome is extended', () => {
  let town: World;
  beforeEach(async () => {
    town ??= await world({ today: '2026-03-26' });
    town.on('2026-03-26');
  });
  const met = async () => {
    const told = await acknowledgedOn(town, '2026-04-10');
    await decided(town, told, 'MET');
    return told;
  };
  const updates = (caseId: string) =>
    town.raw('select due_on, sent_on, next_due_on from app.case_updates where case_id = $1 order by recorded_at', [caseId]);

  test('R42 the first update goes on the first day due, Monday 11 May 2026; the next is due on Tuesday 9 June, 20 working days on', async () => {
    const told = await met();
    expect(await clocksOf(town, told.caseId)).toMatchObject({ OUTCOME: { due: '2026-05-11', stopped: null } });
    town.on('2026-05-11');
    const outcome = await town.run(told.spoc, extendOutcome, { caseId: told.caseId, ...why });
    expect(outcome).toEqual({ result: { caseId: told.caseId }, refusals: [] });
    expect(await town.raw('select clock_kind, original_due_on from app.extensions where case_id = $1', [told.caseId])).toEqual([
      { clock_kind: 'OUTCOME', original_due_on: '2026-05-11' },
    ]);
    expect(await eventsOf(town, told.caseId)).toContain('case.outcome-extended');
    await town.post();
    expect(await updates(told.caseId)).toEqual([{ due_on: '2026-05-11', sent_on: '2026-05-11', next_due_on: '2026-06-09' }]);
    const [letter] = await town.raw<{ body_text: string }>(
      `select body_text from app.letters_sent where case_id = $1 and kind = 'CASE_UPDATE'`,
      [told.caseId],
    );
    expect(letter?.body_text).toContain('write to you with its outcome by Monday 11 May 2026');
    expect(letter?.body_text).toContain('at least every 20 working days');
    expect(letter?.body_text).not.toContain('decided');
    // The day it was first due stays, and its clock runs on.
    expect(await clocksOf(town, told.caseId)).toMatchObject({ OUTCOME: { due: '2026-05-11', stopped: null } });

    town.on('2026-06-08');
    expect(
      (await town.run(told.spoc, sendUpdate, { caseId: told.caseId, why: why.reason, doneSoFar: 'More.' })).refusals,
    ).toEqual([]);
    await town.post();
    expect((await updates(told.caseId))[1]).toEqual({ due_on: '2026-06-09', sent_on: '2026-06-08', next_due_on: '2026-07-06' });
  });

  test('the refusals: before “met”, a second time, without words; nothing is written; another authority', async () => {
    const early = await acknowledgedOn(town, '2026-04-10');
    expect((await town.run(early.spoc, extendOutcome, { caseId: early.caseId, ...why })).refusals).toMatchObject([
      { code: 'WRONG_STATUS', section: '§4' },
    ]);
    town.on('2026-03-26');
    const told = await met();
    const before = await traces(town, told.caseId);
    const empty = await town.run(told.spoc, extendOutcome, { caseId: told.caseId, reason: '', doneSoFar: ' ' });
    expect(empty.refusals).toMatchObject([{ field: 'reason' }, { field: 'doneSoFar' }]);
    expect(await traces(town, told.caseId)).toEqual(before);
    await town.run(told.spoc, extendOutcome, { caseId: told.caseId, ...why });
    expect((await town.run(told.spoc, extendOutcome, { caseId: told.caseId, ...why })).refusals).toMatchObject([
      { code: 'ALREADY_DONE' },
    ]);
    await expect(town.run(town.staff('charnwood'), extendOutcome, { caseId: told.caseId, ...why })).rejects.toThrow(
      'Case was not found.',
    );
  });
});
