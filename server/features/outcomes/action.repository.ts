import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import type { ActionStatus } from '@shared/vocabulary/outcomes';
import type { At } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';

export interface ActionWords {
  says: string;
  openSays: string | null;
  agencyId: string | null;
  bodyName: string;
  dueOn: PlainDate;
}

/** Writes an action with the next number of the case. Answers its id. */
export async function insertAction(
  tx: Tx,
  home: { tenantId: string; caseId: string; planId: string; reference: string },
  given: ActionWords,
  { moment, actor }: At,
): Promise<string> {
  const id = randomUUID();
  await tx.query(
    `insert into app.actions (tenant_id, id, case_id, plan_id, number, says, open_says, agency_id, body_name, due_on, recorded_on, recorded_at,
       recorded_by, reference)
     select $1, $2, $3, $4, 1 + coalesce(max(a.number), 0), $5, $6, $7, $8, $9, $10, $11, $12, $13 from app.actions a where a.case_id = $3`,
    [
      home.tenantId,
      id,
      home.caseId,
      home.planId,
      given.says,
      given.openSays,
      given.agencyId,
      given.bodyName,
      given.dueOn,
      moment.today,
      moment.now,
      actor.membershipId,
      home.reference,
    ],
  );
  return id;
}

/** Writes an action anew. Whose it is stays: one that goes to another owner is another action. */
export async function rewriteAction(tx: Tx, id: string, given: ActionWords): Promise<void> {
  await tx.query(
    'update app.actions set says = $2, open_says = $3, body_name = $4, due_on = $5, version = version + 1 where id = $1',
    [id, given.says, given.openSays, given.bodyName, given.dueOn],
  );
}

/** An action as deeds need it. */
export interface ActionRow {
  tenantId: string;
  id: string;
  caseId: string;
  planId: string;
  number: number;
  agencyId: string | null;
  bodyName: string;
  status: ActionStatus;
  toldOn: PlainDate | null;
  dueOn: PlainDate;
  version: number;
}
const ROW = `a.tenant_id as "tenantId", a.id, a.case_id as "caseId", a.plan_id as "planId", a.number, a.agency_id as "agencyId",
  a.body_name as "bodyName", a.status, a.told_on as "toldOn", a.due_on as "dueOn", a.version`;

/** One action, locked where staff write it. NotFound where it is not there, was taken off, or is not yours to see. */
export async function actionForDeed(tx: ReadTx & Partial<Tx>, id: string, { actor }: Pick<At, 'actor'>): Promise<ActionRow> {
  // An agency only adds to an action what it says of it.
  const locks = tx.manager && actor.kind !== 'agency';
  const [row] = await tx.query<ActionRow>(
    `select ${ROW} from app.actions a where a.id = $1 and a.removed_on is null ${locks ? 'for no key update' : ''}`,
    [id],
  );
  if (!row) {
    throw new NotFound('The action');
  }
  return row;
}

/** The actions of a final plan whose owners were not told, by number. */
export const untoldActions = (tx: ReadTx, caseId: string): Promise<ActionRow[]> =>
  tx.query<ActionRow>(
    `select ${ROW} from app.actions a join app.plans p on p.id = a.plan_id and p.status = 'FINAL'
     where a.case_id = $1 and a.removed_on is null and a.told_on is null order by a.number`,
    [caseId],
  );

/** Every action of the authority that is told and under way: those a reminder may be due for. */
export const openActions = (tx: ReadTx): Promise<{ id: string }[]> =>
  tx.query(
    `select a.id from app.actions a where a.status = 'OPEN' and a.told_on is not null and a.removed_on is null order by a.due_on, a.id`,
  );

/** The days on which the owner of an action was reminded. */
export const remindersOfAction = async (tx: ReadTx, actionId: string): Promise<PlainDate[]> =>
  (
    await tx.query<{ on: PlainDate }>(
      'select reminded_on as "on" from app.action_reminders where action_id = $1 order by reminded_on',
      [actionId],
    )
  ).map(({ on }) => on);

/** Notes a reminder. Answers its id. */
export async function insertReminder(tx: Tx, { tenantId, caseId, id: actionId }: ActionRow, { moment }: At): Promise<string> {
  const id = randomUUID();
  await tx.query(
    `insert into app.action_reminders (tenant_id, id, case_id, action_id, reminded_on, recorded_on, recorded_at) values ($1, $2, $3, $4, $5, $5, $6)`,
    [tenantId, id, caseId, actionId, moment.today, moment.now],
  );
  return id;
}

/** Writes how an action goes, in the words of its owner or of staff. */
export async function insertUpdate(
  tx: Tx,
  { tenantId, caseId, id: actionId }: ActionRow,
  said: { says: string; saysDone: boolean },
  { moment, actor }: At,
): Promise<void> {
  await tx.query(
    `insert into app.action_updates (tenant_id, id, case_id, action_id, says, says_done, agency_id, by_name, said_on, recorded_on, recorded_at,
       recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11)`,
    [
      tenantId,
      randomUUID(),
      caseId,
      actionId,
      said.says,
      said.saysDone,
      actor.kind === 'agency' ? actor.subjectId : null,
      actor.name,
      moment.today,
      moment.now,
      actor.membershipId,
    ],
  );
}

export interface ActionChange {
  toldOn?: PlainDate;
  removedOn?: PlainDate;
  status?: ActionStatus;
  doneOn?: PlainDate;
  endedBecause?: string;
  openProgress?: string;
}
/** Sets what is given of an action, and leaves the rest. */
export async function setAction(tx: Tx, id: string, set: ActionChange): Promise<void> {
  await tx.query(
    `update app.actions set told_on = coalesce($2, told_on), removed_on = coalesce($3, removed_on), status = coalesce($4, status),
       done_on = coalesce($5, done_on), ended_because = coalesce($6, ended_because), open_progress = coalesce($7, open_progress),
       version = version + 1 where id = $1`,
    [
      id,
      set.toldOn ?? null,
      set.removedOn ?? null,
      set.status ?? null,
      set.doneOn ?? null,
      set.endedBecause ?? null,
      set.openProgress ?? null,
    ],
  );
}

/** Whether its agency has said of an action that it is done. */
export async function saidToBeDone(tx: ReadTx, actionId: string): Promise<boolean> {
  const rows = await tx.query(
    'select 1 from app.action_updates where action_id = $1 and agency_id is not null and says_done limit 1',
    [actionId],
  );
  return rows.length > 0;
}

/** Whether any action of a case that is under way is said to be done by its agency. */
export async function anySaidToBeDone(tx: ReadTx, caseId: string): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from app.actions a join app.action_updates u on u.tenant_id = a.tenant_id and u.action_id = a.id
     where a.case_id = $1 and a.status = 'OPEN' and a.removed_on is null and u.agency_id is not null and u.says_done limit 1`,
    [caseId],
  );
  return rows.length > 0;
}
