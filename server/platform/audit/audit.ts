import { randomUUID } from 'node:crypto';
import type { Moment } from '@shared/policy/rule';
import type { Actor } from '../command/actor';
import type { Tx } from '../db/tenant';
import type { DomainEvent } from '../outbox/outbox';

export interface Deed {
  tenantId: string;
  command: string;
  caseId: string | null;
  events: readonly DomainEvent[];
}

/** One line per deed, in the deed's own transaction: who, what, when (the product's day and the real instant). */
export async function append(tx: Tx, actor: Actor, moment: Moment, deed: Deed): Promise<void> {
  await tx.query(
    `insert into app.audit (tenant_id, id, at, on_day, principal, actor_id, actor_name, command, case_id, events)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      deed.tenantId,
      randomUUID(),
      moment.now,
      moment.today,
      actor.kind,
      actor.membershipId ?? actor.subjectId,
      actor.name,
      deed.command,
      deed.caseId,
      JSON.stringify(deed.events),
    ],
  );
}
