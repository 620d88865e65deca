import type { PlainDate } from '@shared/time';
import { CASE_FIELDS, CASE_REQUIRED, caseWords, dateWord, type CaseFacts } from '../case-facts';
import type { LetterDefinition } from '../letter';
import { sample } from './sample';

/** Facts of the letter that no decision came in time (D57). */
export interface NotDecidedFacts extends CaseFacts {
  /** The day the decision was due; null where there is none, which the letter refuses. */
  dueOn: PlainDate | null;
  /** True where the applicant was told that very day. */
  wasTold: boolean;
  /** The latest day of the next update, where the time was extended. */
  updateDueOn: PlainDate | null;
}

/** No decision in time: the applicant may appeal without waiting (D57). */
export const notDecided: LetterDefinition<NotDecidedFacts> = {
  kind: 'NOT_DECIDED',
  audience: 'applicant',
  startsWindow: false,
  subject: (reference, authorityName) => `${reference}: your application, ${authorityName}`,
  title: 'No decision in time',
  fields: [...CASE_FIELDS, 'due_on', 'update_due_on', 'was_told', 'not_told'],
  required: [...CASE_REQUIRED, 'due_on', 'postal_address'],
  words: (facts) => ({
    ...caseWords(facts),
    due_on: dateWord(facts.dueOn),
    was_told: facts.wasTold,
    not_told: !facts.wasTold,
    update_due_on: dateWord(facts.updateDueOn),
  }),
  sample,
};
