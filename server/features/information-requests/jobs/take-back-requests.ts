import { z } from 'zod';
import { job } from '@server/platform/queue/job';
import { takeBackRequests as deed } from '../commands/take-back-requests';

/** After a withdrawal, nobody is asked any more (D37). Running twice changes nothing. */
export const takeBackRequestsJob = job({
  name: 'take-back-requests',
  on: ['case.withdrawn'],
  ids: z.object({ caseId: z.uuid() }),
  attempts: 5,
  handle: async (ctx, { caseId }) => {
    await ctx.run(deed, { caseId });
  },
});
