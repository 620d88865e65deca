import { Client } from 'pg';
import { acknowledgeCase, settleReport, takeCase } from '@server/features/cases';
import { acknowledged, asked, received } from '../../support/stories';
import { world, type World } from '../../support/world';
import { decideAndSend, decision } from './given';

const WHOLE = `query C($id: ID!) { case(id: $id) {
  reference status receivedOn policyVersion impact version lead { displayName } parties { fullName }
  incidents { occurredOn reports { body settlement { finding } } } decision { outcome reasons }
  clocks { kind dueOn sentence section workingDaysLeft step } letters { kind status } documents { id } tasks { id }
  threshold { account { policy counted } settled { policy counted } } nextStep { deed says dueOn sentence }
  history { says actorName onDay } } }`;

/** What was asked of the database while `work` ran, without the frames of its transactions. */
async function statements(work: () => Promise<unknown>): Promise<string[]> {
  const spy = jest.spyOn(Client.prototype, 'query');
  await work();
  const asked = spy.mock.calls.map(([query]) => String((query as { text?: string }).text ?? query));
  spy.mockRestore();
  return asked.filter(
    (sql) =>
      !/^\s*(begin|rollback|commit|set |select set_config|discard|select version|show |select \* from current_schema)/i.test(sql),
  );
}

describe('the case page', () => {
  let town: World;
  beforeAll(async () => {
    town = await world({ today: '2026-03-20' });
  });
  beforeEach(() => town.on('2026-03-20'));

  test('is read in one statement, however much of it is asked for', async () => {
    const told = await acknowledged(town);
    await asked(town, told, ['police', 'housing'], '2026-03-27');
    const whole = await statements(async () =>
      expect((await town.ask(told.spoc, WHOLE, { id: told.caseId })).errors).toEqual([]),
    );
    expect(whole).toHaveLength(1);
    expect(whole[0]).toContain('from app.cases c where c.id = $1');
  });

  test('looks no further than what was asked: a reference alone joins nothing', async () => {
    const told = await received(town);
    const [sql = ''] = await statements(() =>
      town.ask(told.spoc, 'query C($id: ID!) { case(id: $id) { reference } }', { id: told.caseId }),
    );
    expect(sql).toContain('c.reference');
    expect(sql).not.toMatch(/app\.(incidents|clocks|letters|audit|parties)/);
  });

  test('R23 R25 the next step from received to met, with its day and its reason', async () => {
    const told = await received(town);
    const next = async (): Promise<unknown> => {
      const { data } = await town.ask<{ case: { nextStep: unknown } }>(
        told.spoc,
        'query C($id: ID!) { case(id: $id) { nextStep { deed says dueOn } } }',
        { id: told.caseId },
      );
      return data?.case.nextStep;
    };
    expect(await next()).toEqual({ deed: 'acknowledge', says: 'Send Letter 1', dueOn: '2026-03-27' });
    await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId });
    expect(await next()).toEqual({ deed: null, says: 'A letter is on its way out', dueOn: '2026-03-27' });
    await town.post();
    expect(await next()).toEqual({ deed: 'requestInformation', says: 'Ask the agencies involved', dueOn: '2026-04-07' });
    await asked(town, told, ['police'], '2026-03-27');
    expect(await next()).toMatchObject({ deed: 'requests', says: 'Waiting for Leicestershire Police', dueOn: '2026-03-27' });
    town.on('2026-03-30');
    expect(await next()).toMatchObject({ says: 'Chase Leicestershire Police', dueOn: '2026-04-07' });
    await decideAndSend(town, told, decision(told.caseId));
    expect(await next()).toMatchObject({ says: 'Ask the agencies for reports received and actions taken', dueOn: '2026-04-29' });
  });

  test('D55 without agreement to share the next step is to ask for it', async () => {
    const told = await acknowledged(town, 'blaby', { agreesToShare: false });
    const { data } = await town.ask<{ case: { nextStep: { says: string } } }>(
      told.spoc,
      'query C($id: ID!) { case(id: $id) { nextStep { says } } }',
      { id: told.caseId },
    );
    expect(data?.case.nextStep.says).toBe('Ask the applicant to agree to sharing; no agency can be asked before');
  });

  test('the history is in plain words, oldest first, and says who', async () => {
    const told = await received(town);
    await town.run(told.spoc, takeCase, { caseId: told.caseId, version: 1 });
    await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId });
    await town.post();
    const [report] = await town.raw<{ id: string }>('select id from app.reports where case_id = $1', [told.caseId]);
    await town.run(told.spoc, settleReport, {
      caseId: told.caseId,
      reportId: report?.id ?? '',
      finding: 'CONFIRMED',
      reason: '',
    });
    const { data } = await town.ask<{ case: { history: { says: string; actorName: string }[] } }>(told.spoc, WHOLE, {
      id: told.caseId,
    });
    expect(data?.case.history.map(({ says, actorName }) => [says, actorName])).toEqual([
      ['Application received', 'Member of the public'],
      ['Took the case', 'SPOC blaby'],
      ['Ordered Letter 1', 'SPOC blaby'],
      ['Told the relevant bodies of the application', 'Recourse'],
      // The notices to the two relevant bodies of the area, and Letter 1.
      ['Letter handed over', 'Recourse'],
      ['Letter handed over', 'Recourse'],
      ['Letter handed over', 'Recourse'],
      ['Settled a report', 'SPOC blaby'],
    ]);
  });

  test('every date explains itself with its section (R26)', async () => {
    const told = await acknowledged(town);
    const { data } = await town.ask<{ case: { clocks: { kind: string; sentence: string; section: string }[] } }>(
      told.spoc,
      WHOLE,
      { id: told.caseId },
    );
    expect(data?.case.clocks.find(({ kind }) => kind === 'DECIDE')).toMatchObject({
      section: '§4',
      sentence:
        'Due Tuesday 7 April 2026: 10 working days from Letter 1 (Friday 20 March 2026), not counting weekends, Good Friday and Easter Monday. Source: §4.',
    });
  });

  test.each([
    ['another authority’s SPOC', () => town.staff('charnwood'), 'NOT_FOUND'],
    ['an agency', () => town.agency('police'), 'FORBIDDEN'],
    ['the county', () => town.county(), 'FORBIDDEN'],
    ['nobody', () => null, 'UNAUTHENTICATED'],
  ])('%s sees nothing of it', async (_, who, code) => {
    const told = await received(town);
    const { data, codes } = await town.ask<{ case: unknown }>(who(), WHOLE, { id: told.caseId });
    expect([data?.case ?? null, codes]).toEqual([null, [code]]);
  });
});
