import { z } from 'zod';
import { job } from '@server/platform/queue/job';
import { reviewRisk as deed } from '../commands/review-risk';

/** After what may change the risk: how somebody is reached, a consent, a statement, an answer to a request (R47). Running twice changes nothing. */
export const reviewRiskJob = job({
  name: 'review-risk',
  on: ['party.contact-corrected', 'consent.withdrawn', 'statement.given', 'request.replied'],
  ids: z.object({ caseId: z.uuid() }),
  attempts: 5,
  handle: async (ctx, { caseId }) => {
    await ctx.run(deed, { caseId, learnt: true });
  },
});
