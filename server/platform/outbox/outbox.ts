import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import type { Tx } from '../db/tenant';

/** Something that has happened. Past tense; ids only, never personal data: it passes through a queue in clear text. */
export interface DomainEvent {
  name: string;
  ids: Readonly<Record<string, string>>;
}

/** Puts the events in the letterbox, in the deed's own transaction. */
export async function append(tx: Tx, tenantId: string, on: PlainDate, events: readonly DomainEvent[]): Promise<void> {
  for (const { name, ids } of events) {
    await tx.query('insert into app.outbox (tenant_id, id, name, ids, occurred_on) values ($1, $2, $3, $4, $5)', [
      tenantId,
      randomUUID(),
      name,
      JSON.stringify(ids),
      on,
    ]);
  }
}
