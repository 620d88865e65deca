import { decideThreshold } from '@server/features/cases';
import { addMonths, plainDate } from '@shared/time';
import { acknowledged, application, incident } from '../../support/stories';
import { world, type World } from '../../support/world';
import { decision, notMet, refusedDecision, settledRun, type Change, type Run } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20'));

describe('R17 the six months are measured on the day of receipt', () => {
  test('a report on the first day of the window counts however late the decision is (D3)', async () => {
    const reported = addMonths(plainDate('2026-03-20'), -6);
    const told = await acknowledged(town, 'blaby', {
      incidents: [reported, '2026-02-01', '2026-03-01'].map((on) => incident(on, 0)),
    });
    town.on('2026-09-14');
    await town.run(told.spoc, decideThreshold, decision(told.caseId));
    expect(await settledRun(town, told.caseId)).toMatchObject({ policy: 'MET', counted: 3, receivedOn: '2026-03-20' });
  });

  test('a day older never counted, on the day of receipt no more than later (R9)', async () => {
    const told = await acknowledged(town, 'blaby', {
      incidents: ['2025-09-19', '2026-02-01', '2026-03-01'].map((on) => incident(on, 0)),
    });
    await refusedDecision(town, told, decision(told.caseId), [['BASIS_MISMATCH', '§2']]);
    await town.run(told.spoc, decideThreshold, notMet(told.caseId));
    expect(await settledRun(town, told.caseId)).toMatchObject({ policy: 'NOT_MET', counted: 2 });
  });
});

describe('R9 R10 R11 R15 R16 what counts, through the command', () => {
  const runOf = async (change: Change, input: Parameters<typeof decision>[1] = {}): Promise<Run> => {
    const told = await acknowledged(town, 'blaby', change);
    const wanted = input?.outcome === 'NOT_MET' ? notMet(told.caseId, input) : decision(told.caseId, input);
    expect((await town.run(told.spoc, decideThreshold, wanted)).refusals).toEqual([]);
    return settledRun(town, told.caseId);
  };
  const by = (body: 'POLICE' | 'COUNCIL' | 'REGISTERED_PROVIDER' | 'PRIVATE_LANDLORD') => (on: string) =>
    incident(on, 0, { reports: [{ ...application(town.today).incidents[0]!.reports[0]!, body, reportedOn: plainDate(on) }] });

  test('R11 one each to police, council and landlord are three', async () => {
    const run = await runOf({
      incidents: [by('POLICE')('2026-01-10'), by('COUNCIL')('2026-02-10'), by('REGISTERED_PROVIDER')('2026-03-10')],
    });
    expect(run).toMatchObject({ policy: 'MET', counted: 3 });
  });

  test('R10 a private landlord’s report does not count, and the reason is kept', async () => {
    const run = await runOf(
      { incidents: [by('POLICE')('2026-01-10'), by('COUNCIL')('2026-02-10'), by('PRIVATE_LANDLORD')('2026-03-10')] },
      { outcome: 'NOT_MET', basis: null },
    );
    expect(run.incidents.map(({ counts }) => counts)).toEqual([true, true, false]);
    expect(run.incidents[2]?.because).toContain('a private landlord');
  });

  test('R15 R16 D2 reported on 15 February of 15 January counts, on the 16th it does not; four with one late are still three', async () => {
    const run = await runOf({
      incidents: [incident('2026-01-15', 31), incident('2026-01-15', 32), incident('2026-02-10', 1), incident('2026-03-10', 1)],
    });
    expect(run).toMatchObject({ policy: 'MET', counted: 3 });
    expect(run.incidents.map(({ counts }) => counts)).toEqual([true, false, true, true]);
  });

  test('R9 three reports of one incident are one', async () => {
    const one = incident('2026-02-10', 1);
    const [report] = one.reports;
    const run = await runOf(
      { incidents: [{ ...one, reports: [report!, report!, { ...report!, body: 'COUNCIL' }] }] },
      { outcome: 'NOT_MET', basis: null },
    );
    expect(run).toMatchObject({ policy: 'NOT_MET', counted: 1 });
  });

  test('R13 one hate incident, reported in time, is Route B', async () => {
    const run = await runOf(
      { incidents: [incident('2026-02-10', 1, { kind: 'HATE', characteristic: 'RACE' })] },
      { basis: 'ROUTE_B' },
    );
    expect(run).toMatchObject({ policy: 'MET', route: 'B' });
  });

  test('D49 three of 15 January reported on 15 February: met by the policy, not by the Act', async () => {
    const run = await runOf({ incidents: [1, 2, 3].map(() => incident('2026-01-15', 31)) });
    expect(run).toMatchObject({ policy: 'MET', counted: 3, statutoryFloor: false });
  });

  test('D13 a business’s reports count like a person’s', async () => {
    expect(await runOf({ applicantKind: 'BUSINESS', organisationName: 'Corner Stores' })).toMatchObject({
      policy: 'MET',
      counted: 3,
    });
  });
});
