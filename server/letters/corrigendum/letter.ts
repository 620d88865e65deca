import type { PlainDate } from '@shared/time';
import { CASE_FIELDS, CASE_REQUIRED, caseWords, dateWord, type CaseFacts } from '../case-facts';
import type { LetterDefinition } from '../letter';
import { sample } from './sample';

/** Facts of a dated correction of a clerical error (D47). */
export interface CorrigendumFacts extends CaseFacts {
  letterTitle: string;
  letterDate: PlainDate;
  said: string;
  shouldSay: string;
}

const OWN = ['letter_title', 'letter_date', 'said', 'should_say'];

/** What a letter said by mistake, and what it should have said. It moves no date and no decision (D47). */
export const corrigendum: LetterDefinition<CorrigendumFacts> = {
  kind: 'CORRIGENDUM',
  audience: 'applicant',
  startsWindow: false,
  subject: (reference, authorityName) => `${reference}: a correction, ${authorityName}`,
  title: 'A correction to a letter',
  fields: [...CASE_FIELDS, ...OWN],
  required: [...CASE_REQUIRED, ...OWN],
  words: (facts) => ({
    ...caseWords(facts),
    letter_title: facts.letterTitle,
    letter_date: dateWord(facts.letterDate),
    said: facts.said,
    should_say: facts.shouldSay,
  }),
  sample,
};
