import type { PlainDate } from '@shared/time';
import type { Answers, IncidentAnswers, Values } from './answers';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
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
/** Three inputs, named `<name>-day`, `<name>-month` and `<name>-year`. */
export interface DateField extends FieldBase {
  kind: 'DATE';
}
export type Field = TextField | LongField | ChoiceField | DateField;

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
  /** Everything wrong at once; nothing where the answers will do. */
  validate(values: Values, sofar: SoFar): FieldError[];
  /** The page after this one, within the same scope; null when this part is complete. */
  next(values: Values, sofar: SoFar): string | null;
  /** Whether it is asked at all, given the other answers. */
  shown(sofar: SoFar): boolean;
}

export const always = (): boolean => true;

/** The fields that are on the page now. */
export function fieldsOf(question: Question, sofar: SoFar): Field[] {
  return question.fields.filter((field) => field.when?.(sofar) ?? true);
}

/** The names of the inputs that a field has. */
export function inputsOf(field: Field): string[] {
  return field.kind === 'DATE' ? ['day', 'month', 'year'].map((part) => `${field.name}-${part}`) : [field.name];
}

/** The answer to one input, trimmed. */
export const said = (values: Values, name: string): string => (values[name] ?? '').trim();
