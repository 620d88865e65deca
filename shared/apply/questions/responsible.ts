import { check } from '../checks';
import { always, ChoiceField, LongField, Question } from '../question';

const responsible: LongField = {
  kind: 'LONG',
  name: 'peopleResponsible',
  label: 'Who is responsible, if you know? (optional)',
  short: 'Who is responsible',
  optional: true,
  most: 2000,
  rows: 4,
  hint: 'Names, nicknames, where they live, or what they look like',
};
const under18: ChoiceField = {
  kind: 'CHOICE',
  name: 'under18Involved',
  label: 'Is anyone under 18 involved? (optional)',
  short: 'Anyone under 18 involved',
  optional: true,
  hint: 'As somebody affected, or as somebody responsible',
  options: [
    { value: 'YES', label: 'Yes' },
    { value: 'NO', label: 'No' },
    { value: 'NOT_SURE', label: 'I am not sure' },
  ],
};

/** Those who behave badly, and children on either side. All of it optional and confidential. */
export const responsibleQuestion: Question = {
  slug: 'people-responsible',
  scope: 'APPLICATION',
  title: 'The people responsible (optional)',
  fields: [responsible, under18],
  hint: 'This is kept confidential. They are not told who asked for a review.',
  validate: (values) => [...check(values, responsible, ''), ...check(values, under18, 'Select one of the answers')],
  shown: always,
};
