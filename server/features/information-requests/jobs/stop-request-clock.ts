import { z } from 'zod';
import { job } from '@server/platform/queue/job';
import { stopRequestClock as deed } from '../commands/stop-request-clock';

/** After an answer: its clock stops (C4). Running twice changes nothing. */
export const stopRequestClockJob = job({
  name: 'stop-request-clock',
  on: ['request.replied'],
  ids: z.object({ requestId: z.uuid() }),
  attempts: 5,
  handle: async (ctx, { requestId }) => {
    await ctx.run(deed, { requestId });
  },
});
