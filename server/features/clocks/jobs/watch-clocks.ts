import { addDays } from '@shared/time';
import type { Chore } from '@server/platform/queue/job';
import { recalculateClocks } from '../commands/recalculate-clocks';
import { sweepClocks } from '../commands/sweep-clocks';
import { latestChange } from '../recalculation.repository';

const EVERY_MINUTE = 60_000;

/**
 * Every authority's clocks, every minute. Nothing is lost when a queue is emptied: the clocks are rows. A clock that another process
 * started in the moment before it knew of a new holiday is put right here, for a day after each change (D64).
 */
export const watchClocks: Chore = {
  name: 'sweep-clocks',
  everyMs: EVERY_MINUTE,
  handle: async (ctx) => {
    const { today, calendar } = ctx.moment;
    const change = await ctx.read((tx) => latestChange(tx, addDays(today, -1)));
    // This process may itself be a moment behind: then it waits for the next round.
    if (change && calendar.isWorkingDay(change.holidayOn) === (change.change === 'REMOVED')) {
      await ctx.run(recalculateClocks, { calendarChangeId: change.id });
    }
    await ctx.run(sweepClocks, {});
  },
};
