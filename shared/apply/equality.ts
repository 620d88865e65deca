import type { Values } from './answers';
import { check } from './checks';
import { ChoiceField, FieldError, said } from './question';

const PREFER_NOT = { value: 'NOT_SAID', label: 'I prefer not to say' };
const field = (name: string, label: string, options: readonly (readonly [string, string])[]): ChoiceField => ({
  kind: 'CHOICE',
  name,
  label,
  short: label,
  optional: true,
  options: [...options.map(([value, text]) => ({ value, label: text })), PREFER_NOT],
});

/** Asked after sending, of individuals only (R6), and kept apart from every case. Each may be left out. */
export const EQUALITY_FIELDS: readonly ChoiceField[] = [
  field('ageBand', 'How old are you?', [
    ['UNDER_18', 'Under 18'],
    ['18_TO_24', '18 to 24'],
    ['25_TO_44', '25 to 44'],
    ['45_TO_64', '45 to 64'],
    ['65_OR_OVER', '65 or over'],
  ]),
  field('sex', 'What is your sex?', [
    ['FEMALE', 'Female'],
    ['MALE', 'Male'],
  ]),
  field('genderSame', 'Is the gender you identify with the same as your sex registered at birth?', [
    ['YES', 'Yes'],
    ['NO', 'No'],
  ]),
  field('ethnicity', 'What is your ethnic group?', [
    ['ASIAN', 'Asian or Asian British'],
    ['BLACK', 'Black, Black British, Caribbean or African'],
    ['MIXED', 'Mixed or multiple ethnic groups'],
    ['WHITE', 'White'],
    ['OTHER', 'Another ethnic group'],
  ]),
  field('religion', 'What is your religion or belief?', [
    ['NONE', 'No religion'],
    ['BUDDHIST', 'Buddhist'],
    ['CHRISTIAN', 'Christian'],
    ['HINDU', 'Hindu'],
    ['JEWISH', 'Jewish'],
    ['MUSLIM', 'Muslim'],
    ['SIKH', 'Sikh'],
    ['OTHER', 'Another religion or belief'],
  ]),
  field('disability', 'Do you have a disability or long-term health condition?', [
    ['YES', 'Yes'],
    ['NO', 'No'],
  ]),
  field('orientation', 'What is your sexual orientation?', [
    ['STRAIGHT', 'Straight or heterosexual'],
    ['GAY_OR_LESBIAN', 'Gay or lesbian'],
    ['BISEXUAL', 'Bisexual'],
    ['OTHER', 'Another sexual orientation'],
  ]),
];

/** What was answered, with nothing for what was left out. */
export const equalityAnswers = (values: Values): Record<string, string> =>
  Object.fromEntries(
    EQUALITY_FIELDS.map(({ name }): [string, string] => [name, said(values, name)]).filter(([, answer]) => answer !== ''),
  );

/** An answer that was never offered. */
export const equalityErrors = (values: Values): FieldError[] =>
  EQUALITY_FIELDS.flatMap((one) => check(values, one, 'Select one of the answers'));
