import { readBytes } from '@server/features/documents';
import {
  letterForDeed,
  openLetterTasks,
  setLetterStatus,
  standingRendering,
  voidRenderings,
  type LetterRow,
  type Rendering,
} from '@server/features/letters';
import { command, type At } from '@server/platform/command/command';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import { loadLetter, type Loaded } from '../../facts/load';
import type { Premises } from '../../facts/sender';
import type { Parcel } from '../dispatch';
import { hold, reachOf, unsafeWords, type Reach } from '../hold';
import { interrupt } from '../interrupt';
import { keepRendering } from '../keep-rendering';
import { emailServes, prepare } from '../prepare';
import { withStandingDates } from '../standing-dates';

export interface BeginHandOverInput {
  letterId: string;
  premises: Premises;
  /** Nobody posts for us: a letter for the post waits for people to print and post it. */
  postsByHand?: boolean;
}
/** What there is to do next: give the parcel to the carrier, or nothing. */
export type Begun = { state: 'NOTHING' | 'INTERRUPTED' | 'HELD' | 'TO_POST' } | ({ state: 'SENDING' } & Parcel);

interface Facts {
  letter: LetterRow;
  loaded: Loaded | null;
  reach: Reach;
  /** A person was asked to see to it, and may have posted it by hand: nothing sends it until they say so. */
  withAPerson: boolean;
  /** It is about a request that was taken back meanwhile: it goes to nobody (R48, D58). */
  isMoot: boolean;
  /** Rendered earlier today and not taken by the carrier: it still bears the right date. */
  earlier: { rendering: Rendering; pdf: Uint8Array } | null;
}

/**
 * Begins the hand-over of a letter: sees that it may go to this person this way (D28), renders it, dates it today, keeps the bytes, and
 * marks it as being sent (D10, D54). A letter whose hand-over began before and was not seen to end is never sent again by itself: it
 * becomes a task. One that cannot go is held, one for the post waits to be printed where nobody posts for us, and one that a person was
 * asked to see to is left to them.
 */
export const beginHandOver = command({
  name: 'letter.begin-hand-over',
  load: async (tx, { letterId, premises }: BeginHandOverInput, { moment }): Promise<Facts> => {
    const letter = await letterForDeed(tx, letterId);
    const withAPerson = (await openLetterTasks(tx, letterId)).includes('LETTER_NOT_TAKEN');
    if (letter.status !== 'ORDERED' || withAPerson) {
      return { letter, withAPerson, isMoot: false, loaded: null, reach: { to: null, unsafe: [] }, earlier: null };
    }
    const rendering = await standingRendering(tx, letterId);
    const today = rendering?.renderedOn === moment.today ? rendering : null;
    return {
      letter,
      withAPerson,
      isMoot: await isTakenBack(tx, letter.requestId),
      loaded: await withStandingDates(tx, letter, await loadLetter(tx, letter, moment, premises)),
      reach: await reachOf(tx, letter),
      earlier: today && { rendering: today, pdf: await readBytes(tx, { id: today.documentId, sha256: today.sha256 }) },
    };
  },
  belongs: ({ letter }) => ({ tenantId: letter.tenantId, caseId: letter.caseId }),
  permit: ({ letter }) => ['handOver', 'Letter', letter],
  record: async (tx, facts, { postsByHand = false }, at): Promise<{ result: Begun; events: [] }> => ({
    result: await begin(tx, facts, postsByHand, at),
    events: [],
  }),
});

async function begin(tx: Tx, facts: Facts, postsByHand: boolean, at: At): Promise<Begun> {
  switch (facts.letter.status) {
    case 'SENDING':
      await interrupt(tx, facts.letter, at);
      return { state: 'INTERRUPTED' };
    case 'ORDERED':
      if (facts.isMoot) {
        await setLetterStatus(tx, facts.letter.id, 'CANCELLED');
        return { state: 'NOTHING' };
      }
      return facts.withAPerson ? { state: 'NOTHING' } : render(tx, facts, postsByHand, at);
    case 'TO_POST':
    case 'HANDED_OVER':
    case 'CANCELLED':
    case 'INTERRUPTED':
    case 'HELD':
      return { state: 'NOTHING' };
  }
}

async function render(tx: Tx, { letter, loaded, reach, earlier }: Facts, postsByHand: boolean, at: At): Promise<Begun> {
  const notSafe = unsafeWords(reach);
  if (earlier && loaded && !notSafe && !postsByHand) {
    await setLetterStatus(tx, letter.id, 'SENDING');
    return { state: 'SENDING', letter, loaded, rendering: earlier.rendering, pdf: earlier.pdf, code: null };
  }
  await voidRenderings(tx, letter.id, at.moment.today, 'It was not handed over on the day it bears.');
  const prepared = prepare(loaded, letter.channel, at.moment, emailServes(reach.to));
  if (notSafe || !prepared.ready || !loaded) {
    const because = notSafe ?? (prepared.ready ? 'What the letter is about was not found.' : prepared.because);
    await hold(tx, letter, because, at);
    return { state: 'HELD' };
  }
  if (postsByHand && letter.channel !== 'EMAIL') {
    // Made and dated on the day somebody prints it, not today.
    await setLetterStatus(tx, letter.id, 'TO_POST');
    return { state: 'TO_POST' };
  }
  const id = await keepRendering(tx, { letter, loaded, prepared }, at);
  const { html, text, pdf } = prepared.rendered;
  await setLetterStatus(tx, letter.id, 'SENDING');
  return {
    state: 'SENDING',
    letter,
    loaded,
    rendering: { id, html, text, renderedOn: at.moment.today },
    pdf,
    code: prepared.code,
  };
}

async function isTakenBack(tx: ReadTx, requestId: string | null): Promise<boolean> {
  const taken = requestId
    ? await tx.query(`select 1 from app.information_requests where id = $1 and status = 'WITHDRAWN'`, [requestId])
    : [];
  return taken.length > 0;
}
