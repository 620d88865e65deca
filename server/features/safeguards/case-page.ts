import { caseOffers, casePageParts } from '@server/features/cases';
import { consentsOfCaseSql, partiesOfCaseSql } from '@server/features/people';
import { recordConsent } from './commands/record-consent';
import { signpostComplaint } from './commands/signpost-complaint';
import { contactChangesOfCaseSql, signpostsOfCaseSql } from './safeguard.repository';

/** Hangs this room's part on the case page: consents, copies, complaints, what was mended, and the deeds about them. */
export function hangOnCasePage(): void {
  casePageParts.consents = consentsOfCaseSql('c.id');
  casePageParts.copies = partiesOfCaseSql('c.id');
  casePageParts.complaints = 'c.complaint_about';
  casePageParts.signposts = signpostsOfCaseSql('c.id');
  casePageParts.contactChanges = contactChangesOfCaseSql('c.id');
  caseOffers.recordConsent = (ctx, caseId) => ctx.offer(recordConsent, { caseId });
  caseOffers.signpostComplaint = (ctx, caseId) => ctx.offer(signpostComplaint, { caseId });
}
