import { z } from 'zod';
import { job } from '@server/platform/queue/job';
import { noteTold } from '../commands/note-told';

/** After an invitation to the person affected has gone: the meeting, and a changed slot, count as told (R34, R35). Running twice changes nothing. */
export const noteSlotToldJob = job({
  name: 'note-slot-told',
  on: ['letter.handed-over'],
  ids: z.object({ letterId: z.uuid(), caseId: z.uuid() }),
  attempts: 10,
  handle: async (ctx, { letterId }) => {
    const ours = await ctx.read((tx) =>
      tx.query(`select 1 from app.letters where id = $1 and kind = 'MEETING_INVITATION'`, [letterId]),
    );
    if (ours.length > 0) {
      await ctx.run(noteTold, { letterId });
    }
  },
});
