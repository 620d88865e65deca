import { isPlainDate, PlainDate, shortDate } from '@shared/time';
import type { Values } from './answers';
import { ChoiceField, Field, FieldError, said } from './question';

/** What every field is checked for: that it is answered, is one of the choices, and is not longer than it may be. */
export function check(values: Values, field: Field, missing: string): FieldError[] {
  if (field.kind === 'DATE') {
    return [];
  }
  const answer = said(values, field.name);
  if (answer === '') {
    return field.optional ? [] : [{ field: idOf(field), message: missing }];
  }
  if (field.kind === 'CHOICE') {
    return field.options.some(({ value }) => value === answer) ? [] : [{ field: idOf(field), message: missing }];
  }
  if (field.kind === 'CHECKS') {
    const known = field.options.map(({ value }) => value);
    return answer.split(',').every((value) => known.includes(value)) ? [] : [{ field: idOf(field), message: missing }];
  }
  const over = answer.length - field.most;
  return over > 0
    ? [
        {
          field: idOf(field),
          message: `${field.short} is ${over} ${over === 1 ? 'character' : 'characters'} too long. Use at most ${field.most}.`,
        },
      ]
    : [];
}

/** The id of the input an error points at: the first radio of a choice carries the name itself. */
export const idOf = (field: Field): string => (field.kind === 'DATE' ? `${field.name}-day` : field.name);

/** One of the choices, or null. */
export function chosen<T extends string>(values: Values, field: ChoiceField, list: readonly T[]): T | null {
  return list.find((value) => value === said(values, field.name)) ?? null;
}

/** The date typed in three inputs, or null where there is none or it is not a real one. Months may be words. */
export function dateIn(values: Values, name: string): PlainDate | null {
  const day = said(values, `${name}-day`);
  const month = monthNumber(said(values, `${name}-month`));
  const year = said(values, `${name}-year`);
  if (!/^\d{1,2}$/.test(day) || month === null || !/^\d{4}$/.test(year)) {
    return null;
  }
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(text) ? text : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthNumber(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) {
    return Number(text);
  }
  const index = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return index < 0 ? null : index + 1;
}

/** A date that may be left out; where there is one it must be real and after another day. `what` begins the sentence. */
export function checkLaterDate(values: Values, name: string, what: string, after: PlainDate): FieldError[] {
  if (['day', 'month', 'year'].every((part) => said(values, `${name}-${part}`) === '')) {
    return [];
  }
  const date = dateIn(values, name);
  if (date === null) {
    return [{ field: `${name}-day`, message: `${sentence(what)} must be a real date, such as 27 3 2026` }];
  }
  return date > after ? [] : [{ field: `${name}-day`, message: `${sentence(what)} must be later than ${shortDate(after)}` }];
}

/** What a date must be: real, not to come, not before another (D50: asked again, never dropped). `what` begins the sentence. */
export function checkDate(
  values: Values,
  name: string,
  what: string,
  today: PlainDate,
  after?: { date: PlainDate; message: string } | null,
): FieldError[] {
  const parts = ['day', 'month', 'year'].filter((part) => said(values, `${name}-${part}`) === '');
  const at = (part: string): string => `${name}-${part}`;
  if (parts.length === 3) {
    return [{ field: at('day'), message: `Enter ${what}` }];
  }
  if (parts[0] !== undefined) {
    return [{ field: at(parts[0]), message: `${sentence(what)} must include a ${parts.join(' and a ')}` }];
  }
  const date = dateIn(values, name);
  if (date === null) {
    return [{ field: at('day'), message: `${sentence(what)} must be a real date, such as 27 3 2026` }];
  }
  if (date > today) {
    return [{ field: at('day'), message: `${sentence(what)} must be today, ${shortDate(today)}, or earlier` }];
  }
  if (after && date < after.date) {
    return [{ field: at('day'), message: after.message }];
  }
  return [];
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
