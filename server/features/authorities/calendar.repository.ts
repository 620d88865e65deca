import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import type { At } from '@server/platform/command/command';
import type { ReadTx, Tx } from '@server/platform/db/tenant';

/** The title of a day that is a bank holiday now; null for any other day. */
export async function holidayOn(tx: ReadTx, date: PlainDate): Promise<string | null> {
  const [row] = await tx.query<{ title: string }>(
    'select title from app.bank_holidays where holiday_on = $1 and removed_on is null',
    [date],
  );
  return row?.title ?? null;
}

/** Makes a day a bank holiday; one that was taken away before comes back. */
export async function putHoliday(tx: Tx, { date, title }: { date: PlainDate; title: string }, on: PlainDate): Promise<void> {
  await tx.query(
    `insert into app.bank_holidays (holiday_on, title, source, added_on) values ($1, $2, 'the partnership', $3)
     on conflict (holiday_on) do update set removed_on = null, title = excluded.title, source = excluded.source`,
    [date, title, on],
  );
}

/** Takes a bank holiday away. The row stays, with the day it was taken away. */
export async function takeHoliday(tx: Tx, date: PlainDate, on: PlainDate): Promise<void> {
  await tx.query('update app.bank_holidays set removed_on = $2 where holiday_on = $1', [date, on]);
}

export interface NewCalendarChange {
  date: PlainDate;
  change: 'ADDED' | 'REMOVED';
  title: string;
  reason: string;
}

/** Keeps who changed the calendar, how and why. Answers the id of the change. */
export async function insertCalendarChange(tx: Tx, change: NewCalendarChange, { actor, moment }: At): Promise<string> {
  const id = randomUUID();
  await tx.query(
    `insert into app.calendar_changes (id, holiday_on, change, title, reason, changed_on, changed_at, changed_by, changed_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      change.date,
      change.change,
      change.title,
      change.reason.trim(),
      moment.today,
      moment.now,
      actor.membershipId,
      actor.name,
    ],
  );
  return id;
}

export interface HolidayShown {
  date: PlainDate;
  title: string;
  source: string;
}
export interface CalendarChangeShown {
  id: string;
  date: PlainDate;
  change: 'ADDED' | 'REMOVED';
  title: string;
  reason: string;
  changedOn: PlainDate;
  changedBy: string;
}

/** The bank holidays from a year on, how far they are published, and every change that a person made, the latest first. */
export async function calendarShown(
  tx: ReadTx,
  from: PlainDate,
): Promise<{ publishedTo: PlainDate | null; holidays: HolidayShown[]; changes: CalendarChangeShown[] }> {
  const [extent] = await tx.query<{ to: PlainDate }>(
    'select published_to as to from app.calendar_extents order by imported_on desc limit 1',
  );
  return {
    publishedTo: extent?.to ?? null,
    holidays: await tx.query<HolidayShown>(
      'select holiday_on as date, title, source from app.bank_holidays where removed_on is null and holiday_on >= $1 order by holiday_on',
      [from],
    ),
    changes: await tx.query<CalendarChangeShown>(
      `select id, holiday_on as date, change, title, reason, changed_on as "changedOn", changed_by_name as "changedBy"
       from app.calendar_changes order by changed_at desc, id`,
    ),
  };
}
