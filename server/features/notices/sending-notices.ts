import { londonMidnight, shortDate } from '@shared/time';
import type { Ctx, House } from '@server/platform/command/context';
import { Busy, onlyOne } from '@server/platform/db/only-one';
import type { Carrier } from '@server/platform/mail/mail';
import { noteNoticesSent } from './commands/note-notices-sent';
import { sentenceOf, staffMail, subjectOf } from './notice-mail';
import { waitingAtOnce, waitingForDigest, type WaitingNotice } from './notice.repository';

/** What telling staff needs: the way out of the building, and where the office is. */
export interface NoticeParts {
  house: House;
  carrier: Carrier;
  publicAddress: string;
}
/** The morning email goes from eight in London. */
const MORNING_MS = 8 * 3_600_000;

/**
 * Sends every notice that waits to be told at once, each in an email of its own. One process at a time for an authority; one that finds
 * another at it leaves them to it. A notice is noted when the carrier took it, so that what failed is tried again.
 */
export const sendAtOnce = (parts: NoticeParts, ctx: Ctx): Promise<void> =>
  alone(parts, ctx, async () => {
    // Until nothing waits: who raised one in the meantime found somebody at it, and left it to them.
    for (let waiting = await ctx.read(waitingAtOnce); waiting.length > 0; waiting = await ctx.read(waitingAtOnce)) {
      await settle(
        ctx,
        waiting.filter(({ isOver }) => isOver),
      );
      for (const notice of waiting.filter(({ isOver }) => !isOver)) {
        const mail = staffMail(notice.email, subjectOf(notice), [lineOf(parts, notice)]);
        await parts.carrier.email({ ...mail, reference: notice.id });
        await settle(ctx, [notice]);
      }
    }
  });

/**
 * The morning email: on a working day, from eight o'clock, one for each person with what was raised before eight; nothing where there is
 * nothing. What was to be told at once and could not be sent is in it too.
 */
export const sendDigests = async (parts: NoticeParts, ctx: Ctx): Promise<void> => {
  const { now, today, calendar } = ctx.moment;
  const eight = morningOf(today);
  if (!calendar.isWorkingDay(today) || now < eight) {
    return;
  }
  await alone(parts, ctx, async () => {
    const waiting = await ctx.read((tx) => waitingForDigest(tx, eight));
    await settle(
      ctx,
      waiting.filter(({ isOver }) => isOver),
    );
    const due = waiting.filter(({ isOver }) => !isOver);
    for (const person of new Set(due.map(({ membershipId }) => membershipId))) {
      const notices = due.filter(({ membershipId }) => membershipId === person);
      const lines = notices.map((notice) => lineOf(parts, notice));
      const subject = `${shortDate(today)}: ${notices.length === 1 ? 'one thing' : `${notices.length} things`} for you`;
      await parts.carrier.email({ ...staffMail(notices[0]?.email ?? '', subject, lines), reference: notices[0]?.id ?? '' });
      await settle(ctx, notices);
    }
  });
};

/** Eight in the morning. The clocks change at night, on a Sunday; no working morning is an hour off. */
const morningOf = (day: Parameters<typeof londonMidnight>[0]): Date => new Date(londonMidnight(day).getTime() + MORNING_MS);

const lineOf = ({ publicAddress }: NoticeParts, notice: WaitingNotice) => ({
  says: sentenceOf(notice),
  link: `${publicAddress}/office/cases/${notice.caseId}`,
  open: `Open ${notice.reference}`,
});

async function settle(ctx: Ctx, notices: readonly WaitingNotice[]): Promise<void> {
  if (notices.length > 0) {
    await ctx.run(noteNoticesSent, { ids: notices.map(({ id }) => id) });
  }
}

async function alone({ house }: NoticeParts, ctx: Ctx, work: () => Promise<void>): Promise<void> {
  try {
    await onlyOne(house.database, `notices ${ctx.actor.tenantId}`, work);
  } catch (failure) {
    if (!(failure instanceof Busy)) {
      throw failure;
    }
  }
}
