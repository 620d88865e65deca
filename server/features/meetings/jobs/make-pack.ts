import { z } from 'zod';
import { job } from '@server/platform/queue/job';
import { makePacks } from '../commands/make-packs';

/** After packs were asked for: makes the pack of each part (D30). Running twice makes them once. */
export const makePackJob = job({
  name: 'make-pack',
  on: ['meeting.packs-asked'],
  ids: z.object({ meetingId: z.uuid(), caseId: z.uuid(), number: z.string().regex(/^\d+$/) }),
  attempts: 5,
  handle: async (ctx, { meetingId, number }) => {
    await ctx.run(makePacks, { meetingId, number: Number(number) });
  },
});
