import type { CopyFacts } from '@shared/policy';
import type { ReadTx } from '@server/platform/db/tenant';

/** Somebody letters may go to, and how they are reached safely. */
export type Contact = CopyFacts & { id: string };

const CONTACT = `p.id, p.role, p.ended_on as "endedOn", p.letter_channel as "letterChannel", p.wants_copies as "wantsCopies",
  nullif(trim(p.email), '') as email, p.address_lines as "addressLines", p.address_kind as "addressKind", p.safe_channels as "safeChannels",
  p.is_under_18 as "isUnder18", p.adult_is_safe as "adultIsSafe"`;

/** How everybody on a case is reached, as it stands now. */
export function contactsOfCase(tx: ReadTx, caseId: string): Promise<Contact[]> {
  return tx.query<Contact>(`select ${CONTACT} from app.parties p where p.case_id = $1 order by p.id`, [caseId]);
}

/** How one person is reached, as it stands now; null where there is no such person. */
export async function contactOf(tx: ReadTx, partyId: string): Promise<Contact | null> {
  const [row] = await tx.query<Contact>(`select ${CONTACT} from app.parties p where p.id = $1`, [partyId]);
  return row ?? null;
}
