import { caseOffers, casePageParts } from '@server/features/cases';
import { requestInformation } from './commands/request-information';
import { requestsOfCaseSql } from './request-reading.repository';

/** Hangs this room's part on the case page: the requests made, and the offer to make one. */
export function hangOnCasePage(): void {
  casePageParts.requests = requestsOfCaseSql('c.id');
  caseOffers.requestInformation = (ctx, caseId) => ctx.offer(requestInformation, { caseId });
}
