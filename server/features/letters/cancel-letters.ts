import type { At } from '@server/platform/command/command';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import { setLetterStatus } from './letter.repository';
import { closeLetterTasks } from './task.repository';

/** Cancels the letters of a case that still wait to go, to whomever, and closes what was open about them (D17, D36, D37). */
export async function cancelCaseLetters(tx: Tx, { caseId, because }: { caseId: string; because: string }, at: At): Promise<void> {
  const waiting = await tx.query<{ id: string }>(
    `select id from app.letters where case_id = $1 and status in ('ORDERED', 'TO_POST', 'HELD') for no key update`,
    [caseId],
  );
  for (const { id } of waiting) {
    await setLetterStatus(tx, id, 'CANCELLED');
    await closeLetterTasks(tx, id, because, at);
  }
}

/** Whether a letter of the case is being sent at this moment, or nobody knows yet whether it went (D54). */
export async function isLetterGoing(tx: ReadTx, caseId: string): Promise<boolean> {
  const [going] = await tx.query(
    `select 1 from app.letters where case_id = $1 and status in ('SENDING', 'INTERRUPTED') limit 1`,
    [caseId],
  );
  return going !== undefined;
}

/** Cancels the letters to one person that still wait to go, where somebody else is written to from now on (D28). Answers how many. */
export async function cancelPartyLetters(
  tx: Tx,
  { partyId, because }: { partyId: string; because: string },
  at: At,
): Promise<number> {
  const waiting = await tx.query<{ id: string }>(
    `select id from app.letters where party_id = $1 and status in ('ORDERED', 'TO_POST', 'HELD') for no key update`,
    [partyId],
  );
  // A copy of what never went would be a copy of nothing; whoever it was for is written to themselves.
  const copies = await tx.query<{ id: string }>(
    `select k.id from app.letters k join app.letters l on l.tenant_id = k.tenant_id and l.case_id = k.case_id and l.kind = k.kind
       and l.cause_id = k.cause_id and l.attempt = k.attempt and not l.is_copy
     where l.id = any ($1::uuid[]) and k.is_copy and k.status in ('ORDERED', 'TO_POST', 'HELD') for no key update of k`,
    [waiting.map(({ id }) => id)],
  );
  for (const { id } of [...waiting, ...copies]) {
    await setLetterStatus(tx, id, 'CANCELLED');
    await closeLetterTasks(tx, id, because, at);
  }
  return waiting.length;
}
