import type { PlainDate } from '@shared/time';
import { dueFor, type Moment } from '@shared/policy';
import type { AgreementToShare } from '@shared/vocabulary/answers';
import { agreementSql } from '@server/features/people';
import type { ReadTx } from '@server/platform/db/tenant';
import type { Letter1Facts } from '../letter-1/letter';
import { authorityFacts, senderSql, templateSql, type Premises, type Sender, type Template } from './sender';
import { applicantOf, caseFacts, partySql, type AboutLetter, type Party, type ToApplicant } from './applicant';

interface Row {
  reference: string;
  receivedOn: PlainDate;
  sender: Sender;
  template: Template | null;
  party: Party | null;
  agreement: AgreementToShare;
}

/** Facts of Letter 1 (R23): one statement. The decision is due from the letter's own date (D10, R26). */
export async function letter1Facts(
  tx: ReadTx,
  about: AboutLetter,
  { today, calendar }: Moment,
  premises: Premises,
): Promise<ToApplicant<'LETTER_1'> | null> {
  const [row] = await tx.query<Row>(
    `select c.reference, c.received_on as "receivedOn", ${senderSql('c.tenant_id')} as sender, ${templateSql(`'LETTER_1'`, '$3::date')} as template,
            ${partySql('c.id', '$2::uuid')} as party, ${agreementSql('c.id')} as agreement
     from app.cases c where c.id = $1`,
    [about.caseId, about.partyId, today],
  );
  if (!row) {
    return null;
  }
  const due = dueFor('DECIDE', today, calendar, { policyOn: row.receivedOn });
  const facts: Letter1Facts = {
    ...caseFacts(row, premises, authorityFacts(row.sender, premises.support), about),
    decisionDueOn: due.dueOn,
    decisionDueSentence: due.sentence,
    accessCode: null,
    agreementNeeded: row.agreement !== 'GIVEN',
  };
  return applicantOf({ kind: 'LETTER_1', row, facts });
}
