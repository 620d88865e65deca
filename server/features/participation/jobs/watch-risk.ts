import type { Chore } from '@server/platform/queue/job';
import { reviewRisk } from '../commands/review-risk';
import { risksToReview } from '../participation.repository';

const EVERY_FIVE_MINUTES = 300_000;

/** Every authority’s assessments, every five minutes: on the day set for it the risk is to be looked at again (R47). */
export const watchRisk: Chore = {
  name: 'watch-risk',
  everyMs: EVERY_FIVE_MINUTES,
  handle: async (ctx) => {
    for (const caseId of await ctx.read((tx) => risksToReview(tx, ctx.moment.today))) {
      await ctx.run(reviewRisk, { caseId, learnt: false });
    }
  },
};
