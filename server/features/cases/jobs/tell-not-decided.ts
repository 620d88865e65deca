import { z } from 'zod';
import { job } from '@server/platform/queue/job';
import { tellNotDecided as deed } from '../commands/tell-not-decided';

/** Whenever a limit of a case is overdue: where nothing was decided in time, the applicant is told (D57). Running twice changes nothing. */
export const tellNotDecidedJob = job({
  name: 'tell-not-decided',
  on: ['clock.overdue'],
  ids: z.object({ caseId: z.uuid() }),
  attempts: 5,
  handle: async (ctx, { caseId }) => {
    await ctx.run(deed, { caseId });
  },
});
