import { addDays } from '@shared/time';
import { decideThreshold, issueDecision, settleReport } from '@server/features/cases';
import { acknowledged, application, incident, received } from '../../support/stories';
import { world, type World } from '../../support/world';
import { decideAndSend, decision, decisionOf, eventsOf, notMet, oneIncident, refusedDecision, settledRun } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20'));

describe('R26 the SPOC decides the threshold', () => {
  test('the answer, the row with both runs of the engine (D51), and the event', async () => {
    const told = await acknowledged(town);
    const outcome = await town.run(told.spoc, decideThreshold, decision(told.caseId));
    expect(outcome).toEqual({ result: { caseId: told.caseId }, refusals: [] });
    expect(await decisionOf(town, told.caseId)).toMatchObject({
      outcome: 'MET',
      basis: 'ROUTE_A',
      decided_on: '2026-03-20',
      issued_on: null,
      further_action: 'A review will be held.',
      account_run: { policy: 'MET', route: 'A', counted: 3 },
      settled_run: { policy: 'MET', route: 'A', counted: 3 },
    });
    expect(await eventsOf(town, told.caseId)).toEqual(expect.arrayContaining(['case.decided']));
  });

  test('deciding again before it is told replaces it and keeps the first; once its letter is ordered it stands (R27)', async () => {
    const told = await acknowledged(town);
    await town.run(told.spoc, decideThreshold, decision(told.caseId));
    await town.run(told.spoc, decideThreshold, decision(told.caseId, { reasons: 'Better put.' }));
    expect((await decisionOf(town, told.caseId)).reasons).toBe('Better put.');
    expect(await town.raw('select 1 from app.decisions where case_id = $1', [told.caseId])).toHaveLength(2);
    await town.run(told.spoc, issueDecision, { caseId: told.caseId });
    await refusedDecision(town, told, decision(told.caseId), [['ALREADY_DONE', '§4']]);
  });

  test('R29 R81 reasons, further action and next steps are all asked for at once', async () => {
    const told = await acknowledged(town);
    await refusedDecision(town, told, decision(told.caseId, { reasons: ' ', furtherAction: '', nextSteps: '' }), [
      ['MISSING', '§8'],
      ['MISSING', '§4'],
      ['MISSING', '§4'],
    ]);
  });

  test('D11 not before Letter 1 has gone; the same day is soon enough', async () => {
    const told = await received(town);
    await refusedDecision(town, told, decision(told.caseId), [['NO_LETTER_1', '§4']]);
  });

  test('another authority’s SPOC is told it was not found; an older picture is a conflict', async () => {
    const told = await acknowledged(town);
    await expect(town.run(town.staff('charnwood'), decideThreshold, decision(told.caseId))).rejects.toThrow(
      'Case was not found.',
    );
    await expect(town.run(told.spoc, decideThreshold, decision(told.caseId, { version: 1 }))).rejects.toThrow(
      'Somebody has changed this',
    );
    expect(await decisionOf(town, told.caseId)).toEqual({});
  });
});

describe('where the decision is not free', () => {
  test('D52 the Act’s test is met: “not met” is refused, whatever the reasons', async () => {
    const told = await acknowledged(town);
    await refusedDecision(town, told, notMet(told.caseId), [['FLOOR_MET', '§2']]);
    await refusedDecision(town, told, notMet(told.caseId, { basis: 'DISCRETION', persistence: 'p', harm: 'h', adequacy: 'a' }), [
      ['FLOOR_MET', '§2'],
    ]);
  });

  test('D52 it binds even where the applicant has not yet said that nothing was done', async () => {
    const told = await acknowledged(town, 'blaby', { believesNoEffectiveAction: false });
    await refusedDecision(town, told, notMet(told.caseId), [['FLOOR_MET', '§2']]);
    expect((await town.run(told.spoc, decideThreshold, decision(told.caseId, { basis: 'STATUTORY_FLOOR' }))).refusals).toEqual(
      [],
    );
  });

  test('D52 D51 when a report is not accepted with a reason, the engine is asked again', async () => {
    const incidents = [60, 50].map((ago) => incident(addDays(town.today, -ago), 2));
    const told = await acknowledged(town, 'blaby', { incidents });
    const [report] = await town.raw<{ id: string }>('select id from app.reports where case_id = $1', [told.caseId]);
    await town.run(told.spoc, settleReport, {
      caseId: told.caseId,
      reportId: report?.id ?? '',
      finding: 'NOT_ACCEPTED',
      reason: 'The same event twice.',
    });
    expect((await town.run(told.spoc, decideThreshold, notMet(told.caseId))).refusals).toEqual([]);
    expect(await decisionOf(town, told.caseId)).toMatchObject({ account_run: { counted: 2 }, settled_run: { counted: 1 } });
  });

  test('R14 D4 not asked yet: nobody is refused, the applicant is asked first', async () => {
    const told = await acknowledged(town, 'blaby', { ...oneIncident(town.today), believesNoEffectiveAction: false });
    await refusedDecision(town, told, notMet(told.caseId), [['ASK_FIRST', '§2']]);
  });

  test('D12 D50 a hate incident reported late is weighed under three headings, met or not', async () => {
    const late = { incidents: [incident('2026-01-10', 45, { kind: 'HATE' as const, characteristic: 'DISABILITY' as const })] };
    const told = await acknowledged(town, 'blaby', late);
    await refusedDecision(town, told, notMet(told.caseId), [['BASIS_MISMATCH', '§2']]);
    await refusedDecision(town, told, notMet(told.caseId, { basis: 'DISCRETION' }), [
      ['MISSING', '§2'],
      ['MISSING', '§2'],
      ['MISSING', '§2'],
    ]);
    const weighed = { basis: 'DISCRETION' as const, persistence: 'Once.', harm: 'Serious.', adequacy: 'No visit was made.' };
    expect((await town.run(told.spoc, decideThreshold, notMet(told.caseId, weighed))).refusals).toEqual([]);
    expect((await town.run(told.spoc, decideThreshold, decision(told.caseId, weighed))).refusals).toEqual([]);
    expect(await decisionOf(town, told.caseId)).toMatchObject({
      outcome: 'MET',
      basis: 'DISCRETION',
      settled_run: { policy: 'DISCRETION' },
    });
  });

  test('D50 a route that is met leaves nothing to discretion, and A goes before B', async () => {
    const told = await acknowledged(town, 'blaby', {
      incidents: [...application(town.today).incidents, incident('2026-03-01', 1, { kind: 'HATE', characteristic: 'RELIGION' })],
    });
    await refusedDecision(town, told, decision(told.caseId, { basis: 'ROUTE_B' }), [['BASIS_MISMATCH', '§2']]);
    await refusedDecision(
      town,
      told,
      decision(told.caseId, { basis: 'DISCRETION', persistence: 'p', harm: 'h', adequacy: 'a' }),
      [['BASIS_MISMATCH', '§2']],
    );
  });
});

describe('R88 the same facts get the same answer wherever somebody lives', () => {
  test('R7 the same application in two areas: the same verdict word for word, the same clocks', async () => {
    const incidents = [
      incident('2026-01-15', 32),
      incident('2026-02-10', 1),
      incident('2026-03-10', 1),
      incident('2026-03-12', 1),
    ];
    const told = await Promise.all(['blaby', 'charnwood'].map((slug) => acknowledged(town, slug, { incidents })));
    const said: string[] = [];
    for (const one of told) {
      await decideAndSend(town, one, decision(one.caseId));
      const run = await settledRun(town, one.caseId);
      const clocks = await town.raw(
        'select kind, started_on, due_on, sentence, stopped_on from app.clocks where case_id = $1 order by kind',
        [one.caseId],
      );
      said.push(
        JSON.stringify({ run: { ...run, incidents: run.incidents.map(({ counts, because }) => ({ counts, because })) }, clocks }),
      );
    }
    expect(said[0]).toBe(said[1]);
    expect(said[0]).toContain('"counted":3');
  });
});
