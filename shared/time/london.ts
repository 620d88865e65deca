import { addDays, plainDate, PlainDate, weekdayOf } from './plain-date';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function londonParts(instant: Date): Record<string, string> {
  return Object.fromEntries(LONDON.formatToParts(instant).map((part) => [part.type, part.value]));
}

/** The calendar day in London at that instant, through both clock changes (D34). */
export function londonDay(instant: Date): PlainDate {
  const part = londonParts(instant);
  return plainDate(`${part.year}-${part.month}-${part.day}`);
}

/** The instant at which the day begins in London. Midnight never falls in a clock change there. */
export function londonMidnight(day: PlainDate): Date {
  const utc = new Date(`${day}T00:00:00Z`);
  const inSummer = new Date(utc.getTime() - 3_600_000);
  return londonDay(inSummer) === day ? inSummer : utc;
}

/** The last millisecond of the day in London: what is due that day is due by then (D1). */
export function endOfLondonDay(day: PlainDate): Date {
  return new Date(londonMidnight(addDays(day, 1)).getTime() - 1);
}

/** 'Monday' … 'Sunday'. */
export function weekdayName(date: PlainDate): string {
  return WEEKDAYS[weekdayOf(date)] ?? '';
}

/** '13 April 2026'. */
export function shortDate(date: PlainDate): string {
  return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}

/** 'Monday 13 April 2026'. */
export function longDate(date: PlainDate): string {
  return `${weekdayName(date)} ${shortDate(date)}`;
}

/** The time of day in London, '2:05pm'. */
export function londonTime(instant: Date): string {
  const part = londonParts(instant);
  const hour = Number(part.hour);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${part.minute}${hour < 12 ? 'am' : 'pm'}`;
}
