import type { PlainDate } from '@shared/time';
import type { Answers, IncidentAnswers, Values } from './answers';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
  /** Not offered while this is false. */
  when?(sofar: SoFar): boolean;
}
interface FieldBase {
  name: string;
  label: string;
  hint?: string;
  /** How the answer is called where it is listed. */
  short: string;
  optional?: true;
  /** Left out of the page while this is false. */
  when?(sofar: SoFar): boolean;
}
export interface TextField extends FieldBase {
  kind: 'TEXT';
  most: number;
  inputType?: 'text' | 'email' | 'tel';
  autocomplete?: string;
  width?: 'POSTCODE' | 'SHORT' | 'HALF';
}
export interface LongField extends FieldBase {
  kind: 'LONG';
  most: number;
  rows: number;
}
export interface ChoiceField extends FieldBase {
  kind: 'CHOICE';
  options: readonly Choice[];
}
/** Any number of the choices; kept as one text, with commas between them. */
export interface ChecksField extends FieldBase {
  kind: 'CHECKS';
  options: readonly Choice[];
}
/** Three inputs, named `<name>-day`, `<name>-month` and `<name>-year`. */
export interface DateField extends FieldBase {
  kind: 'DATE';
}
export type Field = TextField | LongField | ChoiceField | ChecksField | DateField;

/** What is wrong with an answer. `field` is the id of the input to go to. */
export interface FieldError {
  field: string;
  message: string;
}

/** What a question may look at besides its own answers. */
export interface SoFar {
  answers: Answers;
  incident: IncidentAnswers | null;
  today: PlainDate;
}

export type Scope = 'APPLICATION' | 'INCIDENT' | 'REPORT';

/** One page that asks one thing. `{council}` in its words stands for the name of the authority. */
export interface Question {
  slug: string;
  scope: Scope;
  title: string;
  hint?: string;
  /** Paragraphs before the fields. */
  explain?: readonly string[];
  fields: readonly Field[];
  /** A way past this question for those it does not suit: a link below it to another page of the form. */
  aside?: { text: string; slug: string };
  /** Everything wrong at once; nothing where the answers will do. */
  validate(values: Values, sofar: SoFar): FieldError[];
  /** The page after this one, within the same scope; null when this part is complete. Left out: the next one of its list that is asked. */
  next?(values: Values, sofar: SoFar): string | null;
  /** Whether it is asked at all, given the other answers. */
  shown(sofar: SoFar): boolean;
}

export const always = (): boolean => true;

/** The fields that are on the page now. */
export function fieldsOf(question: Question, sofar: SoFar): Field[] {
  return question.fields
    .filter((field) => field.when?.(sofar) ?? true)
    .map((field) =>
      field.kind === 'CHOICE' || field.kind === 'CHECKS'
        ? { ...field, options: field.options.filter((option) => option.when?.(sofar) ?? true) }
        : field,
    );
}

/** The names of the inputs that a field has. */
export function inputsOf(field: Field): string[] {
  return field.kind === 'DATE' ? ['day', 'month', 'year'].map((part) => `${field.name}-${part}`) : [field.name];
}

/** The answer to one input, trimmed. */
export const said = (values: Values, name: string): string => (values[name] ?? '').trim();

/** The boxes that were ticked. */
export const ticked = (values: Values, name: string): string[] => said(values, name).split(',').filter(Boolean);
