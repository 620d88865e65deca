import { addressJudgement } from '@shared/policy/postal-address';
import { check } from '../checks';
import { ChoiceField, always, FieldError, Question, said, SoFar, TextField } from '../question';
import type { Values } from '../answers';

const addressKind: ChoiceField = {
  kind: 'CHOICE',
  name: 'addressKind',
  label: 'What address can you give us?',
  short: 'Address given',
  options: [
    { value: 'HOME', label: 'My home address' },
    { value: 'CARE_OF', label: 'The address of someone who can take letters for me', hint: 'A care-of address' },
    { value: 'NONE', label: 'I cannot give an address', hint: 'Then we need your email address' },
  ],
};

/** A home address, a care-of address, or email alone: having no fixed address never shuts anybody out. */
export const addressKindQuestion: Question = {
  slug: 'address-kind',
  scope: 'APPLICATION',
  title: addressKind.label,
  fields: [addressKind],
  validate: (values, { answers }) => {
    const wrong = check(values, addressKind, 'Select what address you can give us');
    const unreachable = said(values, 'addressKind') === 'NONE' && said({ ...answers.values, ...values }, 'email') === '';
    return unreachable
      ? [{ field: 'addressKind', message: 'Give an address for letters, or go back and add an email address' }]
      : wrong;
  },
  next: (values) => (said(values, 'addressKind') === 'NONE' ? 'letters' : 'address'),
  shown: always,
};

const careOf = (sofar: SoFar): boolean => said(sofar.answers.values, 'addressKind') === 'CARE_OF';
const line = (name: string, label: string, autocomplete: string, more: Partial<TextField> = {}): TextField => ({
  kind: 'TEXT',
  name,
  label,
  short: label.replace(' (optional)', ''),
  most: 100,
  autocomplete,
  ...more,
});
const FIELDS: readonly TextField[] = [
  line('careOf', 'Whose address it is', 'off', { when: careOf, hint: 'The name on their door' }),
  line('addressLine1', 'Address line 1', 'address-line1'),
  line('addressLine2', 'Address line 2 (optional)', 'address-line2', { optional: true }),
  line('town', 'Town or city', 'address-level2', { width: 'HALF' }),
  line('postcode', 'Postcode', 'postal-code', { width: 'POSTCODE' }),
];
const MISSING: Readonly<Record<string, string>> = {
  careOf: 'Enter whose address it is',
  addressLine1: 'Enter address line 1, usually a building and street',
  town: 'Enter a town or city',
  postcode: 'Enter a postcode',
};

/** The lines under the name, as they go on an envelope; empty where no address was given. */
export function addressLines(values: Values): string[] {
  if (said(values, 'addressKind') === 'NONE' || said(values, 'addressLine1') === '') {
    return [];
  }
  const care = said(values, 'addressKind') === 'CARE_OF' ? [`c/o ${said(values, 'careOf')}`] : [];
  return [...care, ...['addressLine1', 'addressLine2', 'town', 'postcode'].map((name) => said(values, name))].filter(
    (text) => text !== '',
  );
}

/** Checked as the post will check it, so that no letter fails on its way out. */
export const addressQuestion: Question = {
  slug: 'address',
  scope: 'APPLICATION',
  title: 'What is the address?',
  fields: FIELDS,
  validate: (values, sofar) => {
    const missing: FieldError[] = FIELDS.filter((field) => field.when?.(sofar) ?? true).flatMap((field) =>
      check(values, field, MISSING[field.name] ?? ''),
    );
    if (missing.length > 0) {
      return missing;
    }
    const kind = said(sofar.answers.values, 'addressKind');
    return addressJudgement(['Name', ...addressLines({ ...values, addressKind: kind })]).map(({ message }) => ({
      field: /postcode/.test(message) ? 'postcode' : 'addressLine1',
      message: message.replace(/\.$/, ''),
    }));
  },
  next: () => 'letters',
  shown: ({ answers }) => said(answers.values, 'addressKind') !== 'NONE',
};
