import type { Moment } from '@shared/policy';
import type { ReadTx } from '@server/platform/db/tenant';
import { partySql, type AboutLetter, type ApplicantKind, type Told } from './applicant';
import { senderSql, templateSql } from './sender';

/**
 * A case, its sender, wording and addressee, with what this letter is about as `aboutSql` answers it (a JSON object or null): one
 * statement. In `aboutSql` the case is `c` and what the letter is sent for is `$4`. Null where the case or the matter is not there.
 */
export async function toldAbout<A>(
  tx: ReadTx,
  { kind, letter, aboutSql }: { kind: ApplicantKind; letter: AboutLetter; aboutSql: string },
  { today }: Moment,
): Promise<(Told & { about: A }) | null> {
  const [row] = await tx.query<Told & { about: A | null }>(
    `select c.reference, c.received_on as "receivedOn", ${senderSql('c.tenant_id')} as sender, ${templateSql('$5::text', '$3::date')} as template,
            ${partySql('c.id', '$2::uuid')} as party, ${aboutSql} as about
     from app.cases c where c.id = $1 and ($4::uuid is null or true)`,
    [letter.caseId, letter.partyId, today, letter.causeId ?? null, kind],
  );
  return row?.about ? { ...row, about: row.about } : null;
}
