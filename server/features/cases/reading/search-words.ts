/** What a case is looked up by: whole words, and one that may be only the beginning of a word. */
export interface SearchWords {
  whole: readonly string[];
  /** The last word, which may not be finished. */
  begun: string;
}

const MOST_WORDS = 8;

/**
 * The words of a search, folded like those the database keeps (lower case, no accents, no punctuation); null when there are none. Digits
 * alone are one number however they are spaced, and a number that begins with the country's code is taken as written at home.
 */
export function searchWords(said: string): SearchWords | null {
  const words = said
    .split(/\s+/)
    .map((word) =>
      word
        .toLowerCase()
        .normalize('NFKD')
        .replace(/[^\p{L}\p{N}]/gu, ''),
    )
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  const joined = words.length > 1 && words.every((word) => /^\d+$/.test(word)) ? [words.join('')] : words;
  const national = joined.length === 1 && /^44\d{9,}$/.test(joined[0] ?? '') ? [`0${joined[0]?.slice(2)}`] : joined;
  const begun = national.at(-1);
  return begun === undefined ? null : { whole: national.slice(0, -1), begun };
}

/** The first text, in byte order, that comes after everything beginning with `prefix`. */
export const afterPrefix = (prefix: string): string => `${prefix}\u{10FFFF}`;
