import { check } from '../checks';
import { forSomeoneElse } from '../person';
import { Question, TextField } from '../question';

const relationship: TextField = {
  kind: 'TEXT',
  name: 'relationship',
  label: 'How do you know them?',
  short: 'How you know the person affected',
  most: 200,
  hint: 'For example “I am her daughter” or “I am his support worker”',
};
const worksFor: TextField = {
  kind: 'TEXT',
  name: 'worksFor',
  label: 'The organisation you work for, if you do this for your work (optional)',
  short: 'Organisation you work for',
  optional: true,
  most: 200,
  autocomplete: 'organization',
};

/** Who speaks for the person affected, and as what (R5). */
export const relationshipQuestion: Question = {
  slug: 'relationship',
  scope: 'APPLICATION',
  title: 'You and the person affected',
  fields: [relationship, worksFor],
  validate: (values) => [
    ...check(values, relationship, 'Enter how you know the person affected'),
    ...check(values, worksFor, ''),
  ],
  shown: forSomeoneElse,
};
