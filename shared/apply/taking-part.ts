import { LONGEST_STATEMENT } from '@shared/policy/participation';
import { LONGEST_OPINION } from '@shared/policy/plans';
import type { OfferAnswer } from '@shared/vocabulary/participation';
import type { Values } from './answers';
import { check, chosen } from './checks';
import {
  ticked,
  type Choice,
  type ChecksField,
  type ChoiceField,
  type FieldError,
  type LongField,
  type TextField,
} from './question';

/** The ways to take part, in the order they are offered (R34, R36). */
export const WAYS = [
  'IN_PERSON',
  'BY_VIDEO',
  'VICTIM_FIRST',
  'REPRESENTATIVE',
  'NOT_ATTENDING',
] as const satisfies readonly OfferAnswer[];
export type Way = (typeof WAYS)[number];

const OWN: Record<Way, string> = {
  IN_PERSON: 'I will come in person',
  BY_VIDEO: 'I will join by video call',
  VICTIM_FIRST: 'Victim First comes for me',
  REPRESENTATIVE: 'Somebody I choose comes for me',
  NOT_ATTENDING: 'I do not want to take part in the meeting',
};
const THEIRS: Record<Way, string> = {
  IN_PERSON: 'They will come in person',
  BY_VIDEO: 'They will join by video call',
  VICTIM_FIRST: 'Victim First comes for them',
  REPRESENTATIVE: 'Somebody they choose comes for them',
  NOT_ATTENDING: 'They do not want to take part in the meeting',
};
const HINT: Partial<Record<Way, string>> = {
  VICTIM_FIRST: 'An independent service that supports victims. It needs an agreement in writing.',
  REPRESENTATIVE: 'A friend, a relative or anybody else. They need an agreement in writing.',
  NOT_ATTENDING: 'The review goes ahead all the same. You can still say in writing how this affects you.',
};
const THEIR_HINT: Partial<Record<Way, string>> = {
  ...HINT,
  NOT_ATTENDING: 'The review goes ahead all the same. They can still say in writing how this affects them.',
};

/** A way to take part in the words of who chooses it: the person affected, or whoever applied for them (D28). */
export const wayInWords = (way: Way, forAnother: boolean): string => (forAnother ? THEIRS : OWN)[way];
/** The one question of the first page. */
export const wayField = (forAnother: boolean): ChoiceField => ({
  kind: 'CHOICE',
  name: 'way',
  short: 'How to take part',
  label: forAnother ? 'How does the person affected want to take part?' : 'How do you want to take part?',
  options: WAYS.map((way): Choice => {
    const hint = (forAnother ? THEIR_HINT : HINT)[way];
    return { value: way, label: wayInWords(way, forAnother), ...(hint ? { hint } : {}) };
  }),
});
/** Which way was chosen, or what is wrong. */
export function wayIn(values: Values): { way: Way | null; errors: FieldError[] } {
  const field = wayField(false);
  const errors = check(values, field, 'Choose how to take part');
  return { way: errors.length > 0 ? null : chosen(values, field, WAYS), errors };
}

const NEEDS: readonly (readonly [value: string, label: string])[] = [
  ['INTERPRETER', 'An interpreter'],
  ['STEP_FREE', 'A place without steps'],
  ['SUPPORTER', 'Somebody alongside for support'],
  ['BREAKS', 'Breaks'],
  ['APART', 'A separate way in, and somewhere to wait alone'],
];
const needsField: ChecksField = {
  kind: 'CHECKS',
  name: 'needs',
  short: 'What would help',
  label: 'What would help?',
  hint: 'Choose any that apply, or none.',
  optional: true,
  options: NEEDS.map(([value, label]) => ({ value, label })),
};
const moreField: LongField = {
  kind: 'LONG',
  name: 'more',
  short: 'Anything else',
  label: 'Anything else (optional)',
  hint: 'For example a language, or a time of day that is difficult.',
  most: 1000,
  rows: 4,
  optional: true,
};
const whoField: TextField = {
  kind: 'TEXT',
  name: 'who',
  short: 'Who comes',
  label: 'Who is it?',
  hint: 'Their name, and who they are, such as a friend or a sister. The council asks for the rest.',
  most: 200,
};
const WHO = 'Who comes: ';

/** What is asked after the choice: what would help on the day; whom they chose. Nothing where nobody comes. */
export function needsFields(way: Way): (ChecksField | LongField | TextField)[] {
  switch (way) {
    case 'NOT_ATTENDING':
      return [];
    case 'REPRESENTATIVE':
      return [whoField, moreField];
    case 'VICTIM_FIRST':
      return [moreField];
    default:
      return [needsField, moreField];
  }
}
/** Everything wrong with those answers. */
export const needsErrors = (way: Way, values: Values): FieldError[] =>
  needsFields(way).flatMap((field) => check(values, field, field.name === 'who' ? 'Enter who it is' : 'Choose from the list'));

/** What was asked for, a line each, as it is kept and as the council reads it; null where there is nothing. */
export function needsText(way: Way, values: Values): string | null {
  const names = needsFields(way).map(({ name }) => name);
  const said = (name: string): string => (names.includes(name) ? (values[name] ?? '').trim() : '');
  const lines = [
    said('who') && `${WHO}${said('who')}`,
    ...(names.includes('needs')
      ? NEEDS.filter(([value]) => ticked(values, 'needs').includes(value)).map(([, label]) => label)
      : []),
    said('more'),
  ].filter(Boolean);
  return lines.length > 0 ? lines.join('\n') : null;
}
/** The answers a kept text came from, to be changed. */
export function needsValues(text: string | null): Values {
  const lines = (text ?? '').split('\n').filter(Boolean);
  const known = NEEDS.filter(([, label]) => lines.includes(label));
  const who = lines.find((line) => line.startsWith(WHO));
  const rest = lines.filter((line) => line !== who && !known.some(([, label]) => label === line));
  return { needs: known.map(([value]) => value).join(','), who: who?.slice(WHO.length) ?? '', more: rest.join('\n') };
}

/** The one box of an impact statement, and of what they think of a plan. */
export const statementField = (forAnother: boolean): LongField => ({
  kind: 'LONG',
  name: 'says',
  short: 'The statement',
  label: forAnother ? 'How does this affect the person affected?' : 'How does this affect you?',
  most: LONGEST_STATEMENT,
  rows: 14,
});
export const opinionField: LongField = {
  kind: 'LONG',
  name: 'says',
  short: 'What you think',
  label: 'What do you think of the plan?',
  hint: 'What would help, what is missing, what would not work for you.',
  most: LONGEST_OPINION,
  rows: 8,
};
