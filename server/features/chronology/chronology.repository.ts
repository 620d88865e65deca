import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import type { LineFacts } from '@shared/policy';
import type { Session } from '@shared/vocabulary/marks';
import type { At } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import { linesOfCase } from './reading/lines';

export interface NewEntry {
  tenantId: string;
  caseId: string;
  happenedOn: PlainDate;
  says: string;
  source: string;
  mark: Session;
}

/** Lays down an entry of the team's own. Answers its id. */
export async function addEntry(tx: Tx, entry: NewEntry, { actor, moment }: At): Promise<string> {
  const id = randomUUID();
  await tx.query(
    `insert into app.chronology_entries (tenant_id, id, case_id, happened_on, says, source, mark, recorded_on, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      entry.tenantId,
      id,
      entry.caseId,
      entry.happenedOn,
      entry.says.trim(),
      entry.source.trim(),
      entry.mark,
      moment.today,
      moment.now,
      actor.membershipId,
    ],
  );
  return id;
}

/** An entry of the team's own, taken out or not; NotFound where there is none or it is not yours. */
export async function entryToRemove(tx: ReadTx & Partial<Tx>, id: string): Promise<{ caseId: string; isRemoved: boolean }> {
  const [row] = await tx.query<{ caseId: string; isRemoved: boolean }>(
    'select case_id as "caseId", removed_on is not null as "isRemoved" from app.chronology_entries where id = $1',
    [id],
  );
  if (!row) {
    throw new NotFound('The entry');
  }
  return row;
}

/** Takes an entry out, with the reason; the row stays. */
export async function removeEntry(tx: Tx, id: string, reason: string, on: PlainDate): Promise<void> {
  await tx.query('update app.chronology_entries set removed_on = $2, removed_because = $3 where id = $1', [
    id,
    on,
    reason.trim(),
  ]);
}

/** A line as the rules look at it; NotFound where the case has no such line. */
export async function lineForDeed(tx: ReadTx, caseId: string, sourceId: string): Promise<LineFacts> {
  const found = (await linesOfCase(tx, caseId)).find(({ id }) => id === sourceId);
  if (!found) {
    throw new NotFound('The line');
  }
  return found;
}

/** Notes that a line is kept from the open part and why; the row it was read from follows, for the wall reads that one (D31). */
export async function keepClosed(
  tx: Tx,
  line: { tenantId: string; caseId: string; sourceId: string; reason: string },
  { actor, moment }: At,
): Promise<void> {
  await tx.query(
    `insert into app.chronology_closings (tenant_id, id, case_id, source_id, because, recorded_on, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (tenant_id, case_id, source_id) do update set because = excluded.because, ended_on = null`,
    [line.tenantId, randomUUID(), line.caseId, line.sourceId, line.reason.trim(), moment.today, moment.now, actor.membershipId],
  );
  await markKept(tx, line.sourceId, true);
}

/** Ends that: the line is as its giver marked it. */
export async function endKeepingClosed(tx: Tx, caseId: string, sourceId: string, on: PlainDate): Promise<void> {
  await tx.query('update app.chronology_closings set ended_on = $3 where case_id = $1 and source_id = $2', [
    caseId,
    sourceId,
    on,
  ]);
  await markKept(tx, sourceId, false);
}

async function markKept(tx: Tx, sourceId: string, kept: boolean): Promise<void> {
  for (const table of ['replies', 'reply_entries']) {
    await tx.query(`update app.${table} set kept_closed = $2 where id = $1`, [sourceId, kept]);
  }
}

/** Why staff keep lines of a case from the open part, by the line. */
export async function reasonsKept(tx: ReadTx, caseId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; because: string }>(
    'select source_id as id, because from app.chronology_closings where case_id = $1 and ended_on is null',
    [caseId],
  );
  return new Map(rows.map(({ id, because }) => [id, because]));
}
