import { randomUUID } from 'node:crypto';
import { mayStartWindow, whoseCopy } from '@shared/policy';
import type { LetterChannel, LetterKind, LetterStatus } from '@shared/vocabulary/letters';
import type { At } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import { append, type DomainEvent } from '@server/platform/outbox/outbox';
import { contactsOfCase } from './contact.repository';
import { voidRenderings } from './rendering.repository';
import { closeLetterTasks } from './task.repository';

export interface LetterRow {
  tenantId: string;
  id: string;
  caseId: string;
  kind: LetterKind;
  partyId: string | null;
  requestId: string | null;
  decisionId: string | null;
  /** What it is sent for. */
  causeId: string;
  passOnId: string | null;
  /** A copy for the person affected of what the applicant is sent (D28). */
  isCopy: boolean;
  /** 1, and one more each time the letter before came back (D53). */
  attempt: number;
  channel: LetterChannel;
  status: LetterStatus;
}
export interface LetterOrder {
  tenantId: string;
  caseId: string;
  kind: LetterKind;
  /** To an applicant: whom. To an agency: about which request, or about which passing on. */
  partyId?: string | null;
  requestId?: string | null;
  passOnId?: string | null;
  decisionId?: string | null;
  /** What it is sent for: one letter of a kind for one cause to one person, ever, unless it came back. */
  causeId: string;
  channel: LetterChannel;
  isCopy?: boolean;
  attempt?: number;
}

/** The way a letter of this kind goes to somebody who prefers `channel`: one that starts a window goes first class or by email (D53). */
export const channelFor = (kind: LetterKind, channel: LetterChannel): LetterChannel =>
  (kind === 'LETTER_2B' || kind === 'LETTER_3') && !mayStartWindow(channel) ? 'POST_FIRST' : channel;

/**
 * Puts a letter in the letterbox, and with one to the applicant a copy for the person affected where they are to have one (D28). Ordered a
 * second time for one cause, the first answers. Answers the event to record; a copy's own is recorded here.
 */
export async function orderLetter(tx: Tx, order: LetterOrder, at: At): Promise<DomainEvent> {
  const ordered = await place(tx, order, at);
  if (order.partyId && !order.isCopy && (order.attempt ?? 1) === 1) {
    const { copyTo, copyBy } = whoseCopy(await contactsOfCase(tx, order.caseId));
    if (copyTo && copyBy && copyTo.id !== order.partyId) {
      const copy = await place(tx, { ...order, partyId: copyTo.id, channel: copyBy, isCopy: true }, at);
      await append(tx, order.tenantId, at.moment.today, [copy]);
    }
  }
  return ordered;
}

async function place(tx: Tx, order: LetterOrder, { actor, moment }: At): Promise<DomainEvent> {
  const isCopy = order.isCopy ?? false;
  const one = [order.tenantId, order.caseId, order.kind, order.causeId, order.partyId ?? null, order.attempt ?? 1, isCopy];
  const channel = channelFor(order.kind, order.channel);
  const [placed] = await tx.query<{ id: string }>(
    `insert into app.letters (tenant_id, case_id, kind, cause_id, party_id, attempt, is_copy, id, request_id, pass_on_id, decision_id, channel,
       ordered_on, ordered_at, ordered_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict on constraint letters_once do nothing returning id`,
    [
      ...one,
      randomUUID(),
      order.requestId ?? null,
      order.passOnId ?? null,
      order.decisionId ?? null,
      channel,
      moment.today,
      moment.now,
      actor.membershipId,
    ],
  );
  const [standing]: { id: string; status?: LetterStatus }[] = placed
    ? [placed]
    : await tx.query<{ id: string; status?: LetterStatus }>(
        `select id, status from app.letters where tenant_id = $1 and case_id = $2 and kind = $3 and cause_id = $4
         and party_id is not distinct from $5 and attempt = $6 and is_copy = $7`,
        one,
      );
  if (!standing) {
    throw new NotFound('The letter');
  }
  if (standing.status === 'CANCELLED') {
    // Cancelled before it went, and wanted after all: it waits to go again, made anew.
    await voidRenderings(tx, standing.id, moment.today, 'It was cancelled before it went.');
    await setLetterStatus(tx, standing.id, 'ORDERED');
    await setLetterChannel(tx, standing.id, channel);
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
            decision_id as "decisionId", cause_id as "causeId", pass_on_id as "passOnId", is_copy as "isCopy", attempt,
            channel, status from app.letters where id = $1 ${tx.manager ? 'for no key update' : ''}`,
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

/** Sends a letter another way than it was ordered, where that was not safe or the person has changed how they are written to (D28). */
export async function setLetterChannel(tx: Tx, id: string, channel: LetterChannel): Promise<void> {
  await tx.query('update app.letters set channel = $2 where id = $1', [id, channel]);
}

/** Cancels the letters about a request that still wait to go, or for a person to say whether they went, and closes what was open about them (D58). */
export async function cancelRequestLetters(
  tx: Tx,
  { requestId, because }: { requestId: string; because: string },
  at: At,
): Promise<void> {
  const waiting = await tx.query<{ id: string }>(
    `select id from app.letters where request_id = $1 and status in ('ORDERED', 'HELD', 'INTERRUPTED') for no key update`,
    [requestId],
  );
  for (const { id } of waiting) {
    await setLetterStatus(tx, id, 'CANCELLED');
    await closeLetterTasks(tx, id, because, at);
  }
}
