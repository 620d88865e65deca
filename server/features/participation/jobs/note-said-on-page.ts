import { z } from 'zod';
import { job } from '@server/platform/queue/job';
import { noteSaidOnPage as deed } from '../commands/note-said-on-page';

/** After an answer or a statement on somebody’s own page: staff are told (R33, R36). Running twice changes nothing. */
export const noteSaidOnPageJob = job({
  name: 'note-said-on-page',
  on: ['offer.answered', 'statement.given'],
  ids: z.object({ caseId: z.uuid(), answerId: z.uuid().optional(), statementId: z.uuid().optional() }),
  attempts: 5,
  handle: async (ctx, { caseId = '', answerId, statementId }) => {
    await ctx.run(deed, { caseId, answerId, statementId });
  },
});
