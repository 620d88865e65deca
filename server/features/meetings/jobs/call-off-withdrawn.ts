import { z } from 'zod';
import { job } from '@server/platform/queue/job';
import { callOffWithdrawn } from '../commands/call-off-withdrawn';

/** After a withdrawal: the meeting is called off (D37). Running twice calls off nothing twice. */
export const callOffWithdrawnJob = job({
  name: 'call-off-meeting',
  on: ['case.withdrawn'],
  ids: z.object({ caseId: z.uuid() }),
  attempts: 10,
  handle: async (ctx, { caseId }) => {
    await ctx.run(callOffWithdrawn, { caseId });
  },
});
