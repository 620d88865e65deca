import { z } from 'zod';
import { systemActor } from '@server/platform/command/actor';
import { job } from '@server/platform/queue/job';
import { acceptHandOver as deed } from '../commands/accept-hand-over';

/** After something was passed on: the authority it went to makes its own case of it. Running twice changes nothing (D62). */
export const acceptHandOverJob = job({
  name: 'accept-hand-over',
  on: ['case.transferred', 'hand-over.passed-on'],
  ids: z.object({ handOverId: z.uuid(), toTenantId: z.uuid() }),
  attempts: 10,
  handle: async (ctx, { handOverId, toTenantId }) => {
    const there = ctx.as(systemActor(toTenantId));
    try {
      await there.run(deed, { handOverId });
    } finally {
      await there.close();
    }
  },
});
