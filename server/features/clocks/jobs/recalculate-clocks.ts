import { z } from 'zod';
import type { Ctx } from '@server/platform/command/context';
import { job, type Job } from '@server/platform/queue/job';
import { recalculateClocks as deed } from '../commands/recalculate-clocks';

/** What recalculating needs: the calendar read afresh, and a context in every authority. */
export interface RecalculationParts {
  refreshCalendar(): Promise<void>;
  tenantIds(): Promise<readonly string[]>;
  systemCtx(tenantId: string): Ctx;
}

/**
 * After a bank holiday was added or taken away: every authority's running limits, each as that authority's own worker. An authority that
 * fails does not keep the others waiting; the job is then tried again, and finds nothing to do where it was done.
 */
export const recalculateClocksJob = (parts: RecalculationParts): Job =>
  job({
    name: 'recalculate-clocks',
    on: ['calendar.changed'],
    ids: z.object({ calendarChangeId: z.uuid() }),
    attempts: 8,
    handle: async (_, { calendarChangeId }) => {
      await parts.refreshCalendar();
      const failures: string[] = [];
      for (const tenantId of await parts.tenantIds()) {
        const ctx = parts.systemCtx(tenantId);
        try {
          await ctx.run(deed, { calendarChangeId });
        } catch (failure) {
          failures.push(String(failure));
        } finally {
          await ctx.close();
        }
      }
      if (failures.length > 0) {
        throw new Error(`The limits of ${failures.length} authorities could not be counted again: ${failures[0]}`);
      }
    },
  });
