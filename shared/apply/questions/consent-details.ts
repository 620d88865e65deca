import { CONSENT_EVIDENCE, CONSENT_EVIDENCE_LABEL } from '@shared/vocabulary/people';
import { check, checkDate, checkLaterDate, dateIn } from '../checks';
import { forSomeoneElse } from '../person';
import { ChoiceField, DateField, LongField, Question, said, SoFar } from '../question';

/** Whether they say that they have it. */
export const hasConsent = (sofar: SoFar): boolean => forSomeoneElse(sofar) && said(sofar.answers.values, 'consent') === 'YES';

export const consentEvidence: ChoiceField = {
  kind: 'CHOICE',
  name: 'consentEvidence',
  label: 'What have they written?',
  short: 'Agreement is a',
  options: CONSENT_EVIDENCE.map((value) => ({ value, label: CONSENT_EVIDENCE_LABEL[value] })),
};
const givenOn: DateField = {
  kind: 'DATE',
  name: 'consentGivenOn',
  label: 'When did they write it?',
  short: 'Agreement written on',
  hint: 'For example, 27 3 2026',
};
const scope: LongField = {
  kind: 'LONG',
  name: 'consentScope',
  label: 'What do they agree to?',
  short: 'They agree to',
  most: 1000,
  rows: 3,
  hint: 'For example “that I apply for her and get her letters”',
};
const expires: DateField = {
  kind: 'DATE',
  name: 'consentExpiresOn',
  label: 'Until when? (optional)',
  short: 'Agreement ends on',
  optional: true,
  hint: 'Leave this empty if they gave no last day',
};

/** What the consent is, the day it was given, what it covers and until when (R5). */
export const consentDetailsQuestion: Question = {
  slug: 'consent-details',
  scope: 'APPLICATION',
  title: 'About their agreement',
  fields: [consentEvidence, givenOn, scope, expires],
  validate: (values, { today }) => [
    ...check(values, consentEvidence, 'Select what they have written'),
    ...checkDate(values, 'consentGivenOn', 'the day they wrote it', today),
    ...check(values, scope, 'Enter what they agree to'),
    ...checkLaterDate(values, 'consentExpiresOn', 'the day it ends', dateIn(values, 'consentGivenOn') ?? today),
  ],
  shown: hasConsent,
};
