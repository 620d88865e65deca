import { check } from '../checks';
import { always, ChoiceField, Question, said } from '../question';

const first: ChoiceField = {
  kind: 'CHOICE',
  name: 'firstReport',
  label: 'Is this the first time you are reporting this?',
  short: 'First report',
  options: [
    { value: 'YES', label: 'Yes, I have not reported any of it before' },
    { value: 'NO', label: 'No, I have reported it before' },
  ],
};

/** A review is not where a first report goes (R76). */
export const firstReportQuestion: Question = {
  slug: 'first-report',
  scope: 'APPLICATION',
  title: first.label,
  fields: [first],
  hint: 'Reports to a council, the police, or a housing association or other social landlord all count as reporting it.',
  validate: (values) => check(values, first, 'Select whether this is the first time you are reporting this'),
  next: (values) => (said(values, 'firstReport') === 'YES' ? 'first-time' : 'who'),
  shown: always,
};
