import { z } from 'zod';
import { job } from '@server/platform/queue/job';
import { noteProgress as deed } from '../commands/note-progress';

/** After an agency said how its action goes: staff are to note one that is said to be done (R40). */
export const noteProgressJob = job({
  name: 'note-progress',
  on: ['action.progressed'],
  ids: z.object({ actionId: z.uuid() }),
  attempts: 5,
  handle: async (ctx, { actionId }) => {
    await ctx.run(deed, { actionId });
  },
});
