import type { PlainDate } from '@shared/time';
import type { Moment } from '@shared/policy';
import type { ReadTx } from '@server/platform/db/tenant';
import type { Letterhead, Recipient } from '../letter';
import type { LetterFacts } from '../registry';
import { authorityFacts, letterhead, senderSql, templateSql, type Premises, type Sender, type Template } from './sender';

/** All that the notice of an application is rendered from and sent to. It holds nothing personal, so it goes in the email itself. */
export interface ToRelevantBody {
  kind: 'PASS_ON_NOTICE';
  facts: LetterFacts['PASS_ON_NOTICE'];
  reference: string;
  template: Template | null;
  letterhead: Letterhead;
  recipient: Recipient & { addressLines: string[] };
  email: string | null;
}
interface Row {
  reference: string;
  receivedOn: PlainDate;
  agencyName: string;
  agencyEmail: string | null;
  sender: Sender;
  template: Template | null;
}

/** Facts of the notice every relevant body is sent (the Act, section 104(3)(b); D42): one statement, no names but the authority's own. */
export async function passOnFacts(
  tx: ReadTx,
  passOnId: string,
  { today }: Moment,
  premises: Premises,
): Promise<ToRelevantBody | null> {
  const [row] = await tx.query<Row>(
    `select c.reference, c.received_on as "receivedOn", o.agency_name as "agencyName", g.contact_email as "agencyEmail",
            ${senderSql('o.tenant_id')} as sender, ${templateSql(`'PASS_ON_NOTICE'`, '$2::date')} as template
     from app.pass_ons o join app.cases c on c.tenant_id = o.tenant_id and c.id = o.case_id join app.agencies g on g.id = o.agency_id
     where o.id = $1`,
    [passOnId, today],
  );
  if (!row) {
    return null;
  }
  return {
    kind: 'PASS_ON_NOTICE',
    facts: {
      reference: row.reference,
      receivedOn: row.receivedOn,
      agencyName: row.agencyName,
      authority: authorityFacts(row.sender, premises.support),
    },
    reference: row.reference,
    template: row.template,
    letterhead: letterhead(row.sender),
    recipient: { name: row.agencyName, addressLines: [] },
    email: row.agencyEmail?.trim() || null,
  };
}
