import { randomUUID } from 'node:crypto';
import { mayStartWindow } from '@shared/policy';
import type { LetterChannel, LetterKind, LetterStatus } from '@shared/vocabulary/letters';
import type { At } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import type { DomainEvent } from '@server/platform/outbox/outbox';
import { closeLetterTasks } from './task.repository';

export interface LetterRow {
  tenantId: string;
  id: string;
  caseId: string;
  kind: LetterKind;
  partyId: string | null;
  requestId: string | null;
  decisionId: string | null;
  channel: LetterChannel;
  status: LetterStatus;
}
export interface LetterOrder {
  tenantId: string;
  caseId: string;
  kind: LetterKind;
  /** To an applicant: whom. To an agency: about which request. */
  partyId?: string | null;
  requestId?: string | null;
  decisionId?: string | null;
  /** What it is sent for: one letter of a kind for one cause, ever. */
  causeId: string;
  channel: LetterChannel;
}

/** The way a letter of this kind goes to somebody who prefers `channel`: one that starts a window goes first class or by email (D53). */
export const channelFor = (kind: LetterKind, channel: LetterChannel): LetterChannel =>
  kind === 'LETTER_2B' && !mayStartWindow(channel) ? 'POST_FIRST' : channel;

/** Puts a letter in the letterbox. Ordered a second time for one cause, the first answers. Answers the event to record. */
export async function orderLetter(tx: Tx, order: LetterOrder, { actor, moment }: At): Promise<DomainEvent> {
  const [placed] = await tx.query<{ id: string }>(
    `insert into app.letters (tenant_id, id, case_id, kind, party_id, request_id, decision_id, cause_id, channel, ordered_on, ordered_at, ordered_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (tenant_id, case_id, kind, cause_id) do nothing returning id`,
    [
      order.tenantId,
      randomUUID(),
      order.caseId,
      order.kind,
      order.partyId ?? null,
      order.requestId ?? null,
      order.decisionId ?? null,
      order.causeId,
      channelFor(order.kind, order.channel),
      moment.today,
      moment.now,
      actor.membershipId,
    ],
  );
  const [standing] = placed
    ? [placed]
    : await tx.query<{ id: string }>(
        'select id from app.letters where tenant_id = $1 and case_id = $2 and kind = $3 and cause_id = $4',
        [order.tenantId, order.caseId, order.kind, order.causeId],
      );
  if (!standing) {
    throw new NotFound('The letter');
  }
  return letterOrdered({ id: standing.id, caseId: order.caseId });
}

/** A letter waits to be handed over. */
export const letterOrdered = (letter: { id: string; caseId: string }): DomainEvent => ({
  name: 'letter.ordered',
  ids: { letterId: letter.id, caseId: letter.caseId },
});

/** A letter has been handed over: it has gone. */
export const letterHandedOverEvent = (letter: { id: string; caseId: string }): DomainEvent => ({
  name: 'letter.handed-over',
  ids: { letterId: letter.id, caseId: letter.caseId },
});

/** The letter a deed is about, locked where the deed will write. NotFound when it is not there or not yours. */
export async function letterForDeed(tx: ReadTx & Partial<Tx>, id: string): Promise<LetterRow> {
  const [row] = await tx.query<LetterRow>(
    `select tenant_id as "tenantId", id, case_id as "caseId", kind, party_id as "partyId", request_id as "requestId",
            decision_id as "decisionId", channel, status from app.letters where id = $1 ${tx.manager ? 'for no key update' : ''}`,
    [id],
  );
  if (!row) {
    throw new NotFound('The letter');
  }
  return row;
}

/** Moves a letter to its next state. `heldBecause` is a sentence for staff, kept only while the letter is held. */
export async function setLetterStatus(
  tx: Tx,
  id: string,
  status: LetterStatus,
  heldBecause: string | null = null,
): Promise<void> {
  await tx.query('update app.letters set status = $2, held_because = $3 where id = $1', [id, status, heldBecause]);
}

/** Cancels the letters about a request that still wait to go, and closes what was open about them (D58). */
export async function cancelRequestLetters(
  tx: Tx,
  { requestId, because }: { requestId: string; because: string },
  at: At,
): Promise<void> {
  const waiting = await tx.query<{ id: string }>(
    `select id from app.letters where request_id = $1 and status in ('ORDERED', 'HELD') for no key update`,
    [requestId],
  );
  for (const { id } of waiting) {
    await setLetterStatus(tx, id, 'CANCELLED');
    await closeLetterTasks(tx, id, because, at);
  }
}
