import { createHash } from 'node:crypto';
import { longDate, type PlainDate } from '@shared/time';
import type { LetterKind } from '@shared/vocabulary/letters';
import { LetterRefused, MissingField, TemplateRefused, type LetterDefinition, type Letterhead, type Recipient } from './letter';
import { LETTERS, type LetterFacts } from './registry';
import { htmlOf } from './render/html';
import { pdfOf } from './render/pdf';
import type { Sheet } from './render/sheet';
import { textOf } from './render/text';
import { templateProblems } from './template/check';
import { fill } from './template/fill';
import { printableLines } from './template/printable';

/** All that a letter is made of. Equal input gives an equal letter, to the byte. */
export type RenderInput = { [K in LetterKind]: RenderInputOf<K> }[LetterKind];

interface RenderInputOf<K extends LetterKind> {
  kind: K;
  /** The wording in use, a version kept in the database (D63). */
  body: string;
  templateVersion: number;
  facts: LetterFacts[K];
  letterhead: Letterhead;
  recipient: Recipient;
  reference: string;
  /** The day of hand-over, which is the date of the letter (D10, D54). */
  datedOn: PlainDate;
  /** What must not be kept among the facts: the access code that Letter 1 prints. */
  extra?: { code?: string };
}

export interface RenderedLetter {
  pdf: Uint8Array;
  html: string;
  text: string;
  subject: string;
  /** SHA-256 of the PDF, in hexadecimal. */
  sha256: string;
  /** True where the PDF has marks, or plainer characters, for some that its fonts cannot print. HTML and text have them as written. */
  substituted: boolean;
}

/** The lines that fit the address window (GOV.UK Notify): the name and six more. */
const WINDOW_LINES = 7;

/**
 * Makes a letter: facts in, bytes out (R24, D54). Pure: no database, clock or network. Throws `MissingField` when a field is
 * missing or empty, `TemplateRefused` when the wording cannot be used, `LetterRefused` when the address does not fit the window.
 */
export function renderLetter(input: RenderInput): RenderedLetter {
  const definition = LETTERS[input.kind] as LetterDefinition<unknown>;
  refuseUnusable(input, definition);
  const problems = templateProblems(definition, input.body);
  if (problems.length > 0) {
    throw new TemplateRefused(input.kind, problems);
  }
  const facts = input.extra?.code === undefined ? input.facts : { ...input.facts, accessCode: input.extra.code };
  const sheet: Sheet = {
    title: `${definition.title}, reference ${input.reference}`,
    wording: `${input.kind} wording ${input.templateVersion}`,
    reference: input.reference,
    datedOn: input.datedOn,
    date: longDate(input.datedOn),
    letterhead: { ...input.letterhead, addressLines: input.letterhead.addressLines.flatMap(printableLines) },
    recipient: {
      name: printableLines(input.recipient.name).join(' '),
      addressLines: input.recipient.addressLines.flatMap(printableLines),
    },
    largePrint: input.recipient.largePrint ?? false,
    tree: fill(input.body, definition, definition.words(facts)),
  };
  const { pdf, substituted } = pdfOf(sheet);
  return {
    pdf,
    html: htmlOf(sheet),
    text: textOf(sheet),
    subject: definition.subject(input.reference, input.letterhead.name),
    sha256: createHash('sha256').update(pdf).digest('hex'),
    substituted,
  };
}

function refuseUnusable(input: RenderInput, definition: LetterDefinition<unknown>): void {
  const missing = [
    ...(input.reference.trim() === '' ? ['reference'] : []),
    ...(input.letterhead.name.trim() === '' ? ['letterhead.name'] : []),
    ...(input.recipient.name.trim() === '' ? ['recipient.name'] : []),
  ];
  if (missing.length > 0) {
    throw new MissingField(definition.kind, missing);
  }
  if (input.recipient.addressLines.flatMap(printableLines).length >= WINDOW_LINES) {
    throw new LetterRefused('The address has more lines than fit the window of the envelope.', ['recipient.addressLines']);
  }
}
