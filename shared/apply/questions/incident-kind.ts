import { HATE_CHARACTERISTIC_LABEL, HATE_CHARACTERISTICS, INCIDENT_KIND_LABEL, INCIDENT_KINDS } from '@shared/vocabulary/cases';
import { check } from '../checks';
import { always, ChoiceField, Question, said } from '../question';

export const kindField: ChoiceField = {
  kind: 'CHOICE',
  name: 'kind',
  label: 'What kind of incident was it?',
  short: 'Kind of incident',
  options: INCIDENT_KINDS.map((value) => ({
    value,
    label: INCIDENT_KIND_LABEL[value],
    hint:
      value === 'HATE'
        ? 'You or someone else felt it was because of who you are or who you were thought to be'
        : 'For example noise, threats, damage or harassment',
  })),
};

/** Anti-social behaviour or hate: both have a way in (R2). */
export const incidentKindQuestion: Question = {
  slug: 'kind',
  scope: 'INCIDENT',
  title: kindField.label,
  fields: [kindField],
  hint: 'Tell us about one incident at a time. You can add more afterwards.',
  validate: (values) => check(values, kindField, 'Select what kind of incident it was'),
  next: (values) => (said(values, 'kind') === 'HATE' ? 'characteristic' : 'when'),
  shown: always,
};

export const characteristicField: ChoiceField = {
  kind: 'CHOICE',
  name: 'characteristic',
  label: 'What do you think it was about?',
  short: 'What it was about',
  optional: true,
  options: HATE_CHARACTERISTICS.map((value) => ({ value, label: HATE_CHARACTERISTIC_LABEL[value] })),
};

/** What a hate incident was aimed at; nobody has to say (R13). */
export const characteristicQuestion: Question = {
  slug: 'characteristic',
  scope: 'INCIDENT',
  title: 'What do you think it was about? (optional)',
  fields: [characteristicField],
  hint: 'You do not have to answer.',
  validate: (values) => check(values, characteristicField, 'Select one of the answers'),
  next: () => 'when',
  shown: ({ incident }) => said(incident?.values ?? {}, 'kind') === 'HATE',
};
