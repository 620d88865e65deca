/** Control and direction characters, and halves of characters: they print as nothing and can hide or turn words round. */
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const HALF_CHARACTER = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Emoji and what joins them: no font of a letter draws them all. */
const PICTURES = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Emoji_Modifier}|\uFE0F/gu;

/** Text as it can be printed: without control and direction characters and emoji. Says the same otherwise. */
export function printable(text: string): string {
  return text.replace(HALF_CHARACTER, '').replace(UNPRINTABLE, '').replace(PICTURES, '');
}

/** The lines a person wrote, printable and without blank ones. */
export function printableLines(text: string): string[] {
  return printable(text)
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
