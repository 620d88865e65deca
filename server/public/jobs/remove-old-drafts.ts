import type { Chore } from '@server/platform/queue/job';
import { dropOldDrafts } from '../commands/drop-old-drafts';

const EVERY_HOUR = 3_600_000;

/** Drafts that were never sent, deleted or are too old leave the database within the hour. */
export const removeOldDrafts: Chore = {
  name: 'remove-old-drafts',
  everyMs: EVERY_HOUR,
  handle: async (ctx) => {
    await ctx.run(dropOldDrafts, {});
  },
};
