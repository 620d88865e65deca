import type { Chore } from '@server/platform/queue/job';
import { chaseLateRequest } from '../commands/chase-late-request';
import { lateRequests } from '../late-request.repository';

const EVERY_FIVE_MINUTES = 300_000;

/** Every authority's late agencies, every five minutes (C4, R25). Nothing is sent on a day that is not worked. */
export const chaseLateRequests: Chore = {
  name: 'chase-late-requests',
  everyMs: EVERY_FIVE_MINUTES,
  handle: async (ctx) => {
    const { today, calendar } = ctx.moment;
    if (!calendar.isWorkingDay(today)) {
      return;
    }
    for (const requestId of await ctx.read((tx) => lateRequests(tx, today))) {
      await ctx.run(chaseLateRequest, { requestId });
    }
  },
};
