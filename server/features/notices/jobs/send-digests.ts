import { addDays } from '@shared/time';
import type { Chore } from '@server/platform/queue/job';
import { raiseNotices } from '../commands/raise-notices';
import { untoldTasks } from '../notice.repository';
import { sendAtOnce, sendDigests, type NoticeParts } from '../sending-notices';

const EVERY_MINUTE = 60_000;
const LATEST_TASKS_DAYS = 7;

/** Every minute, for every authority: tells of new tasks, tries again what could not be sent, and from eight sends the morning email. */
export const sendDigestsChore = (parts: NoticeParts): Chore => ({
  name: 'send-digests',
  everyMs: EVERY_MINUTE,
  handle: async (ctx) => {
    for (const task of await ctx.read((tx) => untoldTasks(tx, addDays(ctx.moment.today, -LATEST_TASKS_DAYS)))) {
      await ctx.run(raiseNotices, task);
    }
    await sendAtOnce(parts, ctx);
    await sendDigests(parts, ctx);
  },
});
