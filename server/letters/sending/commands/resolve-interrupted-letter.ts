import { longDate, type PlainDate } from '@shared/time';
import { LETTER_RULES, refuse, safeToSend, safeWays, type Refusal } from '@shared/policy';
import type { LetterChannel } from '@shared/vocabulary/letters';
import {
  channelFor,
  closeLetterTasks,
  contactOf,
  letterOrdered,
  openLetterTasks,
  orderLetter,
  setLetterChannel,
  setLetterStatus,
  voidRenderings,
  type LetterRow,
} from '@server/features/letters';
import { addresseeOf, type Addressee } from '@server/features/people';
import { command, type At } from '@server/platform/command/command';
import type { ReadTx } from '@server/platform/db/tenant';
import type { Evidence } from '@server/platform/mail/mail';
import { letterInHand, recordSent, type LetterInHand } from '../record-sent';

export interface ResolveInterruptedLetterInput {
  letterId: string;
  wasHandedOver: boolean;
  /** How the person knows. Needed to say that it went, and about a letter of which it is unknown. */
  because: string;
  /** The day it went. Needed for a letter that a person posted. */
  wentOn?: PlainDate | null;
  /** How it went. Needed for a letter that a person posted; by default as it was ordered. */
  channel?: LetterChannel | null;
}
interface Facts extends LetterInHand {
  tasks: string[];
}
/** The word of a person that a letter went: when, who says so, and how they know (D10: the posting date and the poster). */
interface Word extends Evidence {
  wentOn: PlainDate;
  by: string | null;
  because: string;
}

/**
 * A person says what became of a letter that waits for them (D54). It did go: it is written down with the date it bears, on the word of
 * that person. It did not go: what was rendered is voided and kept, and the letter is made and dated again.
 */
export const resolveInterruptedLetter = command({
  name: 'letter.resolve',
  load: async (tx, { letterId }: ResolveInterruptedLetterInput): Promise<Facts> => ({
    ...(await letterInHand(tx, letterId)),
    tasks: await openLetterTasks(tx, letterId),
  }),
  belongs: ({ letter }) => ({ tenantId: letter.tenantId, caseId: letter.caseId }),
  permit: ({ letter }) => ['resolveLetter', 'Letter', letter],
  standing: ({ letter, tasks }) => {
    const waits =
      letter.status === 'INTERRUPTED' ||
      letter.status === 'HELD' ||
      (letter.status === 'ORDERED' && tasks.includes('LETTER_NOT_TAKEN'));
    return waits ? [] : [refuse(LETTER_RULES.dated, 'WRONG_STATUS', 'This letter is not waiting for anybody.')];
  },
  judge: (facts, input) => [
    ...(input.because.trim() === '' && (input.wasHandedOver || facts.letter.status === 'INTERRUPTED')
      ? [refuse(LETTER_RULES.dated, 'MISSING', 'Say how you know.', 'because')]
      : []),
    ...(input.wasHandedOver ? cannotHaveGone(facts, input) : []),
  ],
  record: async (tx, facts, { wasHandedOver, because, channel }, at) => {
    const { letter, rendering } = facts;
    const result = { caseId: letter.caseId, letterId: letter.id };
    const said = because.trim();
    if (wasHandedOver && rendering) {
      const gone = { ...facts, letter: { ...letter, channel: channel ?? letter.channel }, rendering };
      return { result, events: await recordSent(tx, gone, word(rendering.renderedOn, said, at), at, said) };
    }
    await voidRenderings(tx, letter.id, at.moment.today, said || 'It did not go.');
    const instead = await successorOf(tx, letter);
    if (instead) {
      const because = 'It goes to the person affected instead.';
      await setLetterStatus(tx, letter.id, 'CANCELLED');
      await closeLetterTasks(tx, letter.id, because, at);
      return { result, events: [await orderLetter(tx, { ...letter, partyId: instead.id, channel: instead.letterChannel }, at)] };
    }
    await setLetterChannel(tx, letter.id, await currentWay(tx, letter));
    await setLetterStatus(tx, letter.id, 'ORDERED');
    await closeLetterTasks(tx, letter.id, said || 'To be sent again.', at);
    return { result, events: [letterOrdered(letter)] };
  },
});

/** Who is written to instead of a representative whose part has ended (D28); null where the letter goes to whom it was for. */
async function successorOf(tx: ReadTx, { caseId, partyId, isCopy }: LetterRow): Promise<Addressee | null> {
  const before = partyId && !isCopy ? await contactOf(tx, partyId) : null;
  const now = before?.endedOn ? await addresseeOf(tx, caseId) : null;
  return now && now.id !== partyId ? now : null;
}

/** The way the person is written to now: what was put right about them holds for this letter too (D28). */
async function currentWay(tx: ReadTx, { kind, partyId, channel, isCopy }: LetterRow): Promise<LetterChannel> {
  const to = partyId ? await contactOf(tx, partyId) : null;
  const safe = to && isCopy ? safeWays(to) : [];
  const way = to && isCopy && safeToSend(to.letterChannel, to).length > 0 ? safe[0] : to?.letterChannel;
  return channelFor(kind, way ?? channel);
}

const word = (wentOn: PlainDate, because: string, { actor, moment }: At): Word => ({
  carrier: 'person',
  receipt: 'confirmed by a person',
  at: moment.now.toISOString(),
  wentOn,
  by: actor.membershipId,
  because,
});

/** A letter never made cannot have gone; one that a person posted goes on the day it bears or not at all (D10), and first class where it must (D53). */
function cannotHaveGone({ letter, rendering }: Facts, { wentOn, channel }: ResolveInterruptedLetterInput): Refusal[] {
  if (!rendering) {
    return [refuse(LETTER_RULES.dated, 'NOT_ALLOWED', 'This letter was never made, so it cannot have gone.', 'wasHandedOver')];
  }
  const byHand = letter.status !== 'INTERRUPTED';
  const refusals: Refusal[] = [];
  if (byHand && !wentOn) {
    refusals.push(refuse(LETTER_RULES.dated, 'MISSING', 'Say which day you posted it.', 'wentOn'));
  }
  if (wentOn && wentOn !== rendering.renderedOn) {
    const says = `The letter bears ${longDate(rendering.renderedOn)}. Gone on another day, it must be made again, so that it bears the day it goes.`;
    refusals.push(refuse(LETTER_RULES.dated, 'DATE_ORDER', says, 'wentOn'));
  }
  if (byHand && !channel) {
    refusals.push(
      refuse(LETTER_RULES.service, 'MISSING', 'Say how it went: its class decides when it counts as arrived.', 'channel'),
    );
  }
  if (channel && channelFor(letter.kind, channel) !== channel) {
    const says = 'This letter starts a time limit, so it goes first class or by email. Try again, and send it that way.';
    refusals.push(refuse(LETTER_RULES.firstClass, 'NOT_ALLOWED', says, 'channel'));
  }
  return refusals;
}
