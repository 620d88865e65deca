import type { PlainDate } from '@shared/time';
import type { LetterChannel, LetterKind } from '@shared/vocabulary/letters';
import type { ReadTx } from '@server/platform/db/tenant';
import type { Contact } from './contact.repository';

/** A letter that somebody here prints and posts. */
export interface ToPost extends Pick<Contact, 'addressKind' | 'addressLines' | 'safeChannels' | 'isUnder18' | 'adultIsSafe'> {
  letterId: string;
  caseId: string;
  reference: string;
  kind: LetterKind;
  channel: LetterChannel;
  isCopy: boolean;
  attempt: number;
  orderedOn: PlainDate;
  fullName: string;
  /** The day its PDF bears, and how many pages that has; null where none was made. */
  printedOn: PlainDate | null;
  documentId: string | null;
  pages: number | null;
}

/** Every letter of the caller's authority that waits to be printed and posted, the oldest first: one statement. */
export function lettersToPost(tx: ReadTx): Promise<ToPost[]> {
  return tx.query<ToPost>(
    `select l.id as "letterId", l.case_id as "caseId", c.reference, l.kind, l.channel, l.is_copy as "isCopy", l.attempt,
       l.ordered_on as "orderedOn", p.full_name as "fullName", p.address_kind as "addressKind", p.address_lines as "addressLines",
       p.safe_channels as "safeChannels", p.is_under_18 as "isUnder18", p.adult_is_safe as "adultIsSafe",
       r.rendered_on as "printedOn", r.document_id as "documentId", r.pages
     from app.letters l
     join app.cases c on c.tenant_id = l.tenant_id and c.id = l.case_id
     join app.parties p on p.tenant_id = l.tenant_id and p.id = l.party_id
     left join lateral (select x.rendered_on, x.document_id, x.pages from app.letter_renderings x
       where x.tenant_id = l.tenant_id and x.letter_id = l.id and x.voided_on is null order by x.rendered_at desc limit 1) r on true
     where l.status = 'TO_POST' order by l.ordered_at, l.id`,
  );
}

/** The PDFs made today of these letters, in the order they wait. What is not made today, or not yours, is left out. */
export function madeToday(
  tx: ReadTx,
  letterIds: readonly string[],
  today: PlainDate,
): Promise<{ tenantId: string; partyId: string | null; id: string; sha256: string }[]> {
  return tx.query(
    `select l.tenant_id as "tenantId", l.party_id as "partyId", d.id, d.sha256
     from app.letters l join app.letter_renderings r on r.tenant_id = l.tenant_id and r.letter_id = l.id
     join app.documents d on d.tenant_id = r.tenant_id and d.id = r.document_id
     where l.id = any ($1::uuid[]) and l.status = 'TO_POST' and r.voided_on is null and r.rendered_on = $2 order by l.ordered_at, l.id`,
    [letterIds, today],
  );
}
