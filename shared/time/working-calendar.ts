import { addDays, dateOfOrdinal, ordinalOf, PlainDate, plainDate, weekdayOf } from './plain-date';

/** Which days are worked. One calendar for everybody: weekends and England and Wales bank holidays only (D32, D64). */
export interface WorkingCalendar {
  isWorkingDay(date: PlainDate): boolean;
  /** 'Saturday', 'Good Friday', … or null for a working day. */
  whyNot(date: PlainDate): string | null;
  /** Bank holidays are known up to and including this day; a later date is provisional (D64). */
  publishedTo: PlainDate;
  /** Bank holidays are known from this day on; absent when the table reaches back far enough for every case. */
  publishedFrom?: PlainDate;
}

export interface BankHoliday {
  date: PlainDate;
  title: string;
}

/** A skipped day and why it is not counted. */
export interface SkippedDay {
  date: PlainDate;
  why: string;
}

export interface WorkingDaysExplained {
  from: PlainDate;
  workingDays: number;
  due: PlainDate;
  provisional: boolean;
  skipped: SkippedDay[];
}

/** More than any policy asks for, and little enough that an absurd figure cannot keep a machine busy. */
const MOST_WORKING_DAYS = 10_000;
const FIRST_ORDINAL = ordinalOf(plainDate('2000-01-01'));
const LAST_ORDINAL = ordinalOf(plainDate('2060-12-31'));

interface Table {
  worked: Int32Array;
  countTo: Int32Array;
}
const tables = new WeakMap<WorkingCalendar, Table>();
const holidayOrdinals = new WeakMap<WorkingCalendar, ReadonlySet<number>>();

/** A working calendar from a table of bank holidays. A holiday on a weekend keeps the weekend's name. */
export function workingCalendar(
  holidays: readonly BankHoliday[],
  publishedTo: PlainDate,
  publishedFrom?: PlainDate,
): WorkingCalendar {
  const titles = new Map<string, string>(holidays.map((holiday) => [holiday.date, holiday.title]));
  const whyNot = (date: PlainDate): string | null => {
    const weekday = weekdayOf(date);
    return weekday === 6 ? 'Saturday' : weekday === 0 ? 'Sunday' : (titles.get(date) ?? null);
  };
  const calendar = { isWorkingDay: (date: PlainDate) => whyNot(date) === null, whyNot, publishedTo, publishedFrom };
  holidayOrdinals.set(calendar, new Set(holidays.map(({ date }) => ordinalOf(date))));
  return calendar;
}

/** Whether the day of an ordinal is worked: without making its text where the calendar is ours. */
function worksOn(calendar: WorkingCalendar): (ordinal: number) => boolean {
  const holidays = holidayOrdinals.get(calendar);
  if (holidays === undefined) {
    return (ordinal) => calendar.isWorkingDay(dateOfOrdinal(ordinal));
  }
  // Ordinal 0, 1 January 1970, was a Thursday.
  return (ordinal) => (ordinal + 4) % 7 !== 0 && (ordinal + 4) % 7 !== 6 && !holidays.has(ordinal);
}

/** Counts per day, built once for each calendar: adding day by day is thousands of times slower. */
function tableOf(calendar: WorkingCalendar): Table {
  const known = tables.get(calendar);
  if (known) {
    return known;
  }
  const worked: number[] = [];
  const works = worksOn(calendar);
  const countTo = new Int32Array(LAST_ORDINAL - FIRST_ORDINAL + 1);
  for (let ordinal = FIRST_ORDINAL; ordinal <= LAST_ORDINAL; ordinal += 1) {
    if (works(ordinal)) {
      worked.push(ordinal);
    }
    countTo[ordinal - FIRST_ORDINAL] = worked.length;
  }
  const table = { worked: Int32Array.from(worked), countTo };
  tables.set(calendar, table);
  return table;
}

/** The nth working day after `from`; day 0 is `from` itself, worked or not (D1). Refuses n below 0, above 10,000 or not whole. */
export function addWorkingDays(from: PlainDate, n: number, calendar: WorkingCalendar): PlainDate {
  if (!Number.isInteger(n) || n < 0 || n > MOST_WORKING_DAYS) {
    throw new RangeError(`working days must be a whole number from 0 to ${MOST_WORKING_DAYS}`);
  }
  if (n === 0) {
    return from;
  }
  const { worked, countTo } = tableOf(calendar);
  const start = countTo[ordinalOf(from) - FIRST_ORDINAL];
  const found = start === undefined ? undefined : worked[start + n - 1];
  return found === undefined ? addOneByOne(from, n, calendar) : dateOfOrdinal(found);
}

function addOneByOne(from: PlainDate, n: number, calendar: WorkingCalendar): PlainDate {
  let date = from;
  for (let left = n; left > 0;) {
    date = addDays(date, 1);
    left -= calendar.isWorkingDay(date) ? 1 : 0;
  }
  return date;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier (days after `to` up to `from`). */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: WorkingCalendar): number {
  if (from > to) {
    return 0 - workingDaysBetween(to, from, calendar);
  }
  const { countTo } = tableOf(calendar);
  const first = countTo[ordinalOf(from) - FIRST_ORDINAL];
  const last = countTo[ordinalOf(to) - FIRST_ORDINAL];
  if (first !== undefined && last !== undefined) {
    return last - first;
  }
  let count = 0;
  for (let date = from; date < to;) {
    date = addDays(date, 1);
    count += calendar.isWorkingDay(date) ? 1 : 0;
  }
  return count;
}

/** The last working day before the given day. */
export function previousWorkingDay(date: PlainDate, calendar: WorkingCalendar): PlainDate {
  let day = addDays(date, -1);
  while (!calendar.isWorkingDay(day)) {
    day = addDays(day, -1);
  }
  return day;
}

/** The same as addWorkingDays, with every day that was skipped on the way and whether holidays are published that far (D64). */
export function explainWorkingDays(from: PlainDate, n: number, calendar: WorkingCalendar): WorkingDaysExplained {
  const due = addWorkingDays(from, n, calendar);
  const skipped: SkippedDay[] = [];
  for (let date = from; date < due;) {
    date = addDays(date, 1);
    const why = calendar.whyNot(date);
    if (why !== null) {
      skipped.push({ date, why });
    }
  }
  return { from, workingDays: n, due, provisional: due > calendar.publishedTo, skipped };
}
