import { randomUUID } from 'node:crypto';
import { UPDATE_CLOCK, type Extended, type SentUpdate } from '@shared/policy';
import type { PlainDate } from '@shared/time';
import type { At } from '@server/platform/command/command';
import type { ReadTx, Tx } from '@server/platform/db/tenant';

export interface ExtensionRow {
  id: string;
  originalDueOn: PlainDate;
  /** Updates that have gone. */
  updates: SentUpdate[];
  /** Whether one is on its way. */
  isWaiting: boolean;
}

/** The extension of the time to decide, or for the outcome, with its updates; null where there is none (R28, R43, D7). */
export async function extensionOf(tx: ReadTx, caseId: string, what: Extended): Promise<ExtensionRow | null> {
  const [row] = await tx.query<ExtensionRow>(
    `select e.id, e.original_due_on as "originalDueOn", (
       select coalesce(json_agg(json_build_object('sentOn', u.sent_on, 'nextDueOn', u.next_due_on) order by u.sent_on, u.recorded_at), '[]')
       from app.case_updates u where u.extension_id = e.id and u.sent_on is not null) as updates,
       exists (select 1 from app.case_updates u join app.letters l on l.case_id = u.case_id and l.kind = 'CASE_UPDATE' and l.cause_id = u.id
         where u.extension_id = e.id and u.sent_on is null and l.status <> 'CANCELLED' and not l.is_copy) as "isWaiting"
     from app.extensions e where e.case_id = $1 and e.clock_kind = $2 order by e.recorded_at desc limit 1`,
    [caseId, what],
  );
  return row ?? null;
}

interface NewExtension {
  tenantId: string;
  caseId: string;
  what: Extended;
  reason: string;
  originalDueOn: PlainDate;
}

interface NewUpdate {
  tenantId: string;
  caseId: string;
  extensionId: string;
  why: string;
  doneSoFar: string;
  dueOn: PlainDate;
}

/** Writes the extension; the day that was first given is kept in it for good (D7). Answers its id. */
export async function insertExtension(
  tx: Tx,
  { tenantId, caseId, what, reason, originalDueOn }: NewExtension,
  { actor, moment }: At,
): Promise<string> {
  const id = randomUUID();
  await tx.query(
    `insert into app.extensions (tenant_id, id, case_id, clock_kind, reason, original_due_on, recorded_on, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tenantId, id, caseId, what, reason.trim(), originalDueOn, moment.today, moment.now, actor.membershipId],
  );
  return id;
}

/** Writes an update that is about to be sent. Answers its id: the cause of its letter. */
export async function insertUpdate(tx: Tx, update: NewUpdate, { actor, moment }: At): Promise<string> {
  const id = randomUUID();
  await tx.query(
    `insert into app.case_updates (tenant_id, id, case_id, extension_id, why, done_so_far, due_on, recorded_on, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      update.tenantId,
      id,
      update.caseId,
      update.extensionId,
      update.why.trim(),
      update.doneSoFar.trim(),
      update.dueOn,
      moment.today,
      moment.now,
      actor.membershipId,
    ],
  );
  return id;
}

/** Notes that an update has gone and when the next is due. False where that was noted before. */
export async function noteUpdateSent(tx: Tx, id: string, { sentOn, nextDueOn }: SentUpdate): Promise<boolean> {
  const noted = await tx.query<{ id: string }>(
    `with noted as (update app.case_updates set sent_on = $2, next_due_on = $3 where id = $1 and sent_on is null returning id)
     select id from noted`,
    [id, sentOn, nextDueOn],
  );
  return noted.length > 0;
}

/** When the next update is due, while that clock runs. */
export async function updateDueOn(tx: ReadTx, caseId: string, what: Extended): Promise<PlainDate | null> {
  const [row] = await tx.query<{ due: PlainDate }>(
    `select due_on as due from app.clocks where case_id = $1 and kind = $2 and stopped_on is null order by due_on limit 1`,
    [caseId, UPDATE_CLOCK[what]],
  );
  return row?.due ?? null;
}

/** The latest sensible day of a decision (C2s), run out or not. */
export async function shadowDueOn(tx: ReadTx, caseId: string): Promise<PlainDate | null> {
  const [row] = await tx.query<{ due: PlainDate }>(
    `select due_on as due from app.clocks where case_id = $1 and kind = 'DECIDE_SHADOW' order by started_on limit 1`,
    [caseId],
  );
  return row?.due ?? null;
}

/** What an update is about: the decision or the outcome (R28, R43); null where there is no such update. */
export async function updateIsAbout(tx: ReadTx, updateId: string): Promise<Extended | null> {
  const [row] = await tx.query<{ what: Extended }>(
    `select e.clock_kind as what from app.case_updates u join app.extensions e on e.tenant_id = u.tenant_id and e.id = u.extension_id
     where u.id = $1`,
    [updateId],
  );
  return row?.what ?? null;
}
