import { letterForDeed, standingRendering, voidRenderings, type LetterRow, type Rendering } from '@server/features/letters';
import { command } from '@server/platform/command/command';
import { loadLetter, type Loaded } from '../../facts/load';
import type { Premises } from '../../facts/sender';
import { hold, reachOf, unsafeWords, type Reach } from '../hold';
import { keepRendering } from '../keep-rendering';
import { pageCount } from '../paper';
import { emailServes, prepare } from '../prepare';
import { withStandingDates } from '../standing-dates';

export interface MakeForPostInput {
  letterId: string;
  premises: Premises;
  /** Makes the code it prints open the status page, before anybody can print it. An earlier code of the person stops working. */
  makeCodeWork: (tenantId: string, partyId: string, code: string) => Promise<void>;
}
interface Facts {
  letter: LetterRow;
  loaded: Loaded | null;
  reach: Reach;
  rendering: Rendering | null;
}

/**
 * Makes a letter that people print and post, dated today (D10). Made on another day and not posted, that one is voided and kept (D54).
 * The PDF that is kept shows the code it prints: it is the very letter that goes into the envelope, and the code opens nothing that
 * whoever may read the PDF could not read already.
 */
export const makeForPost = command({
  name: 'letter.make-for-post',
  load: async (tx, { letterId, premises }: MakeForPostInput, { moment }): Promise<Facts> => {
    const letter = await letterForDeed(tx, letterId);
    return {
      letter,
      loaded: await withStandingDates(tx, letter, await loadLetter(tx, letter, moment, premises)),
      reach: await reachOf(tx, letter),
      rendering: await standingRendering(tx, letterId),
    };
  },
  belongs: ({ letter }) => ({ tenantId: letter.tenantId, caseId: letter.caseId }),
  permit: ({ letter }) => ['handOver', 'Letter', letter],
  record: async (tx, { letter, loaded, reach, rendering }, { makeCodeWork }, at) => {
    const notSafe = unsafeWords(reach);
    if (letter.status !== 'TO_POST' || (rendering?.renderedOn === at.moment.today && !notSafe)) {
      return { result: { made: false }, events: [], idle: true };
    }
    await voidRenderings(tx, letter.id, at.moment.today, 'It was not posted on the day it bears.');
    const prepared = prepare(loaded, letter.channel, at.moment, emailServes(reach.to));
    if (notSafe || !prepared.ready || !loaded) {
      await hold(tx, letter, notSafe ?? (prepared.ready ? 'What the letter is about was not found.' : prepared.because), at);
      return { result: { made: false }, events: [] };
    }
    await keepRendering(tx, { letter, loaded, prepared, pages: await pageCount(prepared.rendered.pdf) }, at);
    if (prepared.code && letter.partyId) {
      await makeCodeWork(letter.tenantId, letter.partyId, prepared.code);
    }
    return { result: { made: true }, events: [] };
  },
});
