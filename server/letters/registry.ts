import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LetterKind } from '@shared/vocabulary/letters';
import type { LetterDefinition } from './letter';
import { letter1, type Letter1Facts } from './letter-1/letter';
import { letter2a, type Letter2aFacts } from './letter-2a/letter';
import { letter2b, type Letter2bFacts } from './letter-2b/letter';
import { requestChaser, type RequestChaserFacts } from './request-chaser/letter';
import { requestNotice, type RequestNoticeFacts } from './request-notice/letter';
import { templateProblems } from './template/check';

/** The facts each kind of letter is built from. */
export interface LetterFacts {
  LETTER_1: Letter1Facts;
  LETTER_2A: Letter2aFacts;
  LETTER_2B: Letter2bFacts;
  REQUEST_NOTICE: RequestNoticeFacts;
  REQUEST_CHASER: RequestChaserFacts;
}

/** Every kind of letter and its definition: total, so a new kind does not compile without one. */
export const LETTERS: { [K in LetterKind]: LetterDefinition<LetterFacts[K]> } = {
  LETTER_1: letter1,
  LETTER_2A: letter2a,
  LETTER_2B: letter2b,
  REQUEST_NOTICE: requestNotice,
  REQUEST_CHASER: requestChaser,
};

const FOLDER: Record<LetterKind, string> = {
  LETTER_1: 'letter-1',
  LETTER_2A: 'letter-2a',
  LETTER_2B: 'letter-2b',
  REQUEST_NOTICE: 'request-notice',
  REQUEST_CHASER: 'request-chaser',
};

/** The first wording of a letter, from its file. The wording in use is a version in the database (D63). */
export function defaultBody(kind: LetterKind): string {
  return readFileSync(join(__dirname, FOLDER[kind], 'body.md'), 'utf8');
}

/** What is wrong with a wording for this kind of letter, as sentences for its writer; empty when it can be used (D63). */
export function checkTemplate(kind: LetterKind, body: string): string[] {
  return templateProblems(LETTERS[kind] as LetterDefinition<unknown>, body);
}
