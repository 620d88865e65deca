import { postingJudgement, postStanding, type Posting } from '@shared/policy';
import { command } from '@server/platform/command/command';
import type { Evidence } from '@server/platform/mail/mail';
import { reachOf, type Reach } from '../hold';
import { letterInHand, recordSent, type LetterInHand } from '../record-sent';

export interface RecordPostingInput extends Posting {
  letterId: string;
  /** Who put it in the post, where it was somebody else. */
  postedBy?: string | null;
}
interface Facts extends LetterInHand {
  reach: Reach;
}
/** The word of a person that they posted it: which day, which class, who (D10). */
interface Word extends Evidence {
  class: Posting['channel'];
  postedOn: Posting['postedOn'];
  poster: string;
  by: string | null;
}

/**
 * Writes down that a letter was posted by hand: with that it counts as handed over (R23, D10, D53). Only for the day it bears, and first
 * class where it starts a time limit. Where post was marked not safe after it was printed, it must not go (D28).
 */
export const recordPosting = command({
  name: 'letter.record-posting',
  load: async (tx, { letterId }: RecordPostingInput): Promise<Facts> => {
    const inHand = await letterInHand(tx, letterId);
    return { ...inHand, reach: await reachOf(tx, inHand.letter) };
  },
  belongs: ({ letter }) => ({ tenantId: letter.tenantId, caseId: letter.caseId }),
  permit: ({ letter }) => ['post', 'Letter', letter],
  standing: ({ letter, reach }) => [...postStanding(letter), ...(letter.status === 'TO_POST' ? reach.unsafe : [])],
  judge: ({ letter, rendering }, input, { today }) =>
    letter.status === 'TO_POST'
      ? postingJudgement({ kind: letter.kind, renderedOn: rendering?.renderedOn ?? null }, input, today)
      : [],
  record: async (tx, facts, { postedOn, channel, postedBy }, at) => {
    const { letter, rendering } = facts;
    if (!rendering) {
      throw new Error(`Letter ${letter.id} was judged to have been printed and has no rendering.`);
    }
    const evidence: Word = {
      carrier: 'hand',
      receipt: 'posted by hand',
      at: at.moment.now.toISOString(),
      class: channel,
      postedOn,
      poster: postedBy?.trim() || at.actor.name,
      by: at.actor.membershipId,
    };
    const events = await recordSent(tx, { ...facts, letter: { ...letter, channel }, rendering }, evidence, at, 'It was posted.');
    return { result: { caseId: letter.caseId, letterId: letter.id }, events };
  },
});
