import { check } from '../checks';
import { always, ChoiceField, Question, said } from '../question';

const danger: ChoiceField = {
  kind: 'CHOICE',
  name: 'danger',
  label: 'Are you or someone else in danger right now?',
  short: 'In danger now',
  options: [
    { value: 'YES', label: 'Yes' },
    { value: 'NO', label: 'No' },
  ],
};

/** Immediate danger comes before everything (R76, R83). */
export const dangerQuestion: Question = {
  slug: 'danger',
  scope: 'APPLICATION',
  title: danger.label,
  fields: [danger],
  hint: 'For example, someone is threatening you, hurting someone or breaking in.',
  validate: (values) => check(values, danger, 'Select yes if someone is in danger right now'),
  next: (values) => (said(values, 'danger') === 'YES' ? 'call-999' : 'first-report'),
  shown: always,
};
