import { z } from 'zod';
import { daysBetween, type PlainDate } from '@shared/time';
import { storeAccessCode } from '@server/platform/auth/access-codes';
import { makeRequestLink } from '@server/platform/auth/request-links';
import { Ctx } from '@server/platform/command/context';
import { Busy, onlyOne } from '@server/platform/db/only-one';
import { NotTaken } from '@server/platform/mail/mail';
import { job, type Job, type Turn } from '@server/platform/queue/job';
import { beginHandOver, type Begun } from '../commands/begin-hand-over';
import { completeHandOver } from '../commands/complete-hand-over';
import { giveUp } from '../commands/give-up';
import { putBack } from '../commands/put-back';
import { dispatch, type Parcel } from '../dispatch';
import type { SendingParts } from '../parts';

/** Over about four minutes, the pause doubling each time. */
const ATTEMPTS = 8;
/** Twice in one hand-over the day can change only when the clock is being moved. */
const MOST_DAYS = 3;
const DAY_MS = 24 * 60 * 60 * 1000;
type Sending = Extract<Begun, { state: 'SENDING' }>;

/**
 * Hands a letter over (D10, D54): renders and dates it, commits, gives it to the carrier, commits again. At most one process does so for
 * one letter at a time; a letter found half-way by anybody else was left by a process that died, and is a person's to settle.
 */
export const handOverLetter = (parts: SendingParts): Job =>
  job({
    name: 'hand-over-letter',
    on: ['letter.ordered'],
    ids: z.object({ letterId: z.uuid(), caseId: z.uuid() }),
    attempts: ATTEMPTS,
    handle: async (ctx, { letterId }, turn) => {
      try {
        await onlyOne(parts.house.database, `letter ${letterId}`, () => handOver(parts, ctx, letterId, turn));
      } catch (failure) {
        // Not taken has its own task; busy means that another process sees to it.
        if (turn.last && !(failure instanceof NotTaken || failure instanceof Busy)) {
          await onDay(parts, ctx, (now) => now.run(giveUp, { letterId }));
        }
        throw failure;
      }
    },
  });

async function handOver(parts: SendingParts, ctx: Ctx, letterId: string, turn: Turn): Promise<void> {
  for (let day = 1; day <= MOST_DAYS; day += 1) {
    const begun = await onDay(parts, ctx, (now) =>
      now.run(beginHandOver, { letterId, premises: parts.premises, postsByHand: !parts.carrier.postsForUs }),
    );
    if (begun?.state !== 'SENDING') {
      return;
    }
    if (await sent(parts, ctx, begun, turn)) {
      return;
    }
  }
  throw new Error('The day changed each time the letter was made.');
}

/** True when it has gone; false when the day changed before it could, and it must be made again. */
async function sent(parts: SendingParts, ctx: Ctx, begun: Sending, turn: Turn): Promise<boolean> {
  const { letter, rendering } = begun;
  const back = (because: string, voids: boolean, givesUp: boolean) =>
    onDay(parts, ctx, (now) => now.run(putBack, { letterId: letter.id, because, voids, givesUp }));
  const linkToken = await makeKeysWork(parts, begun).catch(async (failure: unknown) => {
    await back('The access code or the link could not be stored.', true, turn.last);
    throw failure;
  });
  if (parts.house.moment().today !== rendering.renderedOn) {
    await back('The day changed before it was handed over.', true, false);
    return false;
  }
  try {
    const evidence = await dispatch(parts.carrier, { ...begun, linkToken });
    await onDay(parts, ctx, (now) => now.run(completeHandOver, { letterId: letter.id, renderingId: rendering.id, evidence }));
    return true;
  } catch (failure) {
    // Anything but a plain "not taken" leaves it unknown whether the letter went: it stays as it is, for a person (D54).
    if (failure instanceof NotTaken) {
      await back(failure.message, parts.house.moment().today !== rendering.renderedOn, turn.last);
    }
    throw failure;
  }
}

/**
 * Only a letter that is about to go makes its code work: a second delivery must not spoil the code of a letter that went. A link is made
 * at the same moment (R49). Answers its token, which goes into the email and is written down nowhere.
 */
async function makeKeysWork({ house }: SendingParts, { letter, code, loaded }: Parcel): Promise<string | null> {
  const door = { pool: house.database.read, contextKey: house.contextKey };
  if (code && letter.partyId) {
    await storeAccessCode(door, letter.tenantId, letter.partyId, code);
  }
  const link = 'link' in loaded ? loaded.link : null;
  return link && makeRequestLink(door, { ...link, until: lastMoment(link.until, house.moment().today) });
}

/** Links follow the real clock, whatever day the product shows: so many days from now, and the day itself. */
const lastMoment = (until: PlainDate, today: PlainDate): Date => new Date(Date.now() + (daysBetween(today, until) + 1) * DAY_MS);

/** Runs a command on the day it is now, and closes after it. Its refusals would be a fault here: these commands have none. */
async function onDay<T>(parts: SendingParts, ctx: Ctx, work: (now: Ctx) => Promise<{ result: T | null }>): Promise<T | null> {
  const now = new Ctx(parts.house, ctx.actor);
  try {
    return (await work(now)).result;
  } finally {
    await now.close();
  }
}
