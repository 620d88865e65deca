import { z } from 'zod';
import { job } from '@server/platform/queue/job';
import { tellDateChanged as deed } from '../commands/tell-date-changed';

/** After a limit moved: the applicant is written to where they had been given the day (D33). One letter for one change, ever. */
export const tellDateChangedJob = job({
  name: 'tell-date-changed',
  on: ['clock.moved'],
  ids: z.object({ clockChangeId: z.uuid() }),
  attempts: 8,
  handle: async (ctx, { clockChangeId }) => {
    await ctx.run(deed, { clockChangeId });
  },
});
