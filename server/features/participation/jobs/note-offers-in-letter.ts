import { z } from 'zod';
import { job } from '@server/platform/queue/job';
import { noteOffersInLetter as deed } from '../commands/note-offers-in-letter';

/** After any letter has gone: those that say how to take part put both offers on record (R33, R34). Running twice changes nothing. */
export const noteOffersInLetterJob = job({
  name: 'note-offers-in-letter',
  on: ['letter.handed-over'],
  ids: z.object({ letterId: z.uuid() }),
  attempts: 8,
  handle: async (ctx, { letterId }) => {
    await ctx.run(deed, { letterId });
  },
});
