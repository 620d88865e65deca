/** What stands in print for a character that no font of a letter has. */
export const MARK = '□';

/** Typst names the text it could not set; the name comes quoted twice, with some characters as `\u{..}`. */
const NAMED = /the text `\\*"(.+?)\\*"` could not be displayed/g;
const ESCAPED = /\\+u\{([0-9a-fA-F]+)\}/g;
/** What the letter's first font surely has: Latin with its accents, dashes, quotation marks, the pound and the euro. */
const UNSURE = /[^\u0000-\u024F\u2010-\u2026£€]/gu;

/**
 * The pieces of text that the fonts could not print, from what Typst says; null where it complained of something else. A plain letter or
 * space is only named for the sake of a mark on it, and is left out.
 */
export function unprintableIn(complaint: string): string[] | null {
  const named = [...complaint.matchAll(NAMED)].map(([, text = '']) =>
    text.replace(ESCAPED, (_, code: string) => String.fromCodePoint(parseInt(code, 16))),
  );
  const pieces = [...new Set(named)].filter((text) => /[^\u0000-\u007F]/.test(text));
  return named.length === 0 ? null : pieces.sort((a, b) => b.length - a.length);
}

/** A sheet, or a paper, with each of these pieces written in plainer characters where they are the same (ａ as a), as a mark where not. */
export function withPlainer<T extends object>(sheet: T, pieces: readonly string[]): T {
  return inEveryText(sheet, (text) =>
    pieces.reduce((all, piece) => (all.includes(piece) ? all.replaceAll(piece, plainer(piece)) : all), text),
  );
}

/** The same with a mark for everything that its first font may not have: it can always be printed. */
export const withMarks = <T extends object>(sheet: T): T =>
  inEveryText(sheet, (text) => text.normalize('NFC').replace(UNSURE, MARK));

function plainer(piece: string): string {
  const same = piece.normalize('NFKC');
  return same === piece ? MARK.repeat([...piece].length) : same;
}

/** The same data with every text in it changed. Keys and closed values are plain Latin, so a change of characters reaches words only. */
export function inEveryText<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') {
    return change(value) as T;
  }
  if (Array.isArray(value)) {
    return value.map((one: unknown) => inEveryText(one, change)) as T;
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inEveryText(one as unknown, change)])) as T;
  }
  return value;
}
