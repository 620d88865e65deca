import type { Chore } from '@server/platform/queue/job';
import { openActions } from '../action.repository';
import { remindLateAction } from '../commands/remind-late-action';

const EVERY_FIVE_MINUTES = 300_000;

/** Every authority's actions under way, every five minutes (R40). Nothing is sent on a day that is not worked. */
export const remindLateActions: Chore = {
  name: 'remind-late-actions',
  everyMs: EVERY_FIVE_MINUTES,
  handle: async (ctx) => {
    const { today, calendar } = ctx.moment;
    if (!calendar.isWorkingDay(today)) {
      return;
    }
    for (const { id: actionId } of await ctx.read(openActions)) {
      await ctx.run(remindLateAction, { actionId });
    }
  },
};
