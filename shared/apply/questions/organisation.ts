import { check } from '../checks';
import { forABody } from '../person';
import { Question, TextField } from '../question';

const organisation: TextField = {
  kind: 'TEXT',
  name: 'organisationName',
  label: 'What is the name of the business, organisation or group?',
  short: 'Business, organisation or group',
  most: 200,
  autocomplete: 'organization',
};

/** A business, an organisation or a group applies under its name, with a contact person (R6, D13). */
export const organisationQuestion: Question = {
  slug: 'organisation',
  scope: 'APPLICATION',
  title: organisation.label,
  fields: [organisation],
  hint: 'Next we ask for the person the council should talk to.',
  validate: (values) => check(values, organisation, 'Enter the name of the business, organisation or group'),
  shown: forABody,
};
