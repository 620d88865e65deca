import { randomUUID } from 'node:crypto';
import { decideThreshold, issueDecision, settleReport } from '@server/features/cases';
import { addDays } from '@shared/time';
import { decided, received, acknowledged, incident } from '../../support/stories';
import { world, type World } from '../../support/world';
import { eventsOf, notMet, oneIncident, traces } from './given';

describe('D51 the SPOC settles each report', () => {
  let town: World;
  beforeAll(async () => {
    town = await world();
  });
  const fourIncidents = () => ({ incidents: [70, 60, 50, 40].map((ago) => incident(addDays(town.today, -ago), 2)) });
  const reportsOf = async (caseId: string): Promise<string[]> =>
    (
      await town.raw<{ id: string }>(
        'select r.id from app.reports r join app.incidents i on i.id = r.incident_id where r.case_id = $1 order by i.position',
        [caseId],
      )
    ).map(({ id }) => id);

  test('the answer, the row and the event', async () => {
    const told = await received(town);
    const [reportId = ''] = await reportsOf(told.caseId);
    const outcome = await town.run(told.spoc, settleReport, {
      caseId: told.caseId,
      reportId,
      finding: 'CONFIRMED',
      reason: ' On record. ',
    });
    expect(outcome).toEqual({ result: { caseId: told.caseId }, refusals: [] });
    expect(
      await town.raw('select finding, reason, settled_on, settled_by from app.settlements where report_id = $1', [reportId]),
    ).toEqual([{ finding: 'CONFIRMED', reason: 'On record.', settled_on: town.today, settled_by: told.spoc.membershipId }]);
    expect(await eventsOf(town, told.caseId)).toEqual(['case.received', 'report.settled']);
  });

  test('settling again keeps both findings, and the later one stands; the applicant’s account is never touched', async () => {
    const told = await received(town, 'blaby', fourIncidents());
    const [reportId = ''] = await reportsOf(told.caseId);
    const account = await town.raw('select * from app.reports where id = $1', [reportId]);
    const runs = async (): Promise<unknown> => {
      const { data } = await town.ask<{ case: { threshold: unknown } }>(
        told.spoc,
        'query Q($id: ID!) { case(id: $id) { threshold { account { policy counted } settled { policy counted } } } }',
        { id: told.caseId },
      );
      return data?.case.threshold;
    };
    await town.run(told.spoc, settleReport, {
      caseId: told.caseId,
      reportId,
      finding: 'NOT_ACCEPTED',
      reason: 'It was about another street.',
    });
    expect(await runs()).toEqual({ account: { policy: 'MET', counted: 4 }, settled: { policy: 'MET', counted: 3 } });
    town.on('2026-03-23');
    await town.run(told.spoc, settleReport, {
      caseId: told.caseId,
      reportId,
      finding: 'ACCEPTED',
      reason: 'A neighbour’s diary bears it out.',
    });
    expect(await runs()).toEqual({ account: { policy: 'MET', counted: 4 }, settled: { policy: 'MET', counted: 4 } });
    expect(await town.raw('select 1 from app.settlements where report_id = $1', [reportId])).toHaveLength(2);
    expect(await town.raw('select * from app.reports where id = $1', [reportId])).toEqual(account);
    town.on('2026-03-20');
  });

  test('D51 a report nobody has settled still counts', async () => {
    const told = await received(town);
    const { data } = await town.ask<{ case: { threshold: { settled: unknown } } }>(
      told.spoc,
      'query Q($id: ID!) { case(id: $id) { threshold { settled { policy counted } } } }',
      { id: told.caseId },
    );
    expect(data?.case.threshold.settled).toEqual({ policy: 'MET', counted: 3 });
  });

  test('the refusals: not accepting without a reason; settling after the decision was told', async () => {
    const told = await acknowledged(town, 'blaby', fourIncidents());
    const [reportId = ''] = await reportsOf(told.caseId);
    const before = await traces(town, told.caseId);
    const input = { caseId: told.caseId, reportId, finding: 'NOT_ACCEPTED' as const };
    expect((await town.run(told.spoc, settleReport, { ...input, reason: ' ' })).refusals).toMatchObject([
      { code: 'MISSING', section: '§8', field: 'reason' },
    ]);
    expect(await traces(town, told.caseId)).toEqual(before);
    await decided(town, told, 'MET');
    const after = await traces(town, told.caseId);
    const late = await town.run(told.spoc, settleReport, { ...input, reason: 'Too late.' });
    expect(late).toMatchObject({ result: null, refusals: [{ code: 'WRONG_STATUS', section: '§8' }] });
    expect(await traces(town, told.caseId)).toEqual(after);
  });

  test('D52 not accepting a report never takes a case below the Act’s test by itself; above it and below it, it may', async () => {
    const told = await acknowledged(town, 'blaby', fourIncidents());
    const [first = '', second = ''] = await reportsOf(told.caseId);
    const reject = (reportId: string) =>
      town.run(told.spoc, settleReport, { caseId: told.caseId, reportId, finding: 'NOT_ACCEPTED', reason: 'No record.' });
    expect((await reject(first)).refusals).toEqual([]);
    const before = await traces(town, told.caseId);
    expect((await reject(second)).refusals).toMatchObject([{ code: 'FLOOR_MET', field: 'finding' }]);
    expect(await traces(town, told.caseId)).toEqual(before);
  });

  test('another authority, another case, no report: all are not found', async () => {
    const [told, other] = [await received(town), await received(town)];
    const [reportId = ''] = await reportsOf(told.caseId);
    const settling = { caseId: told.caseId, reportId, finding: 'CONFIRMED' as const, reason: '' };
    await expect(town.run(town.staff('charnwood'), settleReport, settling)).rejects.toThrow('Case was not found.');
    await expect(town.run(told.spoc, settleReport, { ...settling, caseId: other.caseId })).rejects.toThrow(
      'Report was not found.',
    );
    await expect(town.run(told.spoc, settleReport, { ...settling, reportId: randomUUID() })).rejects.toThrow(
      'Report was not found.',
    );
    expect((await traces(town, told.caseId)).settlements).toBe(0);
  });

  test('D52 a decision not yet told falls when the facts change; while its letter is on the way they stay', async () => {
    const told = await acknowledged(town, 'blaby', oneIncident(town.today));
    const [reportId = ''] = await reportsOf(told.caseId);
    const settle = (finding: 'CONFIRMED' | 'NOT_ACCEPTED') =>
      town.run(told.spoc, settleReport, { caseId: told.caseId, reportId, finding, reason: 'As found.' });
    const decide = () => town.run(told.spoc, decideThreshold, notMet(told.caseId));
    expect((await decide()).refusals).toEqual([]);
    await settle('NOT_ACCEPTED');
    expect((await town.run(told.spoc, issueDecision, { caseId: told.caseId })).refusals).toMatchObject([{ code: 'NOT_DECIDED' }]);
    await decide();
    expect((await town.run(told.spoc, issueDecision, { caseId: told.caseId })).refusals).toEqual([]);
    expect((await settle('CONFIRMED')).refusals).toMatchObject([{ code: 'ALREADY_DONE' }]);
  });
});
