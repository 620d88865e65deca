import type { PlainDate } from '@shared/time';
import { CASE_FIELDS, CASE_REQUIRED, caseWords, dateWord, type CaseFacts } from '../case-facts';
import type { LetterDefinition } from '../letter';
import { sample } from './sample';

/** Facts of an update while the decision or the outcome takes longer (§4, R28, R43, D7). */
export interface CaseUpdateFacts extends CaseFacts {
  why: string;
  doneSoFar: string;
  /** The day it was first due: an extension never edits it (D7). */
  originalDueOn: PlainDate;
  /** The latest day of the next update, counted from this letter. */
  nextUpdateOn: PlainDate;
  nextUpdateSentence: string;
  /** It is the review that takes longer (R43), not the decision (R28). */
  ofReview: boolean;
}

/** An update: why it takes longer, what was done, when the next one comes (R28, R43, D7). */
export const caseUpdate: LetterDefinition<CaseUpdateFacts> = {
  kind: 'CASE_UPDATE',
  audience: 'applicant',
  startsWindow: false,
  subject: (reference, authorityName) => `${reference}: an update on your application, ${authorityName}`,
  title: 'Update on your application',
  fields: [
    ...CASE_FIELDS,
    'why',
    'done_so_far',
    'original_due_on',
    'next_update_on',
    'next_update_sentence',
    'decision',
    'outcome',
  ],
  required: [...CASE_REQUIRED, 'why', 'done_so_far', 'original_due_on', 'next_update_on', 'next_update_sentence'],
  words: (facts) => ({
    ...caseWords(facts),
    why: facts.why,
    done_so_far: facts.doneSoFar,
    original_due_on: dateWord(facts.originalDueOn),
    next_update_on: dateWord(facts.nextUpdateOn),
    next_update_sentence: facts.nextUpdateSentence,
    decision: !facts.ofReview,
    outcome: facts.ofReview,
  }),
  sample,
};
