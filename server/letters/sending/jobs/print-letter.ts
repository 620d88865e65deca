import { z } from 'zod';
import { storeAccessCode } from '@server/platform/auth/access-codes';
import { job, type Job } from '@server/platform/queue/job';
import { makeForPost } from '../commands/make-for-post';
import type { SendingParts } from '../parts';

/** Makes a letter that somebody asked to print, dated today (D10, D54). Asked twice on one day, it is made once. */
export const printLetterJob = ({ house, premises }: SendingParts): Job =>
  job({
    name: 'print-letter',
    on: ['letter.to-print'],
    ids: z.object({ letterId: z.uuid(), caseId: z.uuid() }),
    attempts: 5,
    handle: async (ctx, { letterId }) => {
      const door = { pool: house.database.read, contextKey: house.contextKey };
      await ctx.run(makeForPost, {
        letterId,
        premises,
        makeCodeWork: (tenantId, partyId, code) => storeAccessCode(door, tenantId, partyId, code),
      });
    },
  });
