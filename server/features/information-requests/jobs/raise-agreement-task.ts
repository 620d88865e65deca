import { z } from 'zod';
import { job } from '@server/platform/queue/job';
import { raiseAgreementTask as deed } from '../commands/raise-agreement-task';

/** After an application: where agreement to share is missing, somebody is to ask for it (D55). Running twice changes nothing. */
export const raiseAgreementTaskJob = job({
  name: 'raise-agreement-task',
  on: ['case.received'],
  ids: z.object({ caseId: z.uuid() }),
  attempts: 5,
  handle: async (ctx, { caseId }) => {
    await ctx.run(deed, { caseId });
  },
});
