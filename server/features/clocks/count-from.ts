import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import { dueFor } from '@shared/policy';
import type { ClockKind } from '@shared/vocabulary/clocks';
import type { At } from '@server/platform/command/command';
import type { Tx } from '@server/platform/db/tenant';

export interface CountFrom {
  tenantId: string;
  caseId: string;
  kinds: readonly ClockKind[];
  /** The day the limits count from now on. */
  startedOn: PlainDate;
  cause: string;
}

/** Lets running clocks of a case count from another day, and keeps each old and new date with its cause (D36). Stopped ones keep theirs. */
export async function countFrom(
  tx: Tx,
  { tenantId, caseId, kinds, startedOn, cause }: CountFrom,
  { actor, moment }: At,
): Promise<void> {
  const running = await tx.query<{ id: string; kind: ClockKind; dueOn: PlainDate }>(
    `select id, kind, due_on as "dueOn" from app.clocks where subject_id = $1 and kind = any ($2) and stopped_on is null for no key update`,
    [caseId, kinds],
  );
  for (const { id, kind, dueOn } of running) {
    const due = dueFor(kind, startedOn, moment.calendar);
    await tx.query(
      'update app.clocks set started_on = $2, due_on = $3, provisional = $4, sentence = $5, skipped = $6 where id = $1',
      [id, startedOn, due.dueOn, due.provisional, due.sentence, JSON.stringify(due.skipped)],
    );
    if (due.dueOn !== dueOn) {
      await tx.query(
        `insert into app.clock_changes (tenant_id, id, case_id, clock_id, old_due_on, new_due_on, cause, changed_on, changed_at, changed_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [tenantId, randomUUID(), caseId, id, dueOn, due.dueOn, cause, moment.today, moment.now, actor.membershipId],
      );
    }
  }
}
