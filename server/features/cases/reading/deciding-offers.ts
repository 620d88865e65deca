import { answerCorrection } from '../commands/answer-correction';
import { approveRejection } from '../commands/approve-rejection';
import { extendDecision } from '../commands/extend-decision';
import { extendOutcome } from '../commands/extend-outcome';
import { openDiscretionaryReview } from '../commands/open-discretionary-review';
import { proposeCorrection } from '../commands/propose-correction';
import { rejectApplication } from '../commands/reject-application';
import { sendUpdate } from '../commands/send-update';
import { withdrawCase } from '../commands/withdraw-case';
import { caseOffers, casePageParts } from './case-page.extensions';
import { DECIDING_SQL } from './deciding-view';

/** Hangs the deeds on the way to a decision on the case page, and what was done of them. */
export function hangDecidingOnCasePage(): void {
  casePageParts.deciding = DECIDING_SQL;
  caseOffers.proposeCorrection = (ctx, caseId) => ctx.offer(proposeCorrection, { caseId });
  caseOffers.answerCorrection = (ctx, caseId) => ctx.offer(answerCorrection, { caseId });
  caseOffers.rejectApplication = (ctx, caseId) => ctx.offer(rejectApplication, { caseId });
  caseOffers.approveRejection = (ctx, caseId) => ctx.offer(approveRejection, { caseId });
  caseOffers.extendDecision = (ctx, caseId) => ctx.offer(extendDecision, { caseId });
  caseOffers.extendOutcome = (ctx, caseId) => ctx.offer(extendOutcome, { caseId });
  caseOffers.openDiscretionaryReview = (ctx, caseId) => ctx.offer(openDiscretionaryReview, { caseId });
  caseOffers.sendUpdate = (ctx, caseId) => ctx.offer(sendUpdate, { caseId });
  caseOffers.withdrawCase = (ctx, caseId) => ctx.offer(withdrawCase, { caseId });
}
