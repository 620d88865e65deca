import { z } from 'zod';
import { job, type Job } from '@server/platform/queue/job';
import { raiseNotices as deed } from '../commands/raise-notices';
import { sendAtOnce, type NoticeParts } from '../sending-notices';

/** After something that the team should know: raises the notices, and sends those that cannot wait (D44). Running twice tells nobody twice. */
export const raiseNoticesJob = (parts: NoticeParts): Job =>
  job({
    name: 'raise-notices',
    on: ['case.received', 'clock.warned', 'clock.due', 'clock.overdue', 'request.replied'],
    ids: z.object({ caseId: z.uuid(), clockId: z.uuid().optional(), requestId: z.uuid().optional() }),
    attempts: 5,
    handle: async (ctx, { caseId = '', clockId, requestId }) => {
      await ctx.run(deed, { caseId, clockId, requestId });
      await sendAtOnce(parts, ctx);
    },
  });
