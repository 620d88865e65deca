import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import type { Reckoned, RunningLimit } from '@shared/policy';
import type { At } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';

export interface CalendarChange {
  id: string;
  holidayOn: PlainDate;
  change: 'ADDED' | 'REMOVED';
  title: string;
}
const COLUMNS = `id, holiday_on as "holidayOn", change, title`;

/** One change of the calendar. It is a fact of the whole partnership, so every authority's worker may read it. */
export async function calendarChange(tx: ReadTx, id: string): Promise<CalendarChange> {
  const [row] = await tx.query<CalendarChange>(`select ${COLUMNS} from app.calendar_changes where id = $1`, [id]);
  if (!row) {
    throw new NotFound('The change of the calendar');
  }
  return row;
}

/** The latest change of the calendar made on or after a day; null when there is none. */
export async function latestChange(tx: ReadTx, since: PlainDate): Promise<CalendarChange | null> {
  const [row] = await tx.query<CalendarChange>(
    `select ${COLUMNS} from app.calendar_changes where changed_on >= $1 order by changed_at desc, id limit 1`,
    [since],
  );
  return row ?? null;
}

export interface LimitRow extends RunningLimit {
  tenantId: string;
  id: string;
  caseId: string;
  provisional: boolean;
  sentence: string;
}

/** The authority's running limits that count working days, locked against a deed that stops or moves them. */
export function limitsToReckon(tx: Tx): Promise<LimitRow[]> {
  return tx.query<LimitRow>(
    `select tenant_id as "tenantId", id, case_id as "caseId", kind, started_on as "startedOn", due_on as "dueOn", length, unit, skipped,
            provisional, sentence
     from app.clocks where stopped_on is null and unit = 'WORKING_DAYS' and kind <> 'REQUEST_REPLY' order by id for no key update`,
  );
}

/** Writes what was reckoned. A limit that ends later may be warned of again; the first quoted day is kept as the promise (D33). */
export async function moveLimit(tx: Tx, limit: LimitRow, to: Reckoned, promises: boolean): Promise<void> {
  const { dueOn, provisional, sentence, skipped } = to;
  await tx.query(
    `update app.clocks set due_on = $2, provisional = $3, sentence = $4, skipped = $5,
       promised_on = case when $6 then coalesce(promised_on, due_on) else promised_on end,
       warned_on = case when $2 > due_on then null else warned_on end, due_told_on = case when $2 > due_on then null else due_told_on end,
       overdue_told_on = case when $2 > due_on then null else overdue_told_on end
     where id = $1`,
    [limit.id, dueOn, provisional, sentence, JSON.stringify(skipped), promises],
  );
}

/** Keeps that a limit moved, from where, to where, why. Answers the id of the change. */
export async function insertClockChange(
  tx: Tx,
  limit: LimitRow,
  moved: { to: PlainDate; cause: string; calendarChangeId: string },
  { actor, moment }: At,
): Promise<string> {
  const id = randomUUID();
  await tx.query(
    `insert into app.clock_changes (tenant_id, id, case_id, clock_id, old_due_on, new_due_on, cause, calendar_change_id, changed_on,
       changed_at, changed_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      limit.tenantId,
      id,
      limit.caseId,
      limit.id,
      limit.dueOn,
      moved.to,
      moved.cause,
      moved.calendarChangeId,
      moment.today,
      moment.now,
      actor.membershipId,
    ],
  );
  return id;
}
