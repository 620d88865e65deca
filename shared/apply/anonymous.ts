import type { Values } from './answers';
import { check } from './checks';
import { FieldError, LongField, TextField } from './question';

const place: TextField = {
  kind: 'TEXT',
  name: 'place',
  label: 'Where does it happen?',
  short: 'Where',
  most: 300,
};
const about: TextField = {
  kind: 'TEXT',
  name: 'happenedOnAbout',
  label: 'About when? (optional)',
  short: 'About when',
  optional: true,
  most: 100,
  hint: 'For example “last Saturday night” or “most evenings”',
};
const what: LongField = {
  kind: 'LONG',
  name: 'whatHappened',
  label: 'What happens?',
  short: 'What happens',
  most: 5000,
  rows: 6,
  hint: 'Leave out anything that shows who you are.',
};

/** What can be told without a name (D35): it is read, and never becomes an application. */
export const ANONYMOUS_FIELDS = [place, about, what] as const;

export const anonymousErrors = (values: Values): FieldError[] => [
  ...check(values, place, 'Enter where it happens'),
  ...check(values, about, ''),
  ...check(values, what, 'Enter what happens'),
];
