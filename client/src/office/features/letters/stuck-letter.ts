import type { LetterFieldsFragment } from '@client/gql/operations';

type Stuck = Pick<LetterFieldsFragment, 'status' | 'openTask' | 'renderingDocumentId'>;

/** True for a letter that does not go unless a person does something (D54): the same letters as the case's next step speaks of. */
export const isStuck = ({ status, openTask }: Pick<Stuck, 'status' | 'openTask'>): boolean =>
  status === 'INTERRUPTED' || status === 'HELD' || (status === 'ORDERED' && openTask !== null);

export interface StuckShape {
  title: string;
  hint: string;
  /** A person may say that it went. */
  mayHaveGone: boolean;
  /** If it went, a person sent it: the day and the way are asked. */
  byHand: boolean;
}

/** What a person is told and asked about a letter that waits for them. */
export function stuckLetter({ status, renderingDocumentId }: Stuck): StuckShape {
  if (status === 'INTERRUPTED') {
    return {
      title: 'sending was interrupted',
      hint: 'It may have gone or not. It is not sent a second time by itself, because two letters with two dates do harm. Find out, and say which it was.',
      mayHaveGone: true,
      byHand: false,
    };
  }
  if (status === 'HELD' && renderingDocumentId) {
    return {
      title: 'held after it was printed',
      hint: 'Find out whether it has been posted. If it has, say so with the day it bears. If not, destroy it and try again: it is made anew.',
      mayHaveGone: true,
      byHand: true,
    };
  }
  if (status === 'HELD') {
    return {
      title: 'held',
      hint: 'Put right what is missing, then try again. It will bear the day it goes.',
      mayHaveGone: false,
      byHand: false,
    };
  }
  return renderingDocumentId
    ? {
        title: 'has not gone',
        hint: 'It is not tried again by itself. Either print it and post it on the day it bears, then say so here; or try again.',
        mayHaveGone: true,
        byHand: true,
      }
    : {
        title: 'has not gone',
        hint: 'It is not tried again by itself. There is no copy to print yet: try again.',
        mayHaveGone: false,
        byHand: true,
      };
}
