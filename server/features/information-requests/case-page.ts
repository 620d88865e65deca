import { caseOffers, casePageParts } from '@server/features/cases';
import { askOutsider } from './commands/ask-outsider';
import { recordAgreement } from './commands/record-agreement';
import { remindLateRequests } from './commands/remind-late-requests';
import { requestInformation } from './commands/request-information';
import { requestsOfCaseSql } from './request-reading.repository';

/** Hangs this room's part on the case page: the requests made, the offer to make one, and to record agreement to sharing. */
export function hangOnCasePage(): void {
  casePageParts.requests = requestsOfCaseSql('c.id');
  caseOffers.requestInformation = (ctx, caseId) => ctx.offer(requestInformation, { caseId });
  caseOffers.askOutsider = (ctx, caseId) => ctx.offer(askOutsider, { caseId });
  caseOffers.remindLateRequests = (ctx, caseId) => ctx.offer(remindLateRequests, { caseId });
  caseOffers.recordAgreement = (ctx, caseId) => ctx.offer(recordAgreement, { caseId });
}
