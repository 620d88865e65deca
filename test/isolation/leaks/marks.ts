import { randomBytes } from 'node:crypto';

/** Letters only, so that a word survives addresses, file names, markup and hyphenation. */
const letters = (length: number): string =>
  [...randomBytes(length)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');

/** Words to plant: a new one each run, which also says where it was planted, and can be a person’s name. */
export class Marks {
  readonly #first = `quill${letters(6)}`;
  readonly #second = `heron${letters(6)}`;

  /** What is written in a place: “quill… heron… place”, in one word. */
  at = (place: string): string => `${this.#first}${this.#second}${place.toLowerCase()}zz`;

  /** The same as a person is called. */
  named = (place: string): string => `${capital(this.#first)} ${capital(this.#second)}${place.toLowerCase()}zz`;

  /** As an address of somebody of that name. */
  addressed = (place: string): string => `${this.#first}.${this.#second}${place.toLowerCase()}zz@mail.example`;

  /** The places whose words stand in a text, also broken over lines, in pieces or cut short; “?” where only a piece is left. */
  in(text: string): string[] {
    const plain = text.toLowerCase().replaceAll(/%[0-9a-f]{2}|[^a-z]/g, '');
    const found = [...plain.matchAll(new RegExp(`(?:${this.#first})?${this.#second}(?:([a-z]{3,24}?)zz)?|${this.#first}`, 'g'))];
    return [...new Set(found.map(([, place]) => place ?? '?'))].sort();
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
