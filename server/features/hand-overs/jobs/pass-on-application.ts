import { z } from 'zod';
import { job } from '@server/platform/queue/job';
import { tellRelevantBodies as deed } from '../commands/tell-relevant-bodies';

/** After an application: every relevant body of the area is told of it (D42). Running twice tells nobody twice. */
export const passOnApplicationJob = job({
  name: 'pass-on-application',
  on: ['case.received'],
  ids: z.object({ caseId: z.uuid() }),
  attempts: 10,
  handle: async (ctx, { caseId }) => {
    await ctx.run(deed, { caseId });
  },
});
