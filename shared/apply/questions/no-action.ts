import { check } from '../checks';
import { always, ChoiceField, Question } from '../question';

const believes: ChoiceField = {
  kind: 'CHOICE',
  name: 'believesNoEffectiveAction',
  label: 'Do you believe that nothing effective has been done about it?',
  short: 'Nothing effective has been done',
  options: [
    { value: 'YES', label: 'Yes, nothing effective has been done' },
    { value: 'NO', label: 'No, something effective has been done' },
  ],
};

/** The applicant's own belief (R14, D4). "No" does not stop anybody; the council asks about it. */
export const noActionQuestion: Question = {
  slug: 'no-action',
  scope: 'APPLICATION',
  title: believes.label,
  fields: [believes],
  hint: 'Something may have been done but the problem goes on. This is your own view. Whatever you answer, you can send your application.',
  validate: (values) => check(values, believes, 'Select whether you believe that nothing effective has been done'),
  shown: always,
};
