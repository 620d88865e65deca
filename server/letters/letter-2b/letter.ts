import type { PlainDate } from '@shared/time';
import {
  CASE_FIELDS,
  CASE_REQUIRED,
  DECISION_FIELDS,
  caseWords,
  dateWord,
  decisionWords,
  type CaseFacts,
  type DecisionFacts,
  type IncidentFacts,
} from '../case-facts';
import type { LetterDefinition } from '../letter';
import { sample } from './sample';

/** Facts of Letter 2b (§4, §6, R26, R29, R53, R73, R79, R81). */
export interface Letter2bFacts extends CaseFacts {
  incidents: readonly IncidentFacts[];
  decision: DecisionFacts;
  /** The last day to appeal, counted from the day the letter is served on its channel (R53, D9, D53). */
  lastDayToAppeal: PlainDate;
  /** Where the application was rejected: the reason from the closed list, as words (R79); otherwise null. */
  rejectedAs?: string | null;
}

/** Letter 2b, threshold not met or application rejected: why, report by report, and what the person can do (R53, R73, R79, R81). */
export const letter2b: LetterDefinition<Letter2bFacts> = {
  kind: 'LETTER_2B',
  audience: 'applicant',
  startsWindow: true,
  subject: (reference, authorityName) => `${reference}: our decision on your application, ${authorityName}`,
  title: 'Decision on your application',
  fields: [...CASE_FIELDS, ...DECISION_FIELDS, 'last_day_to_appeal', 'rejected_as', 'not_met', 'with_further_action'],
  required: [...CASE_REQUIRED, ...DECISION_FIELDS, 'last_day_to_appeal', 'rejected_as', 'postal_address'],
  words: (facts) => ({
    ...caseWords(facts),
    ...decisionWords(facts.decision, facts.incidents),
    last_day_to_appeal: dateWord(facts.lastDayToAppeal),
    rejected_as: facts.rejectedAs ?? '',
    not_met: !facts.rejectedAs,
    // A decision on the threshold always says what we will do (R29); a rejection may have nothing to say.
    with_further_action: !facts.rejectedAs || facts.decision.furtherAction.trim() !== '',
  }),
  sample,
};
