import { check } from '../checks';
import { always, LongField, Question } from '../question';

const field = (name: string, label: string, short: string, hint: string): LongField => ({
  kind: 'LONG',
  name,
  label,
  short,
  hint,
  optional: true,
  most: 2000,
  rows: 3,
});
const affected = field(
  'othersAffected',
  'Is anybody else affected? (optional)',
  'Others affected',
  'For example family, neighbours or customers',
);
const witnesses = field(
  'witnesses',
  'Did anybody else see or hear it? (optional)',
  'Witnesses',
  'Give names only of people who agree to it',
);

export const othersQuestion: Question = {
  slug: 'others',
  scope: 'APPLICATION',
  title: 'Other people (optional)',
  fields: [affected, witnesses],
  validate: (values) => [...check(values, affected, ''), ...check(values, witnesses, '')],
  shown: always,
};
