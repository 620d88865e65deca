import { z } from 'zod';
import { job } from '@server/platform/queue/job';
import { raiseReceiptTasks as deed } from '../commands/raise-receipt-tasks';

/** After an application: what it leaves open becomes tasks. Running twice changes nothing. */
export const raiseReceiptTasksJob = job({
  name: 'raise-receipt-tasks',
  on: ['case.received'],
  ids: z.object({ caseId: z.uuid() }),
  attempts: 5,
  handle: async (ctx, { caseId }) => {
    await ctx.run(deed, { caseId });
  },
});
