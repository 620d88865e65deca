import { decideThreshold, issueDecision, type ApplicationInput } from '@server/features/cases';
import type { DecideThresholdInput } from '@server/features/cases/commands/decide-threshold';
import { acknowledged, incident, type ToldCase } from '../../support/stories';
import type { World } from '../../support/world';
import { addDays, type PlainDate } from '@shared/time';

export type Change = Partial<ApplicationInput>;

/** One incident only, reported in time: below Route A and below the Act's test. */
export const oneIncident = (today: PlainDate): Change => ({ incidents: [incident(addDays(today, -30), 2)] });

/** A decision as the form would send it. */
export const decision = (caseId: string, change: Partial<DecideThresholdInput> = {}): DecideThresholdInput => ({
  caseId,
  outcome: 'MET',
  basis: 'ROUTE_A',
  reasons: 'Three separate incidents were reported in time.',
  furtherAction: 'A review will be held.',
  nextSteps: 'We will invite you to the meeting.',
  persistence: null,
  harm: null,
  adequacy: null,
  ...change,
});

export const notMet = (caseId: string, change: Partial<DecideThresholdInput> = {}): DecideThresholdInput =>
  decision(caseId, { outcome: 'NOT_MET', basis: null, reasons: 'One incident counts.', nextSteps: 'You can appeal.', ...change });

/** Acknowledged on the day given, after it was received today. */
export async function acknowledgedOn(town: World, day: string, change: Change = {}, slug = 'blaby'): Promise<ToldCase> {
  const told = await acknowledged(town, slug, change);
  town.on(day);
  return told;
}

/** Decides and sends the letter that tells it, on the world's day. */
export async function decideAndSend(town: World, told: ToldCase, input: DecideThresholdInput): Promise<void> {
  for (const outcome of [
    await town.run(told.spoc, decideThreshold, input),
    await town.run(told.spoc, issueDecision, { caseId: told.caseId }),
  ]) {
    expect(outcome.refusals).toEqual([]);
  }
  await town.post();
}

export interface Traces {
  version: number;
  audit: number;
  events: number;
  letters: number;
  decisions: number;
  settlements: number;
}

/** How much there is about a case: the same before and after a deed that was refused. */
export async function traces(town: World, caseId: string): Promise<Traces> {
  const [found] = await town.raw<Traces>(
    `select version, (select count(*)::int from app.audit a where a.case_id = c.id) as audit,
       (select count(*)::int from app.outbox o where o.ids->>'caseId' = c.id::text) as events,
       (select count(*)::int from app.letters l where l.case_id = c.id) as letters,
       (select count(*)::int from app.decisions d where d.case_id = c.id) as decisions,
       (select count(*)::int from app.settlements s where s.case_id = c.id) as settlements
     from app.cases c where c.id = $1`,
    [caseId],
  );
  if (!found) {
    throw new Error('There is no such case.');
  }
  return found;
}

/** The names of the events about a case, oldest first. */
export const eventsOf = async (town: World, caseId: string): Promise<string[]> =>
  (
    await town.raw<{ name: string }>(`select name from app.outbox where ids->>'caseId' = $1 order by occurred_at, id`, [caseId])
  ).map(({ name }) => name);

/** The clocks of a case by kind: when due, when stopped. */
export async function clocksOf(town: World, caseId: string): Promise<Record<string, { due: string; stopped: string | null }>> {
  const rows = await town.raw<{ kind: string; due: string; stopped: string | null }>(
    'select kind, due_on as due, stopped_on as stopped from app.clocks where case_id = $1',
    [caseId],
  );
  return Object.fromEntries(rows.map(({ kind, ...clock }) => [kind, clock]));
}

export interface Run {
  policy: string;
  route: string | null;
  counted: number;
  statutoryFloor: boolean;
  incidents: { counts: boolean; because: string }[];
}

/** The decision that stands on a case; empty when there is none. */
export const decisionOf = async (town: World, caseId: string): Promise<Record<string, unknown>> =>
  (
    await town.raw<Record<string, unknown>>('select * from app.decisions where case_id = $1 and superseded_at is null', [caseId])
  )[0] ?? {};

/** What the engine said of the settled facts when the case was decided. */
export const settledRun = async (town: World, caseId: string): Promise<Run> =>
  (await decisionOf(town, caseId)).settled_run as Run;

/** Refused with these codes and sections, and nothing written. */
export async function refusedDecision(
  town: World,
  told: ToldCase,
  input: DecideThresholdInput,
  codes: [string, string][],
): Promise<void> {
  const before = await traces(town, told.caseId);
  const answer = await town.run(told.spoc, decideThreshold, input);
  expect(answer.result).toBeNull();
  expect(answer.refusals.map(({ code, section }) => [code, section])).toEqual(codes);
  expect(await traces(town, told.caseId)).toEqual(before);
}
