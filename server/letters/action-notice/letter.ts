import type { PlainDate } from '@shared/time';
import { BODY_FIELDS, BODY_REQUIRED, bodyWords, type BodyFacts } from '../body-facts';
import { dateWord } from '../case-facts';
import type { LetterDefinition } from '../letter';
import { sample } from './sample';

/** Facts of it: a reference, a number and a day; nothing about anyone (D42). */
export interface ActionNoticeFacts extends BodyFacts {
  dueOn: PlainDate;
}

/** Tells an agency that an action of the plan is its to carry out (R40, R44). */
export const actionNotice: LetterDefinition<ActionNoticeFacts> = {
  kind: 'ACTION_NOTICE',
  audience: 'agency',
  startsWindow: false,
  subject: (reference, authorityName) => `${reference}: an action for your organisation, ${authorityName}`,
  title: 'An action of an ASB Case Review',
  fields: [...BODY_FIELDS, 'due_on'],
  required: [...BODY_REQUIRED, 'due_on'],
  words: (facts) => ({ ...bodyWords(facts), due_on: dateWord(facts.dueOn) }),
  sample,
};
