import { check } from '../checks';
import { forSomeoneElse } from '../person';
import { ChoiceField, Question } from '../question';

const consent: ChoiceField = {
  kind: 'CHOICE',
  name: 'consent',
  label: 'Do you have their agreement in writing?',
  short: 'Written agreement',
  options: [
    { value: 'YES', label: 'Yes, they have agreed in writing' },
    { value: 'NOT_YET', label: 'Not yet', hint: 'You can send the application now and the agreement later' },
  ],
};

/** The written consent of the person affected (R5). Without it the application is received, and nobody else is asked (D55). */
export const consentQuestion: Question = {
  slug: 'consent',
  scope: 'APPLICATION',
  title: consent.label,
  fields: [consent],
  explain: [
    'To apply for somebody else you need their agreement in writing: a signed form or letter, an email from them, or something else that they wrote.',
    'Without it {council} receives the application all the same, and the dates for its letters run. But it cannot ask any organisation about the reports until the agreement is on file.',
  ],
  validate: (values) => check(values, consent, 'Select whether you have their agreement in writing'),
  shown: forSomeoneElse,
};
