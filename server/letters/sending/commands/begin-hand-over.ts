import { LETTER_KIND_LABEL } from '@shared/vocabulary/letters';
import { readBytes, storeDocument } from '@server/features/documents';
import {
  insertRendering,
  letterForDeed,
  openLetterTasks,
  PRINTED_WITH_SUBSTITUTES,
  raiseTask,
  setLetterStatus,
  standingRendering,
  voidRenderings,
  type LetterRow,
  type Rendering,
} from '@server/features/letters';
import { command, type At } from '@server/platform/command/command';
import type { Tx } from '@server/platform/db/tenant';
import { loadLetter, type Loaded } from '../../facts/load';
import type { Premises } from '../../facts/sender';
import type { Parcel } from '../dispatch';
import { interrupt } from '../interrupt';
import { letterFileName, prepare } from '../prepare';

export interface BeginHandOverInput {
  letterId: string;
  premises: Premises;
}
/** What there is to do next: give the parcel to the carrier, or nothing. */
export type Begun = { state: 'NOTHING' | 'INTERRUPTED' | 'HELD' } | ({ state: 'SENDING' } & Parcel);

interface Facts {
  letter: LetterRow;
  loaded: Loaded | null;
  /** A person was asked to see to it, and may have posted it by hand: nothing sends it until they say so. */
  withAPerson: boolean;
  /** Rendered earlier today and not taken by the carrier: it still bears the right date. */
  earlier: { rendering: Rendering; pdf: Uint8Array } | null;
}

/**
 * Begins the hand-over of a letter: renders it, dates it today, keeps the bytes, and marks it as being sent (D10, D54). A letter whose
 * hand-over began before and was not seen to end is never sent again by itself: it becomes a task. One that cannot go is held, and one
 * that a person was asked to see to is left to them.
 */
export const beginHandOver = command({
  name: 'letter.begin-hand-over',
  load: async (tx, { letterId, premises }: BeginHandOverInput, { moment }): Promise<Facts> => {
    const letter = await letterForDeed(tx, letterId);
    const withAPerson = (await openLetterTasks(tx, letterId)).includes('LETTER_NOT_TAKEN');
    if (letter.status !== 'ORDERED' || withAPerson) {
      return { letter, withAPerson, loaded: null, earlier: null };
    }
    const rendering = await standingRendering(tx, letterId);
    const today = rendering?.renderedOn === moment.today ? rendering : null;
    return {
      letter,
      withAPerson,
      loaded: await loadLetter(tx, letter, moment, premises),
      earlier: today && { rendering: today, pdf: await readBytes(tx, { id: today.documentId, sha256: today.sha256 }) },
    };
  },
  belongs: ({ letter }) => ({ tenantId: letter.tenantId, caseId: letter.caseId }),
  permit: ({ letter }) => ['handOver', 'Letter', letter],
  record: async (tx, facts, _, at): Promise<{ result: Begun; events: [] }> => ({
    result: await begin(tx, facts, at),
    events: [],
  }),
});

async function begin(tx: Tx, facts: Facts, at: At): Promise<Begun> {
  switch (facts.letter.status) {
    case 'SENDING':
      await interrupt(tx, facts.letter, at);
      return { state: 'INTERRUPTED' };
    case 'ORDERED':
      return facts.withAPerson ? { state: 'NOTHING' } : render(tx, facts, at);
    case 'TO_POST':
    case 'HANDED_OVER':
    case 'CANCELLED':
    case 'INTERRUPTED':
    case 'HELD':
      return { state: 'NOTHING' };
  }
}

async function render(tx: Tx, { letter, loaded, earlier }: Facts, at: At): Promise<Begun> {
  if (earlier && loaded) {
    await setLetterStatus(tx, letter.id, 'SENDING');
    return { state: 'SENDING', letter, loaded, rendering: earlier.rendering, pdf: earlier.pdf, code: null };
  }
  await voidRenderings(tx, letter.id, at.moment.today, 'It was not handed over on the day it bears.');
  const prepared = prepare(loaded, letter.channel, at.moment);
  if (!prepared.ready || !loaded) {
    const because = prepared.ready ? 'What the letter is about was not found.' : prepared.because;
    await setLetterStatus(tx, letter.id, 'HELD', because);
    await raiseTask(
      tx,
      { ...owner(letter), kind: 'LETTER_HELD', says: `${LETTER_KIND_LABEL[letter.kind]} cannot go yet. ${because}` },
      at,
    );
    return { state: 'HELD' };
  }
  const { rendered, templateVersion, code } = prepared;
  const document = await storeDocument(
    tx,
    {
      tenantId: letter.tenantId,
      caseId: letter.caseId,
      letterId: letter.id,
      requestId: letter.requestId,
      fileName: letterFileName(letter.kind, loaded.reference),
      mediaType: 'application/pdf',
      bytes: rendered.pdf,
      storedBy: null,
    },
    at,
  );
  const { html, text } = rendered;
  const id = await insertRendering(
    tx,
    { letter, documentId: document.id, templateVersion, recipientName: loaded.recipient.name, html, text },
    at,
  );
  if (rendered.substituted) {
    const says =
      `${LETTER_KIND_LABEL[letter.kind]}: its PDF has empty squares, or plainer letters, for characters that it cannot print. ` +
      'Read it, and see that the person learns what it says; then say here what you did.';
    await raiseTask(tx, { ...owner(letter), kind: PRINTED_WITH_SUBSTITUTES, says }, at);
  }
  await setLetterStatus(tx, letter.id, 'SENDING');
  return {
    state: 'SENDING',
    letter,
    loaded,
    rendering: { id, html, text, renderedOn: at.moment.today },
    pdf: rendered.pdf,
    code,
  };
}

const owner = (letter: LetterRow) => ({ tenantId: letter.tenantId, caseId: letter.caseId, letterId: letter.id });
