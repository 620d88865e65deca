import type { PlainDate } from '@shared/time';
import type { ClockKind } from '@shared/vocabulary/clocks';
import { CASE_FIELDS, CASE_REQUIRED, caseWords, dateWord, type CaseFacts } from '../case-facts';
import type { LetterDefinition } from '../letter';
import { sample } from './sample';

/** Facts of a letter about a date that a bank holiday moved (D33, D64). */
export interface DateChangedFacts extends CaseFacts {
  clockKind: ClockKind;
  /** The day the applicant was told. It stays the promise. */
  quotedOn: PlainDate;
  /** The latest day by the calendar as it is now. */
  latestOn: PlainDate;
  /** The clock's own account of the new day. */
  sentence: string;
  /** What moved it, in a sentence. */
  whatChanged: string;
}

/** What was promised, after 'We told you that'. An applicant is told nothing of the others; such a letter refuses. */
const PROMISE: Partial<Record<ClockKind, string>> = {
  ACKNOWLEDGE: 'we would write to say who deals with your application',
  DECIDE: 'we would write to you with our decision',
  DECIDE_UPDATE: 'we would write to you with our decision or an update',
  OUTCOME_UPDATE: 'we would write to you with the outcome or an update',
  OUTCOME: 'we would write to you with the outcome of the review',
};

/** A bank holiday moved a date that was quoted: the day told, what changed, and the latest day now (D33, D64). */
export const dateChanged: LetterDefinition<DateChangedFacts> = {
  kind: 'DATE_CHANGED',
  audience: 'applicant',
  startsWindow: false,
  subject: (reference, authorityName) => `${reference}: a date has changed, ${authorityName}`,
  title: 'A date has changed',
  fields: [...CASE_FIELDS, 'promise', 'quoted_on', 'latest_on', 'latest_sentence', 'what_changed'],
  required: [...CASE_REQUIRED, 'promise', 'quoted_on', 'latest_on', 'latest_sentence', 'what_changed'],
  words: (facts) => ({
    ...caseWords(facts),
    promise: PROMISE[facts.clockKind] ?? '',
    quoted_on: dateWord(facts.quotedOn),
    latest_on: dateWord(facts.latestOn),
    latest_sentence: facts.sentence,
    what_changed: facts.whatChanged,
  }),
  sample,
};
