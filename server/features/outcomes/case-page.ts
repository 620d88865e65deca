import { caseOffers, reviewPart } from '@server/features/cases';
import { closeCase } from './commands/close-case';
import { REVIEW_PART } from './reading/review-part';

/** Hangs the way to the end of a case on its page and on the workstack: how far the review has come, and the deed that closes it. */
export function hangReviewOnCasePage(): void {
  reviewPart.sql = REVIEW_PART;
  caseOffers.closeCase = (ctx, caseId) => ctx.offer(closeCase, { caseId });
}
