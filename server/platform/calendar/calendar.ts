import Holidays from 'date-holidays';
import type { Pool } from 'pg';
import {
  BANK_HOLIDAYS,
  plainDate,
  SHIPPED_PUBLISHED_FROM,
  SHIPPED_PUBLISHED_TO,
  weekdayName,
  workingCalendar,
  type PlainDate,
  type WorkingCalendar,
} from '@shared/time';

export interface HolidayRow {
  date: PlainDate;
  title: string;
  source: string;
}

/** GOV.UK publishes bank holidays from here on back; a library's guess about later years is not a publication (D64). */
const FIRST_YEAR = Number(SHIPPED_PUBLISHED_FROM.slice(0, 4));

/**
 * The bank holidays of England to import: what `date-holidays` says, for the years that have been published. `GB` alone misses
 * every August bank holiday, so `ENG` it is; observances such as Mothering Sunday are left out, and so are days at a weekend, which
 * move nothing. A title follows GOV.UK's list where that has the day.
 */
export function holidaysToImport(): HolidayRow[] {
  const library = new Holidays('GB', 'ENG');
  const titles = new Map(BANK_HOLIDAYS.map(({ date, title }) => [date, title]));
  const lastYear = Number(SHIPPED_PUBLISHED_TO.slice(0, 4));
  const rows = new Map<PlainDate, HolidayRow>();
  for (let year = FIRST_YEAR; year <= lastYear; year += 1) {
    for (const holiday of library.getHolidays(year)) {
      const date = plainDate(holiday.date.slice(0, 10));
      if (holiday.type === 'public' && !['Saturday', 'Sunday'].includes(weekdayName(date))) {
        rows.set(date, { date, title: titles.get(date) ?? holiday.name, source: 'date-holidays GB-ENG' });
      }
    }
  }
  return [...rows.values()];
}

/** What two calendars say of each stored day, as one text. */
const words = new WeakMap<WorkingCalendar, string>();
const sameDays = (one: WorkingCalendar, other: WorkingCalendar): boolean =>
  words.get(one) !== undefined && words.get(one) === words.get(other);

/** The calendar in force: the stored table, which is the record (D64). */
export async function storedCalendar(read: Pool, sign: () => string): Promise<WorkingCalendar> {
  const client = await read.connect();
  try {
    await client.query('begin read only');
    await client.query('set local role r_worker');
    await client.query(`select set_config('app.context', $1, true)`, [sign()]);
    const { rows } = await client.query<{ date: PlainDate; title: string }>(
      'select holiday_on as date, title from app.bank_holidays where removed_on is null order by holiday_on',
    );
    const extent = await client.query<{ to: PlainDate }>(
      'select published_to as to from app.calendar_extents order by imported_on desc limit 1',
    );
    const calendar = workingCalendar(rows, extent.rows[0]?.to ?? SHIPPED_PUBLISHED_FROM);
    words.set(calendar, JSON.stringify([calendar.publishedTo, rows]));
    return calendar;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

export interface CalendarKeeper {
  current: () => WorkingCalendar;
  /** Reads the record again. An unchanged calendar stays the very same object, for arithmetic is prepared once for each. */
  refresh: () => Promise<void>;
}

/** Holds the calendar in force for a process. */
export async function keepCalendar(read: Pool, sign: () => string): Promise<CalendarKeeper> {
  let current = await storedCalendar(read, sign);
  return {
    current: () => current,
    refresh: async () => {
      const stored = await storedCalendar(read, sign);
      current = sameDays(stored, current) ? current : stored;
    },
  };
}
