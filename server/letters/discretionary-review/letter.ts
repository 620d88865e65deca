import type { PlainDate } from '@shared/time';
import { CASE_FIELDS, CASE_REQUIRED, caseWords, dateWord, type CaseFacts } from '../case-facts';
import type { LetterDefinition } from '../letter';
import { sample } from './sample';

/** Facts of the letter that tells of a review held although the threshold is not met (D15). */
export interface DiscretionaryReviewFacts extends CaseFacts {
  reason: string;
  outcomeDueOn: PlainDate;
  outcomeDueSentence: string;
  /** 28 calendar days from this letter (R82, D6). */
  promiseOn: PlainDate;
  /** How long they may speak; 30 unless the chair changes it (R34, R35). */
  attendanceMinutes: number;
}

const OWN = ['reason', 'outcome_due_on', 'outcome_due_sentence', 'promise_on', 'attendance_minutes'];

/** A review by discretion: why, by when, and how to take part (D15, R33-R36). */
export const discretionaryReview: LetterDefinition<DiscretionaryReviewFacts> = {
  kind: 'DISCRETIONARY_REVIEW',
  audience: 'applicant',
  startsWindow: false,
  subject: (reference, authorityName) => `${reference}: about your application, ${authorityName}`,
  title: 'A review of your case',
  fields: [...CASE_FIELDS, ...OWN],
  required: [...CASE_REQUIRED, ...OWN],
  words: (facts) => ({
    ...caseWords(facts),
    reason: facts.reason,
    outcome_due_on: dateWord(facts.outcomeDueOn),
    outcome_due_sentence: facts.outcomeDueSentence,
    promise_on: dateWord(facts.promiseOn),
    attendance_minutes: String(facts.attendanceMinutes),
  }),
  sample,
};
