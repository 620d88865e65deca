import { check } from '../checks';
import { always, LongField, Question } from '../question';

const impact: LongField = {
  kind: 'LONG',
  name: 'impact',
  label: 'How does this affect you?',
  short: 'How it affects you',
  most: 5000,
  rows: 8,
};

export const impactQuestion: Question = {
  slug: 'impact',
  scope: 'APPLICATION',
  title: impact.label,
  fields: [impact],
  hint: 'For example your health, sleep, work, children or feeling safe. If you ask for someone else, a business or a group, say how it affects them. A few words are enough.',
  validate: (values) => check(values, impact, 'Enter how this affects you'),
  shown: always,
};

const desiredOutcome: LongField = {
  kind: 'LONG',
  name: 'desiredOutcome',
  label: 'What would you like to happen?',
  short: 'What you would like to happen',
  most: 2000,
  rows: 5,
};

export const wantedQuestion: Question = {
  slug: 'wanted',
  scope: 'APPLICATION',
  title: desiredOutcome.label,
  fields: [desiredOutcome],
  hint: 'We cannot promise it, but the people who look at your case will know what you are asking for.',
  validate: (values) => check(values, desiredOutcome, 'Enter what you would like to happen'),
  shown: always,
};
