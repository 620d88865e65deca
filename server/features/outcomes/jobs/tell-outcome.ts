import { z } from 'zod';
import { job } from '@server/platform/queue/job';
import { tellOutcome as deed } from '../commands/tell-outcome';

/** After Letter 3 has gone: agencies are told what is theirs (R44, s.104(7)). Running twice tells nobody twice. */
export const tellOutcomeJob = job({
  name: 'tell-outcome',
  on: ['letter.handed-over'],
  ids: z.object({ letterId: z.uuid() }),
  attempts: 10,
  handle: async (ctx, { letterId }) => {
    await ctx.run(deed, { letterId });
  },
});
