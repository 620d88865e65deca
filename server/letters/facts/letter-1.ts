import type { PlainDate } from '@shared/time';
import { consentState, dueFor, type Moment } from '@shared/policy';
import type { AgreementToShare } from '@shared/vocabulary/answers';
import type { ComplaintBody } from '@shared/vocabulary/cases';
import { agreementSql, consentsOfCaseSql, type ConsentsOnCase } from '@server/features/people';
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
  consents: ConsentsOnCase;
  complaintAbout: ComplaintBody[];
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
            ${partySql('c.id', '$2::uuid')} as party, ${agreementSql('c.id')} as agreement,
            ${consentsOfCaseSql('c.id')} as consents, c.complaint_about as "complaintAbout"
     from app.cases c where c.id = $1`,
    [about.caseId, about.partyId, today],
  );
  if (!row) {
    return null;
  }
  const consent = consentState({ kind: 'APPLY', ...row.consents }, today);
  const due = dueFor('DECIDE', today, calendar, { policyOn: row.receivedOn });
  const facts: Letter1Facts = {
    ...caseFacts(row, premises, authorityFacts(row.sender, premises.support), about),
    decisionDueOn: due.dueOn,
    decisionDueSentence: due.sentence,
    accessCode: null,
    consentNeeded: consent !== 'NOT_NEEDED' && consent !== 'ON_FILE',
    agreementNeeded: row.agreement === 'MISSING',
    agreementRefused: row.agreement === 'REFUSED' || row.agreement === 'WITHDRAWN',
    complaintAbout: row.complaintAbout,
  };
  return applicantOf({ kind: 'LETTER_1', row, facts });
}
