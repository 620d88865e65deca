import type { PlainDate } from '@shared/time';
import { CASE_FIELDS, CASE_REQUIRED, caseWords, dateWord, type CaseFacts } from '../case-facts';
import type { LetterDefinition } from '../letter';
import { sample } from './sample';

/** Facts of the confirmation of a withdrawal (D37). */
export interface WithdrawalFacts extends CaseFacts {
  /** The day they said so. */
  saidOn: PlainDate;
  /** Why the authority carries on for somebody’s safety; null where it stops. */
  continuedBecause: string | null;
  /** Where to apply again. */
  applyUrl: string;
}

/** The confirmation that an application was withdrawn: not a decision (D37). */
export const withdrawal: LetterDefinition<WithdrawalFacts> = {
  kind: 'WITHDRAWAL',
  audience: 'applicant',
  startsWindow: false,
  subject: (reference, authorityName) => `${reference}: your application, ${authorityName}`,
  title: 'Withdrawal of your application',
  fields: [...CASE_FIELDS, 'said_on', 'continued_because', 'is_stopped', 'apply_url'],
  required: [...CASE_REQUIRED, 'said_on', 'continued_because', 'apply_url'],
  words: (facts) => ({
    ...caseWords(facts),
    said_on: dateWord(facts.saidOn),
    continued_because: facts.continuedBecause ?? '',
    apply_url: facts.applyUrl,
    is_stopped: !facts.continuedBecause,
  }),
  sample,
};
