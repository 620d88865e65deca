import { decideThreshold, issueDecision, settleReport } from '@server/features/cases';
import { acknowledged, application, incident, received, type ToldCase } from '../../support/stories';
import { world, type World } from '../../support/world';
import { decideAndSend, decision, eventsOf, notMet, oneIncident, traces, type Change } from './given';
import { addMonths, plainDate } from '@shared/time';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20'));

type Run = { policy: string; route: string | null; counted: number; statutoryFloor: boolean; incidents: { counts: boolean; because: string }[] };
const decisionOf = async (caseId: string): Promise<Record<string, unknown>> =>
  (await town.raw<Record<string, unknown>>('select * from app.decisions where case_id = $1 and superseded_at is null', [caseId]))[0] ?? {};
const settledRun = async (caseId: string): Promise<Run> => (await decisionOf(caseId)).settled_run as Run;

/** Refused with these codes, and nothing written. */
async function refused(told: ToldCase, input: Parameters<typeof notMet>[1], outcome: 'MET' | 'NOT_MET', codes: [string, string][]): Promise<void> {
  const before = await traces(town, told.caseId);
  const proposed = outcome === 'MET' ? decision(told.caseId, input) : notMet(told.caseId, input);
  const answer = await town.run(told.spoc, decideThreshold, proposed);
  expect(answer.result).toBeNull();
  expect(answer.refusals.map(({ code, section }) => [code, section])).toEqual(codes);
  expect(await traces(town, told.caseId)).toEqual(before);
}

describe('R26 the SPOC decides the threshold', () => {
  test('the answer, the row with both runs of the engine (D51), and the event', async () => {
    const told = await acknowledged(town);
    const outcome = await town.run(told.spoc, decideThreshold, decision(told.caseId));
    expect(outcome).toEqual({ result: { caseId: told.caseId }, refusals: [] });
    expect(await decisionOf(told.caseId)).toMatchObject({
      outcome: 'MET', basis: 'ROUTE_A', decided_on: '2026-03-20', issued_on: null, further_action: 'A review will be held.',
      account_run: { policy: 'MET', route: 'A', counted: 3 }, settled_run: { policy: 'MET', route: 'A', counted: 3 },
    });
    expect(await eventsOf(town, told.caseId)).toEqual(expect.arrayContaining(['case.decided']));
  });

  test('deciding again before it is told replaces it and keeps the first; once its letter is ordered it stands (R27)', async () => {
    const told = await acknowledged(town);
    await town.run(told.spoc, decideThreshold, decision(told.caseId));
    await town.run(told.spoc, decideThreshold, decision(told.caseId, { reasons: 'Better put.' }));
    expect((await decisionOf(told.caseId)).reasons).toBe('Better put.');
    expect(await town.raw('select 1 from app.decisions where case_id = $1', [told.caseId])).toHaveLength(2);
    await town.run(told.spoc, issueDecision, { caseId: told.caseId });
    await refused(told, {}, 'MET', [['ALREADY_DONE', '§4']]);
  });

  test('R29 R81 reasons, further action and next steps are all asked for at once', async () => {
    const told = await acknowledged(town);
    await refused(told, { reasons: ' ', furtherAction: '', nextSteps: '' }, 'MET', [['MISSING', '§8'], ['MISSING', '§4'], ['MISSING', '§4']]);
  });

  test('D11 not before Letter 1 has gone; the same day is soon enough', async () => {
    const told = await received(town);
    await refused(told, {}, 'MET', [['NO_LETTER_1', '§4']]);
  });

  test('another authority’s SPOC is told it was not found; an older picture is a conflict', async () => {
    const told = await acknowledged(town);
    await expect(town.run(town.staff('charnwood'), decideThreshold, decision(told.caseId))).rejects.toThrow('Case was not found.');
    await expect(town.run(told.spoc, decideThreshold, decision(told.caseId, { version: 1 }))).rejects.toThrow('Somebody has changed this');
    expect(await decisionOf(told.caseId)).toEqual({});
  });
});

describe('R17 the six months are measured on the day of receipt', () => {
  test('a report on the first day of the window counts however late the decision is (D3)', async () => {
    const reported = addMonths(plainDate('2026-03-20'), -6);
    const told = await acknowledged(town, 'blaby', { incidents: [reported, '2026-02-01', '2026-03-01'].map((on) => incident(on, 0)) });
    town.on('2026-09-14');
    await town.run(told.spoc, decideThreshold, decision(told.caseId));
    expect(await settledRun(told.caseId)).toMatchObject({ policy: 'MET', counted: 3, receivedOn: '2026-03-20' });
  });

  test('a day older never counted, on the day of receipt no more than later (R9)', async () => {
    const told = await acknowledged(town, 'blaby', { incidents: ['2025-09-19', '2026-02-01', '2026-03-01'].map((on) => incident(on, 0)) });
    await refused(told, {}, 'MET', [['BASIS_MISMATCH', '§2']]);
    await town.run(told.spoc, decideThreshold, notMet(told.caseId));
    expect(await settledRun(told.caseId)).toMatchObject({ policy: 'NOT_MET', counted: 2 });
  });
});

describe('R9 R10 R11 R15 R16 what counts, through the command', () => {
  const runOf = async (change: Change, input: Parameters<typeof decision>[1] = {}): Promise<Run> => {
    const told = await acknowledged(town, 'blaby', change);
    const wanted = input?.outcome === 'NOT_MET' ? notMet(told.caseId, input) : decision(told.caseId, input);
    expect((await town.run(told.spoc, decideThreshold, wanted)).refusals).toEqual([]);
    return settledRun(told.caseId);
  };
  const by = (body: 'POLICE' | 'COUNCIL' | 'REGISTERED_PROVIDER' | 'PRIVATE_LANDLORD') => (on: string) =>
    incident(on, 0, { reports: [{ ...application(town.today).incidents[0]!.reports[0]!, body, reportedOn: plainDate(on) }] });

  test('R11 one each to police, council and landlord are three', async () => {
    const run = await runOf({ incidents: [by('POLICE')('2026-01-10'), by('COUNCIL')('2026-02-10'), by('REGISTERED_PROVIDER')('2026-03-10')] });
    expect(run).toMatchObject({ policy: 'MET', counted: 3 });
  });

  test('R10 a private landlord’s report does not count, and the reason is kept', async () => {
    const run = await runOf(
      { incidents: [by('POLICE')('2026-01-10'), by('COUNCIL')('2026-02-10'), by('PRIVATE_LANDLORD')('2026-03-10')] }, { outcome: 'NOT_MET', basis: null },
    );
    expect(run.incidents.map(({ counts }) => counts)).toEqual([true, true, false]);
    expect(run.incidents[2]?.because).toContain('a private landlord');
  });

  test('R15 R16 D2 reported on 15 February of 15 January counts, on the 16th it does not; four with one late are still three', async () => {
    const run = await runOf({ incidents: [incident('2026-01-15', 31), incident('2026-01-15', 32), incident('2026-02-10', 1), incident('2026-03-10', 1)] });
    expect(run).toMatchObject({ policy: 'MET', counted: 3 });
    expect(run.incidents.map(({ counts }) => counts)).toEqual([true, false, true, true]);
  });

  test('R9 three reports of one incident are one', async () => {
    const one = incident('2026-02-10', 1);
    const [report] = one.reports;
    const run = await runOf({ incidents: [{ ...one, reports: [report!, report!, { ...report!, body: 'COUNCIL' }] }] }, { outcome: 'NOT_MET', basis: null });
    expect(run).toMatchObject({ policy: 'NOT_MET', counted: 1 });
  });

  test('R13 one hate incident, reported in time, is Route B', async () => {
    const run = await runOf({ incidents: [incident('2026-02-10', 1, { kind: 'HATE', characteristic: 'RACE' })] }, { basis: 'ROUTE_B' });
    expect(run).toMatchObject({ policy: 'MET', route: 'B' });
  });

  test('D49 three of 15 January reported on 15 February: met by the policy, not by the Act', async () => {
    const run = await runOf({ incidents: [1, 2, 3].map(() => incident('2026-01-15', 31)) });
    expect(run).toMatchObject({ policy: 'MET', counted: 3, statutoryFloor: false });
  });

  test('D13 a business’s reports count like a person’s', async () => {
    expect(await runOf({ applicantKind: 'BUSINESS', organisationName: 'Corner Stores' })).toMatchObject({ policy: 'MET', counted: 3 });
  });
});

describe('where the decision is not free', () => {
  test('D52 the Act’s test is met: “not met” is refused, whatever the reasons', async () => {
    const told = await acknowledged(town);
    await refused(told, {}, 'NOT_MET', [['FLOOR_MET', '§2']]);
    await refused(told, { basis: 'DISCRETION', persistence: 'p', harm: 'h', adequacy: 'a' }, 'NOT_MET', [['FLOOR_MET', '§2']]);
  });

  test('D52 it binds even where the applicant has not yet said that nothing was done', async () => {
    const told = await acknowledged(town, 'blaby', { believesNoEffectiveAction: false });
    await refused(told, {}, 'NOT_MET', [['FLOOR_MET', '§2']]);
    expect((await town.run(told.spoc, decideThreshold, decision(told.caseId, { basis: 'STATUTORY_FLOOR' }))).refusals).toEqual([]);
  });

  test('D52 D51 when a report is not accepted with a reason, the engine is asked again', async () => {
    const told = await acknowledged(town);
    const [report] = await town.raw<{ id: string }>('select id from app.reports where case_id = $1', [told.caseId]);
    await town.run(told.spoc, settleReport, { caseId: told.caseId, reportId: report?.id ?? '', finding: 'NOT_ACCEPTED', reason: 'The same event twice.' });
    expect((await town.run(told.spoc, decideThreshold, notMet(told.caseId))).refusals).toEqual([]);
    expect(await decisionOf(told.caseId)).toMatchObject({ account_run: { counted: 3 }, settled_run: { counted: 2 } });
  });

  test('R14 D4 not asked yet: nobody is refused, the applicant is asked first', async () => {
    const told = await acknowledged(town, 'blaby', { ...oneIncident(town.today), believesNoEffectiveAction: false });
    await refused(told, {}, 'NOT_MET', [['ASK_FIRST', '§2']]);
  });

  test('D12 D50 a hate incident reported late is weighed under three headings, met or not', async () => {
    const late = { incidents: [incident('2026-01-10', 45, { kind: 'HATE' as const, characteristic: 'DISABILITY' as const })] };
    const told = await acknowledged(town, 'blaby', late);
    await refused(told, {}, 'NOT_MET', [['BASIS_MISMATCH', '§2']]);
    await refused(told, { basis: 'DISCRETION' }, 'NOT_MET', [['MISSING', '§2'], ['MISSING', '§2'], ['MISSING', '§2']]);
    const weighed = { basis: 'DISCRETION' as const, persistence: 'Once.', harm: 'Serious.', adequacy: 'No visit was made.' };
    expect((await town.run(told.spoc, decideThreshold, notMet(told.caseId, weighed))).refusals).toEqual([]);
    expect((await town.run(told.spoc, decideThreshold, decision(told.caseId, weighed))).refusals).toEqual([]);
    expect(await decisionOf(told.caseId)).toMatchObject({ outcome: 'MET', basis: 'DISCRETION', settled_run: { policy: 'DISCRETION' } });
  });

  test('D50 a route that is met leaves nothing to discretion, and A goes before B', async () => {
    const told = await acknowledged(town, 'blaby', {
      incidents: [...application(town.today).incidents, incident('2026-03-01', 1, { kind: 'HATE', characteristic: 'RELIGION' })],
    });
    await refused(told, { basis: 'ROUTE_B' }, 'MET', [['BASIS_MISMATCH', '§2']]);
    await refused(told, { basis: 'DISCRETION', persistence: 'p', harm: 'h', adequacy: 'a' }, 'MET', [['BASIS_MISMATCH', '§2']]);
  });
});

describe('R88 the same facts get the same answer wherever somebody lives', () => {
  test('R7 the same application in two areas: the same verdict word for word, the same clocks', async () => {
    const incidents = [incident('2026-01-15', 32), incident('2026-02-10', 1), incident('2026-03-10', 1), incident('2026-03-12', 1)];
    const told = await Promise.all(['blaby', 'charnwood'].map((slug) => acknowledged(town, slug, { incidents })));
    const said: string[] = [];
    for (const one of told) {
      await decideAndSend(town, one, decision(one.caseId));
      const run = await settledRun(one.caseId);
      const clocks = await town.raw('select kind, started_on, due_on, sentence, stopped_on from app.clocks where case_id = $1 order by kind', [one.caseId]);
      said.push(JSON.stringify({ run: { ...run, incidents: run.incidents.map(({ counts, because }) => ({ counts, because })) }, clocks }));
    }
    expect(said[0]).toBe(said[1]);
    expect(said[0]).toContain('"counted":3');
  });
});
