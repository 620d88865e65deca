import { COMPLAINT_BODIES, COMPLAINT_BODY_LABEL } from '@shared/vocabulary/cases';
import { COMPLAINTS_APART } from '@shared/vocabulary/complaints';
import { check } from '../checks';
import { always, ChecksField, Question } from '../question';

const about: ChecksField = {
  kind: 'CHECKS',
  name: 'complaintAbout',
  label: 'Are you also unhappy with how an organisation treated you? (optional)',
  short: 'Also unhappy with',
  optional: true,
  options: COMPLAINT_BODIES.map((value) => ({ value, label: COMPLAINT_BODY_LABEL[value] })),
};

/** A complaint inside an application is signposted, never processed (R73, D23). */
export const complaintQuestion: Question = {
  slug: 'complaint',
  scope: 'APPLICATION',
  title: about.label,
  fields: [about],
  explain: [COMPLAINTS_APART, 'If you select one, we tell you where such a complaint goes.'],
  hint: 'If not, leave this empty.',
  validate: (values) => check(values, about, 'Select from the organisations in the list'),
  shown: always,
};
