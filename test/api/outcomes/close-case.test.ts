import { randomUUID } from 'node:crypto';
import { closeCase } from '@server/features/outcomes';
import type { PlainDate } from '@shared/time';
import { acknowledgedOn, decideAndSend, eventsOf, notMet, oneIncident, traces } from '../cases/given';
import { decided, type ToldCase } from '../../support/stories';
import { world, type World } from '../../support/world';

const reason = 'Every action has been carried out.';

describe('R44 D37 a case is closed, and the applicant is told why', () => {
  let town: World;
  beforeEach(async () => {
    town ??= await world({ today: '2026-03-26' });
    town.on('2026-03-26');
  });
  const refusedCase = async () => {
    const told = await acknowledgedOn(town, '2026-04-08', oneIncident('2026-03-26' as PlainDate));
    await decideAndSend(town, told, notMet(told.caseId));
    return told;
  };
  /** A case whose outcome was sent, with one action; put there by hand, as its own deeds are tested elsewhere. */
  const withAction = async (status: 'OPEN' | 'DONE'): Promise<ToldCase> => {
    const told = await acknowledgedOn(town, '2026-04-10');
    await decided(town, told, 'MET');
    const tenant = told.spoc.tenantId;
    const plan = randomUUID();
    await town.raw(
      `insert into app.plans (tenant_id, id, case_id, status, shown_on, final_on, recorded_on, recorded_at)
       values ($1, $2, $3, 'FINAL', '2026-05-01', '2026-05-05', '2026-05-01', now())`,
      [tenant, plan, told.caseId],
    );
    await town.raw(
      `insert into app.actions (tenant_id, id, case_id, plan_id, number, says, body_name, open_says, open_progress, due_on, status, done_on, recorded_on, recorded_at, reference)
       values ($1, $2, $3, $4, 1, 'Covert words', 'Leicestershire Police', 'Patrols on Fridays', 'Eight patrols', '2026-06-01', $5, $6, '2026-05-01', now(), $7)`,
      [tenant, randomUUID(), told.caseId, plan, status, status === 'DONE' ? '2026-05-29' : null, told.reference],
    );
    await town.raw(`update app.cases set status = 'ACTIONS_OPEN' where id = $1`, [told.caseId]);
    return told;
  };
  const statusOf = async (caseId: string) =>
    (await town.raw<{ status: string }>('select status from app.cases where id = $1', [caseId]))[0]?.status;

  test('the answer, the row and the event; it is closed once the letter has gone, which says what came of each action', async () => {
    const told = await withAction('DONE');
    town.on('2026-06-05');
    expect(await town.run(told.spoc, closeCase, { caseId: told.caseId, reason })).toEqual({
      result: { caseId: told.caseId },
      refusals: [],
    });
    expect(await statusOf(told.caseId)).toBe('ACTIONS_OPEN');
    await town.post();
    expect(await statusOf(told.caseId)).toBe('CLOSED');
    expect(await town.raw('select reason, told_on from app.closures where case_id = $1', [told.caseId])).toEqual([
      { reason, told_on: '2026-06-05' },
    ]);
    expect(await eventsOf(town, told.caseId)).toEqual(expect.arrayContaining(['case.closing', 'case.closed']));
    const [letter] = await town.raw<{ body_text: string }>(
      `select body_text from app.letters_sent where case_id = $1 and kind = 'CLOSURE'`,
      [told.caseId],
    );
    for (const words of [reason, 'Patrols on Fridays', 'Eight patrols', 'Done']) {
      expect(letter?.body_text).toContain(words);
    }
    expect(letter?.body_text).not.toContain('Covert words');
  });

  test('the refusals: an open action, no reason, while its letter is on its way; nothing is written; another authority', async () => {
    const open = await withAction('OPEN');
    const before = await traces(town, open.caseId);
    expect((await town.run(open.spoc, closeCase, { caseId: open.caseId, reason: '' })).refusals).toMatchObject([
      { code: 'NOT_ALLOWED', rule: 'case.close', message: expect.stringContaining('One action is still open.') },
      { field: 'reason' },
    ]);
    expect(await traces(town, open.caseId)).toEqual(before);
    town.on('2026-03-26');
    const told = await withAction('DONE');
    await town.run(told.spoc, closeCase, { caseId: told.caseId, reason });
    expect((await town.run(told.spoc, closeCase, { caseId: told.caseId, reason })).refusals).toMatchObject([
      { code: 'ALREADY_DONE' },
    ]);
    await expect(town.run(town.staff('charnwood'), closeCase, { caseId: told.caseId, reason })).rejects.toThrow(
      'Case was not found.',
    );
  });

  test('R53 after “not met” it waits for the last day to appeal, Thursday 7 May 2026, unless the applicant asks', async () => {
    const told = await refusedCase();
    town.on('2026-05-07');
    expect((await town.run(told.spoc, closeCase, { caseId: told.caseId, reason })).refusals).toMatchObject([
      { code: 'TOO_EARLY', message: expect.stringContaining('Thursday 7 May 2026') },
    ]);
    town.on('2026-05-08');
    expect((await town.run(told.spoc, closeCase, { caseId: told.caseId, reason })).refusals).toEqual([]);
    town.on('2026-03-26');
    const asked = await refusedCase();
    expect((await town.run(asked.spoc, closeCase, { caseId: asked.caseId, reason, atApplicantsWord: true })).refusals).toEqual(
      [],
    );
    await town.post();
    const [letter] = await town.raw<{ body_text: string }>(
      `select body_text from app.letters_sent where case_id = $1 and kind = 'CLOSURE'`,
      [asked.caseId],
    );
    expect(letter?.body_text).toContain('up to Thursday 7 May 2026');
  });
});
