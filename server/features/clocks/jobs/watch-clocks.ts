import type { Chore } from '@server/platform/queue/job';
import { sweepClocks } from '../commands/sweep-clocks';

const EVERY_MINUTE = 60_000;

/** Every authority's clocks, every minute. Nothing is lost when a queue is emptied: the clocks are rows. */
export const watchClocks: Chore = {
  name: 'sweep-clocks',
  everyMs: EVERY_MINUTE,
  handle: async (ctx) => {
    await ctx.run(sweepClocks, {});
  },
};
