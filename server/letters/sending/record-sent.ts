import { servedOn } from '@shared/policy';
import { letterHandedOver } from '@server/features/cases';
import {
  closeLetterTasks,
  insertSent,
  letterForDeed,
  letterHandedOverEvent,
  setLetterStatus,
  standingRendering,
  type LetterRow,
  type Rendering,
} from '@server/features/letters';
import type { At } from '@server/platform/command/command';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import type { DomainEvent } from '@server/platform/outbox/outbox';
import type { Evidence } from '@server/platform/mail/mail';

/** A letter with the rendering that stands and the policy version its case is pinned to (D63). */
export interface LetterInHand {
  letter: LetterRow;
  rendering: Rendering | null;
  policyVersion: string;
}

export async function letterInHand(tx: ReadTx & Partial<Tx>, letterId: string): Promise<LetterInHand> {
  const letter = await letterForDeed(tx, letterId);
  const [row] = await tx.query<{ version: string }>('select policy_version as version from app.cases where id = $1', [
    letter.caseId,
  ]);
  return { letter, rendering: await standingRendering(tx, letterId), policyVersion: row?.version ?? '' };
}

/**
 * Writes down that a letter has gone: its bytes, hash and evidence for ever, the day it counts as arrived (D53), and what that does to
 * its case. The date is the one it bears (D10), the way the one it went. `because` closes its task. Answers the events.
 */
export async function recordSent(
  tx: Tx,
  { letter, rendering, policyVersion }: LetterInHand & { rendering: Rendering },
  evidence: Evidence,
  at: At,
  because = 'The letter has gone.',
): Promise<DomainEvent[]> {
  const sent = { datedOn: rendering.renderedOn, servedOn: servedOn(letter.channel, rendering.renderedOn, at.moment.calendar) };
  await insertSent(tx, { letter, rendering, servedOn: sent.servedOn, policyVersion, evidence }, at);
  await setLetterStatus(tx, letter.id, 'HANDED_OVER');
  await closeLetterTasks(tx, letter.id, because, at);
  const consequences = await letterHandedOver(tx, { ...letter, status: 'HANDED_OVER' }, sent, at);
  return [...consequences, letterHandedOverEvent(letter)];
}
