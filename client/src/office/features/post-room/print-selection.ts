import type { LetterToPostFieldsFragment } from '@client/gql/operations';

export type ToPost = LetterToPostFieldsFragment;

/** How much paper a selection takes: only what is made for today prints. */
export function paperOf(letters: readonly ToPost[], today: string): { letters: ToPost[]; says: string } {
  const made = letters.filter(({ printedOn, unsafe }) => printedOn === today && !unsafe);
  const pages = made.reduce((sum, { pages: own }) => sum + (own ?? 1), 0);
  const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;
  return { letters: made, says: `${count(pages, 'page')}, ${count(made.length, 'envelope')}` };
}

/** What has to be known about the last printing of a letter: today's, an earlier day's that may have been posted, or none. */
export function printState({ printedOn }: Pick<ToPost, 'printedOn'>, today: string): 'NONE' | 'TODAY' | 'EARLIER' {
  if (!printedOn) {
    return 'NONE';
  }
  return printedOn === today ? 'TODAY' : 'EARLIER';
}
