import { check } from '../checks';
import { forSomeoneElse, keyOf, shortOf } from '../person';
import { ChoiceField, Question } from '../question';

const wants: ChoiceField = {
  kind: 'CHOICE',
  name: keyOf('THEM', 'wantsCopies'),
  label: 'Does the person affected want a copy of every letter?',
  short: shortOf('THEM', 'Wants copies'),
  options: [
    { value: 'YES', label: 'Yes, send them a copy' },
    { value: 'NO', label: 'No, letters to me are enough' },
  ],
};

/** Letters follow the applicant; copies follow the person affected (D28). */
export const copiesQuestion: Question = {
  slug: 'their-copies',
  scope: 'APPLICATION',
  title: wants.label,
  fields: [wants],
  hint: 'Letters go to you. A copy goes only by a way that is safe for them.',
  validate: (values) => check(values, wants, 'Select whether they want copies'),
  shown: forSomeoneElse,
};
