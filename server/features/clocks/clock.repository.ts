import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import type { DueDate } from '@shared/policy';
import type { ClockKind, ClockStep } from '@shared/vocabulary/clocks';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import { ClockEntity } from './clock.entity';

export interface ClockStart {
  tenantId: string;
  caseId: string;
  /** What the limit is about: the case, or one request. */
  subjectId: string;
  due: DueDate;
  /** The day that was quoted elsewhere before a holiday moved the limit (D33, D62). */
  promisedOn?: PlainDate | null;
}

/** Starts a clock. Its due date is stored with the rule that made it, so a later change of policy rewrites nothing. */
export async function startClock(tx: Tx, { tenantId, caseId, subjectId, due, promisedOn }: ClockStart): Promise<void> {
  const id = randomUUID();
  await tx.manager.insert(ClockEntity, { tenantId, id, caseId, subjectId, ...due });
  if (promisedOn) {
    await tx.query('update app.clocks set promised_on = $2 where id = $1', [id, promisedOn]);
  }
}

/** Stops every running clock of these kinds on the subject. Stopping one that is already stopped changes nothing. */
export async function stopClocks(
  tx: Tx,
  stop: { subjectId: string; kinds: readonly ClockKind[]; on: PlainDate; because: string },
): Promise<void> {
  await tx.query(
    `update app.clocks set stopped_on = $1, stopped_because = $2 where subject_id = $3 and kind = any ($4) and stopped_on is null`,
    [stop.on, stop.because, stop.subjectId, stop.kinds],
  );
}

export interface RunningClock {
  id: string;
  caseId: string;
  kind: ClockKind;
  dueOn: PlainDate;
  reached: ClockStep | null;
}

/** The running clocks of the authority that may be due soon, locked against a second sweep. */
export function runningClocks(tx: Tx, dueBy: PlainDate): Promise<RunningClock[]> {
  return tx.query<RunningClock>(
    `select id, case_id as "caseId", kind, due_on as "dueOn",
            case when overdue_told_on is not null then 'OVERDUE' when due_told_on is not null then 'DUE'
                 when warned_on is not null then 'WARNED' end as reached
     from app.clocks where stopped_on is null and overdue_told_on is null and due_on <= $1 order by due_on for update skip locked`,
    [dueBy],
  );
}

const TOLD: Record<ClockStep, string> = { WARNED: 'warned_on', DUE: 'due_told_on', OVERDUE: 'overdue_told_on' };

/** Notes that the step was told, so that no sweep tells it again. */
export async function noteStep(tx: Tx, clockId: string, step: ClockStep, on: PlainDate): Promise<void> {
  await tx.query(`update app.clocks set ${TOLD[step]} = $1 where id = $2`, [on, clockId]);
}

/** SQL for a JSON array of the days a clock was moved from, oldest first (D33). `clock` is the table's alias. */
export const clockChangesSql = (clock: string): string => `(
  select coalesce(json_agg(json_build_object('oldDueOn', h.old_due_on, 'newDueOn', h.new_due_on, 'cause', h.cause, 'changedOn', h.changed_on)
    order by h.changed_at), '[]')
  from app.clock_changes h where h.tenant_id = ${clock}.tenant_id and h.case_id = ${clock}.case_id and h.clock_id = ${clock}.id)`;

/** SQL for a JSON array of a case's clocks, oldest first; `$case` is the expression naming the case's id. */
export const clocksOfCaseSql = (caseId: string): string => `(
  select coalesce(json_agg(json_build_object('id', k.id, 'kind', k.kind, 'subjectId', k.subject_id, 'startedOn', k.started_on, 'dueOn', k.due_on,
    'length', k.length, 'unit', k.unit, 'provisional', k.provisional, 'rule', k.rule, 'section', k.section, 'sentence', k.sentence,
    'skipped', k.skipped, 'stoppedOn', k.stopped_on, 'stoppedBecause', k.stopped_because, 'promisedOn', k.promised_on, 'changes', ${clockChangesSql('k')})
    order by k.due_on, k.kind), '[]')
  from app.clocks k where k.case_id = ${caseId})`;

export interface ClockRow {
  id: string;
  kind: ClockKind;
  subjectId: string;
  startedOn: PlainDate;
  dueOn: PlainDate;
  length: number;
  unit: string;
  provisional: boolean;
  rule: string;
  section: string;
  sentence: string;
  skipped: { date: PlainDate; why: string }[];
  stoppedOn: PlainDate | null;
  stoppedBecause: string | null;
  /** The day that was quoted, once a holiday has moved the limit (D33). */
  promisedOn?: PlainDate | null;
  changes?: ClockChange[];
}
export interface ClockChange {
  oldDueOn: PlainDate;
  newDueOn: PlainDate;
  cause: string;
  changedOn: PlainDate;
}

/** When the decision on a case (C2), or the outcome of its review (C3), is due while that clock runs. */
export async function runningDueOn(tx: ReadTx, caseId: string, kind: 'DECIDE' | 'OUTCOME'): Promise<PlainDate | null> {
  const [row] = await tx.query<{ due: PlainDate }>(
    `select due_on as due from app.clocks where case_id = $1 and kind = $2 and stopped_on is null order by started_on desc limit 1`,
    [caseId, kind],
  );
  return row?.due ?? null;
}

export const decisionDueOn = (tx: ReadTx, caseId: string): Promise<PlainDate | null> => runningDueOn(tx, caseId, 'DECIDE');
