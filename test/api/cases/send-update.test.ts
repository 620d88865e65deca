import { extendDecision, sendUpdate } from '@server/features/cases';
import type { PlainDate } from '@shared/time';
import { nextStep } from '@server/features/cases/reading/next-step';
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

  test('D57 from two days before it is due the update is the next step, and a decision that only has to be sent goes first', () => {
    const clock = (kind: 'DECIDE' | 'DECIDE_UPDATE', dueOn: string) => ({
      kind,
      dueOn: dueOn as PlainDate,
      startedOn: dueOn as PlainDate,
      sentence: dueOn,
    });
    const facts = {
      status: 'ACKNOWLEDGED',
      clocks: [clock('DECIDE', '2026-04-13'), clock('DECIDE_UPDATE', '2026-04-24')],
      letters: [],
      requests: [],
      decision: null,
      agreementToShare: 'GIVEN',
      review: null,
    } as const;
    const on = (day: string, more = {}) =>
      nextStep({ ...facts, ...more }, { ...town.composed.house.moment(), today: day as PlainDate });
    expect(on('2026-04-21').deed).toBe('requestInformation');
    for (const day of ['2026-04-22', '2026-04-24', '2026-04-27']) {
      expect(on(day)).toMatchObject({ deed: 'sendUpdate', dueOn: '2026-04-24' });
    }
    expect(on('2026-04-24', { decision: { outcome: 'MET' } }).deed).toBe('issueDecision');
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
