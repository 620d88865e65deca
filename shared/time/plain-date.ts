declare const plain: unique symbol;

/** A calendar date without a time or a zone, 'YYYY-MM-DD'. Two of them compare as strings. */
export type PlainDate = string & { readonly [plain]: true };

const MS_PER_DAY = 86_400_000;
const FIRST_ORDINAL = Date.UTC(1000, 0, 1) / MS_PER_DAY;
const LAST_ORDINAL = Date.UTC(9999, 11, 31) / MS_PER_DAY;

/** Whether the text is a real calendar date written 'YYYY-MM-DD', year 1000 to 9999. Refuses 2026-02-30. */
export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string' || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) {
    return false;
  }
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

/** The text as a PlainDate. Refuses anything that is not a real date with a RangeError that names the field. */
export function plainDate(text: unknown, field = 'date'): PlainDate {
  if (!isPlainDate(text)) {
    throw new RangeError(`${field} must be a real date written as YYYY-MM-DD`);
  }
  return text;
}

/** The day's ordinal: whole days since 1 January 1970. */
export function ordinalOf(date: PlainDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / MS_PER_DAY;
}

/** The date of an ordinal. Refuses a day outside the years 1000 to 9999. */
export function dateOfOrdinal(ordinal: number): PlainDate {
  if (!(ordinal >= FIRST_ORDINAL && ordinal <= LAST_ORDINAL)) {
    throw new RangeError('the date is outside the years 1000 to 9999');
  }
  return new Date(ordinal * MS_PER_DAY).toISOString().slice(0, 10) as PlainDate;
}

/** The day so many calendar days later (earlier when negative). Refuses a part of a day. */
export function addDays(date: PlainDate, days: number): PlainDate {
  if (!Number.isInteger(days)) {
    throw new RangeError('days must be a whole number');
  }
  return dateOfOrdinal(ordinalOf(date) + days);
}

/** Calendar days from one date to another; negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return ordinalOf(to) - ordinalOf(from);
}

/** Days in a month; month 1 to 12. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The same-numbered day so many months on, or the month's last day where it has no such day (D2). Negative goes back (D3). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  if (!Number.isInteger(months)) {
    throw new RangeError('months must be a whole number');
  }
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return plainDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/**
 * The last day of a period of months that begins *with* the given day, as the Act counts (s.104(11), D49): the day before
 * the same-numbered day; where the month has no such day, its last day. 15 January and one month: 14 February. 31 January: 28 February.
 */
export function lastDayOfMonthsBeginningWith(date: PlainDate, months: number): PlainDate {
  const corresponding = addMonths(date, months);
  const clamped = corresponding.slice(8) !== date.slice(8);
  return clamped ? corresponding : addDays(corresponding, -1);
}

/** Day of the week, 0 Sunday to 6 Saturday. */
export function weekdayOf(date: PlainDate): number {
  return (((ordinalOf(date) + 4) % 7) + 7) % 7;
}

/** Negative, zero or positive, for sorting dates from the earliest. */
export function compare(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
