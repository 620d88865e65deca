import type { LetterKind } from '@shared/vocabulary/letters';

/** A placeholder's value that is more than running text: it must stand alone in its paragraph. */
export type Block =
  | { paragraphs: readonly string[] }
  | { list: readonly string[] }
  | { header: readonly string[]; rows: readonly (readonly string[])[] };

/** What fills a template: text, a block, or a yes or no for a conditional. */
export type Words = Record<string, string | boolean | Block>;

/** One kind of letter: its closed set of placeholders and how the facts become words (D22, D63). */
export interface LetterDefinition<F> {
  kind: LetterKind;
  audience: 'applicant' | 'agency';
  /** True where a period runs from the day the person is advised; such a letter goes first class (D53). */
  startsWindow: boolean;
  /** The subject of an email: reference and authority, never personal data. */
  subject(reference: string, authorityName: string): string;
  /** The name of the document, in the PDF's properties and in lists. */
  title: string;
  /** Every placeholder the wording may use. */
  fields: readonly string[];
  /** Those of them that the wording must use, because the policy asks for what they say. */
  required: readonly string[];
  words(facts: F): Words;
  sample: F;
}

/** The sender, as printed at the head of a letter. `colour` is #rrggbb. */
export interface Letterhead {
  name: string;
  colour: string;
  addressLines: readonly string[];
  phone: string;
  email: string;
}

/** The addressee as printed in the window: a name and up to six address lines (seven in all). */
export interface Recipient {
  name: string;
  addressLines: readonly string[];
  /** Set for them at 18 points or more, in one column (LARGE_PRINT). */
  largePrint?: boolean;
}

/** A letter that cannot be made as asked. The message names fields only, never what was in them. */
export class LetterRefused extends Error {
  constructor(
    message: string,
    readonly fields: readonly string[],
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** A field the wording needs is missing or empty: such a letter refuses to render (requirements 2.2). */
export class MissingField extends LetterRefused {
  constructor(kind: LetterKind, fields: readonly string[]) {
    super(`${kind} is missing ${fields.join(', ')}.`, fields);
  }
}

/** The wording itself cannot be used: see `checkTemplate`. */
export class TemplateRefused extends LetterRefused {
  constructor(kind: LetterKind, problems: readonly string[]) {
    super(`The wording of ${kind} cannot be used. ${problems.join(' ')}`, []);
  }
}
