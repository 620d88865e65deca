import { refuse, SAFE_CONTACT_RULES, safeToSend, type Refusal } from '@shared/policy';
import { LETTER_KIND_LABEL } from '@shared/vocabulary/letters';
import { contactOf, raiseTask, setLetterStatus, type Contact, type LetterRow } from '@server/features/letters';
import type { At } from '@server/platform/command/command';
import type { ReadTx, Tx } from '@server/platform/db/tenant';

/** Whom a letter goes to, as they are reached now, and why it may not go to them this way: empty where it may (D28, D46). */
export interface Reach {
  to: Contact | null;
  unsafe: readonly Refusal[];
}

/** Looks again, at the moment it goes, whether the way a letter takes is safe for the person. Agencies are no such persons. */
export async function reachOf(tx: ReadTx, { partyId, channel }: Pick<LetterRow, 'partyId' | 'channel'>): Promise<Reach> {
  const to = partyId ? await contactOf(tx, partyId) : null;
  return { to, unsafe: to ? [...ended(to), ...safeToSend(channel, to)] : [] };
}

/** Nothing more goes to a representative whose part has ended (D28). */
const ended = ({ endedOn }: Contact): Refusal[] =>
  endedOn === null
    ? []
    : [refuse(SAFE_CONTACT_RULES.channel, 'NOT_SAFE', 'The representative it was for no longer speaks for the person affected.')];

const MEND = 'Put right how to reach this person on the People tab, then try again on the Letters tab.';

/** Why it is not safe and what to do, in sentences for staff that name nobody; null where it is safe. */
export const unsafeWords = ({ unsafe }: Reach): string | null =>
  unsafe.length === 0 ? null : `${unsafe.map(({ message }) => message).join(' ')} ${MEND}`;

/** Keeps a letter back until somebody mends what stands against it, and tells them so. Names nobody. */
export async function hold(tx: Tx, letter: LetterRow, because: string, at: At): Promise<void> {
  await setLetterStatus(tx, letter.id, 'HELD', because);
  const says = `${LETTER_KIND_LABEL[letter.kind]} cannot go yet. ${because}`;
  await raiseTask(tx, { tenantId: letter.tenantId, caseId: letter.caseId, letterId: letter.id, kind: 'LETTER_HELD', says }, at);
}
