import { addressJudgement } from '@shared/policy/postal-address';
import type { Values } from '../answers';
import { check } from '../checks';
import { isThere, keyOf, saidOf, shortOf, slugOf, Whose } from '../person';
import { FieldError, Question, TextField } from '../question';

const MISSING: Readonly<Record<string, string>> = {
  careOf: 'Enter whose address it is',
  addressLine1: 'Enter address line 1, usually a building and street',
  town: 'Enter a town or city',
  postcode: 'Enter a postcode',
};

/** The lines under the name, as they go on an envelope; empty where no address was given. */
export function addressLines(values: Values, whose: Whose = 'YOU'): string[] {
  const line = (name: string): string => saidOf(values, whose, name);
  if (line('addressKind') === 'NONE' || line('addressLine1') === '') {
    return [];
  }
  const care = line('addressKind') === 'CARE_OF' ? [`c/o ${line('careOf')}`] : [];
  return [...care, ...['addressLine1', 'addressLine2', 'town', 'postcode'].map(line)].filter((text) => text !== '');
}

/** Checked as the post will check it, so that no letter fails on its way out. */
export function addressQuestion(whose: Whose): Question {
  const yours = whose === 'YOU';
  const field = (name: string, label: string, autocomplete: string, more: Partial<TextField> = {}): TextField => ({
    kind: 'TEXT',
    name: keyOf(whose, name),
    label,
    short: shortOf(whose, label.replace(' (optional)', '')),
    most: 100,
    autocomplete: yours ? autocomplete : 'off',
    ...more,
  });
  const named: Readonly<Record<string, TextField>> = {
    careOf: field('careOf', 'Whose address it is', 'off', {
      when: ({ answers }) => saidOf(answers.values, whose, 'addressKind') === 'CARE_OF',
      hint: 'The name on their door',
    }),
    addressLine1: field('addressLine1', 'Address line 1', 'address-line1'),
    addressLine2: field('addressLine2', 'Address line 2 (optional)', 'address-line2', { optional: true }),
    town: field('town', 'Town or city', 'address-level2', { width: 'HALF' }),
    postcode: field('postcode', 'Postcode', 'postal-code', { width: 'POSTCODE' }),
  };
  return {
    slug: slugOf(whose, 'address'),
    scope: 'APPLICATION',
    title: yours ? 'What is the address?' : 'What is the address of the person affected?',
    fields: Object.values(named),
    validate: (values, sofar) => {
      const missing: FieldError[] = Object.entries(named)
        .filter(([, one]) => one.when?.(sofar) ?? true)
        .flatMap(([name, one]) => check(values, one, MISSING[name] ?? ''));
      if (missing.length > 0) {
        return missing;
      }
      const kind = saidOf(sofar.answers.values, whose, 'addressKind');
      const lines = addressLines({ ...values, [keyOf(whose, 'addressKind')]: kind }, whose);
      return addressJudgement(['Name', ...lines]).map(({ message }) => ({
        field: keyOf(whose, /postcode/.test(message) ? 'postcode' : 'addressLine1'),
        message: message.replace(/\.$/, ''),
      }));
    },
    shown: (sofar) => isThere(whose)(sofar) && saidOf(sofar.answers.values, whose, 'addressKind') !== 'NONE',
  };
}
