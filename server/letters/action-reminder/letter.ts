import type { PlainDate } from '@shared/time';
import { BODY_FIELDS, BODY_REQUIRED, bodyWords, type BodyFacts } from '../body-facts';
import { dateWord } from '../case-facts';
import type { LetterDefinition } from '../letter';
import { sample } from './sample';

/** Facts of it: a reference, a number and a day; nothing about anyone (D42). */
export interface ActionReminderFacts extends BodyFacts {
  dueOn: PlainDate;
  isLate: boolean;
}

/** Reminds an agency of an action that is due soon, or late (R40). */
export const actionReminder: LetterDefinition<ActionReminderFacts> = {
  kind: 'ACTION_REMINDER',
  audience: 'agency',
  startsWindow: false,
  subject: (reference, authorityName) => `${reference}: a reminder of an action, ${authorityName}`,
  title: 'Reminder of an action',
  fields: [...BODY_FIELDS, 'due_on', 'late', 'not_late'],
  required: [...BODY_REQUIRED, 'due_on'],
  words: (facts) => ({ ...bodyWords(facts), due_on: dateWord(facts.dueOn), late: facts.isLate, not_late: !facts.isLate }),
  sample,
};
