import { shortDate } from '@shared/time';
import { REPORT_BODIES, REPORT_BODY_LABEL, REPORT_METHOD_LABEL, REPORT_METHODS } from '@shared/vocabulary/cases';
import { check, checkDate, dateIn } from '../checks';
import { always, ChoiceField, DateField, LongField, Question, TextField } from '../question';

export const bodyField: ChoiceField = {
  kind: 'CHOICE',
  name: 'body',
  label: 'Who did you report it to?',
  short: 'Reported to',
  options: REPORT_BODIES.map((value) => ({ value, label: REPORT_BODY_LABEL[value] })),
};
const bodyName: TextField = {
  kind: 'TEXT',
  name: 'bodyName',
  label: 'Name of the council, landlord, team or officer (optional)',
  short: 'Name',
  optional: true,
  most: 200,
};

/** To whom (R10, R11). */
export const reportToQuestion: Question = {
  slug: 'to',
  scope: 'REPORT',
  title: bodyField.label,
  fields: [bodyField, bodyName],
  validate: (values) => [...check(values, bodyField, 'Select who you reported it to'), ...check(values, bodyName, '')],
  next: () => 'when',
  shown: always,
};

const reportedOn: DateField = {
  kind: 'DATE',
  name: 'reportedOn',
  label: 'Date',
  short: 'Reported on',
  hint: 'For example, 30 3 2026',
};
export const methodField: ChoiceField = {
  kind: 'CHOICE',
  name: 'method',
  label: 'How did you report it? (optional)',
  short: 'How',
  optional: true,
  options: REPORT_METHODS.filter((value) => value !== 'NOT_SAID').map((value) => ({ value, label: REPORT_METHOD_LABEL[value] })),
};

/** The day of the report decides whether it counts (R15, R17); one before its incident is asked again (D50). */
export const reportWhenQuestion: Question = {
  slug: 'when',
  scope: 'REPORT',
  title: 'When did you report it?',
  fields: [reportedOn, methodField],
  validate: (values, { today, incident }) => {
    const occurred = dateIn(incident?.values ?? {}, 'occurredOn');
    return [
      ...checkDate(
        values,
        'reportedOn',
        'the date you reported it',
        today,
        occurred && {
          date: occurred,
          message: `The date you reported it must be on or after ${shortDate(occurred)}, when it happened`,
        },
      ),
      ...check(values, methodField, 'Select how you reported it'),
    ];
  },
  next: () => 'answer',
  shown: always,
};

const agencyReference: TextField = {
  kind: 'TEXT',
  name: 'agencyReference',
  label: 'Reference or incident number (optional)',
  short: 'Reference',
  optional: true,
  most: 100,
  width: 'HALF',
  hint: 'Leave this empty if you do not have one. We can still find your report.',
};
const actionTaken: LongField = {
  kind: 'LONG',
  name: 'actionTaken',
  label: 'What did they do, or say they would do?',
  short: 'What they did',
  most: 2000,
  rows: 4,
  hint: 'If nothing happened, write “nothing”. If you do not know, write “I do not know”.',
};

/** No reference is a complete answer. */
export const reportAnswerQuestion: Question = {
  slug: 'answer',
  scope: 'REPORT',
  title: 'What happened after you reported it?',
  fields: [actionTaken, agencyReference],
  validate: (values) => [
    ...check(values, actionTaken, 'Enter what they did, or “nothing”'),
    ...check(values, agencyReference, ''),
  ],
  next: () => null,
  shown: always,
};
