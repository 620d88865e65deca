import { check, checkDate } from '../checks';
import { always, ChoiceField, DateField, LongField, Question, said, TextField } from '../question';

const occurredOn: DateField = {
  kind: 'DATE',
  name: 'occurredOn',
  label: 'Date',
  short: 'When it happened',
  hint: 'For example, 27 3 2026',
};
const occurredAbout: TextField = {
  kind: 'TEXT',
  name: 'occurredAbout',
  label: 'About what time (optional)',
  short: 'About what time',
  optional: true,
  most: 100,
  width: 'HALF',
  hint: 'For example, 2am, or all evening',
};

/** The day decides whether a report was in time (R15); the hour may be a guess. */
export const incidentWhenQuestion: Question = {
  slug: 'when',
  scope: 'INCIDENT',
  title: 'When did it happen?',
  fields: [occurredOn, occurredAbout],
  hint: 'If it went on for several days, give the day it was worst or the day it began.',
  validate: (values, { today }) => [
    ...checkDate(values, 'occurredOn', 'the date it happened', today),
    ...check(values, occurredAbout, ''),
  ],
  next: () => 'where',
  shown: always,
};

const place: TextField = {
  kind: 'TEXT',
  name: 'place',
  label: 'Where it happened',
  short: 'Where',
  most: 300,
  hint: 'For example a street and town, a postcode, or “the stairs outside my flat”',
};
const area: ChoiceField = {
  kind: 'CHOICE',
  name: 'area',
  label: 'Is that in the area of {council}?',
  short: 'In the council’s area',
  options: [
    { value: 'INSIDE', label: 'Yes' },
    { value: 'OUTSIDE', label: 'No' },
    { value: 'NOT_SURE', label: 'I am not sure', hint: 'The council will check' },
  ],
};

/** The area where the behaviour happens decides which council reviews it (R12, D17). */
export const incidentWhereQuestion: Question = {
  slug: 'where',
  scope: 'INCIDENT',
  title: 'Where did it happen?',
  fields: [place, area],
  validate: (values) => [
    ...check(values, place, 'Enter where it happened'),
    ...check(values, area, 'Select whether it was in the area of this council'),
  ],
  next: () => 'what',
  shown: always,
};

const description: LongField = {
  kind: 'LONG',
  name: 'description',
  label: 'What happened?',
  short: 'What happened',
  most: 5000,
  rows: 8,
};

export const incidentWhatQuestion: Question = {
  slug: 'what',
  scope: 'INCIDENT',
  title: description.label,
  fields: [description],
  hint: 'Say what you saw, heard or found, in your own words. You do not need to name anybody.',
  validate: (values) => check(values, description, 'Enter what happened'),
  next: () => 'reported',
  shown: always,
};

const reported: ChoiceField = {
  kind: 'CHOICE',
  name: 'reported',
  label: 'Did you report this incident to anybody?',
  short: 'Reported it',
  options: [
    { value: 'YES', label: 'Yes' },
    { value: 'NO', label: 'No, I have not reported it' },
  ],
};

/** Reports are what the threshold counts (R9, R10). "No" is an answer, never a bar. */
export const incidentReportedQuestion: Question = {
  slug: 'reported',
  scope: 'INCIDENT',
  title: reported.label,
  fields: [reported],
  hint: 'For example to a council, the police or your landlord. You can add each report.',
  validate: (values) => check(values, reported, 'Select yes if you reported this incident'),
  next: (values, { incident }) =>
    said(values, 'reported') === 'YES' && (incident?.reports.length ?? 0) === 0 ? 'reports/1/to' : null,
  shown: always,
};
