import { randomUUID } from 'node:crypto';
import type { At } from '@server/platform/command/command';
import type { ReadTx, Tx } from '@server/platform/db/tenant';

/** Why a person is needed before a letter goes, or because it came back. */
export const LETTER_TASKS = ['LETTER_INTERRUPTED', 'LETTER_HELD', 'LETTER_NOT_TAKEN', 'LETTER_RETURNED'] as const;
export type LetterTask = (typeof LETTER_TASKS)[number];
/** The letter goes, and a person follows up: its PDF has marks for characters that no font of it has. */
export const PRINTED_WITH_SUBSTITUTES = 'PRINTED_WITH_SUBSTITUTES';

export interface NewTask {
  tenantId: string;
  caseId: string;
  letterId?: string | null;
  kind: string;
  /** A sentence for staff: what happened and what to do. */
  says: string;
}

/** Gives a person something to do. The same kind for the same letter is raised once while it is open. */
export async function raiseTask(tx: Tx, task: NewTask, { moment }: Pick<At, 'moment'>): Promise<void> {
  await tx.query(
    `insert into app.tasks (tenant_id, id, case_id, letter_id, kind, says, raised_on, raised_at)
     select $1, $2, $3, $4, $5, $6, $7, $8 where not exists (
       select 1 from app.tasks t where t.case_id = $3 and t.letter_id is not distinct from $4 and t.kind = $5 and t.done_on is null)`,
    [task.tenantId, randomUUID(), task.caseId, task.letterId ?? null, task.kind, task.says, moment.today, moment.now],
  );
}

/** Closes what was open about a letter: by default, what kept it from going. Says who did and why. */
export async function closeLetterTasks(
  tx: Tx,
  letterId: string,
  because: string,
  { actor, moment }: At,
  kinds: readonly string[] = LETTER_TASKS,
): Promise<void> {
  await tx.query(
    `update app.tasks set done_on = $2, done_by = $3, done_because = $4
     where letter_id = $1 and done_on is null and kind = any ($5::text[])`,
    [letterId, moment.today, actor.membershipId, because, kinds],
  );
}

/** Closes the open tasks of one kind on a case. Says who did and why. */
export async function closeCaseTasks(
  tx: Tx,
  { caseId, kind, because }: { caseId: string; kind: string; because: string },
  { actor, moment }: At,
): Promise<void> {
  await tx.query(
    'update app.tasks set done_on = $3, done_by = $4, done_because = $5 where case_id = $1 and kind = $2 and done_on is null',
    [caseId, kind, moment.today, actor.membershipId, because],
  );
}

/** The kinds of task that are open about a letter. */
export async function openLetterTasks(tx: ReadTx, letterId: string): Promise<string[]> {
  return (
    await tx.query<{ kind: string }>('select kind from app.tasks where letter_id = $1 and done_on is null', [letterId])
  ).map((row) => row.kind);
}
