import { createEvent, type EventAttributes } from 'ics';
import { longDate, type PlainDate } from '@shared/time';
import { londonInstant } from '@server/platform/clock/product-clock';

/** One part of a meeting as a calendar shows it. The title is all that a passer-by reads: it names nobody and says nothing of what it is about (D31). */
export interface CalendarEntry {
  /** The same for every file about one seat, so that a later one replaces it. */
  uid: string;
  /** One more each time; a calendar takes the highest. */
  sequence: number;
  title: string;
  heldOn: PlainDate;
  /** London wall-clock time, ‘HH:MM’. */
  startsAt: string;
  minutes: number;
  place?: string | null;
  url?: string | null;
  cancelled?: boolean;
  /** When the file is made; the start where it is not said, so that equal entries are equal files. */
  madeAt?: Date;
}

/** What ends a line in a calendar or cannot stand in one: a place that somebody typed may not write lines of its own. */
const NOT_IN_A_LINE = /[\u0000-\u001F\u007F\u0085\u2028\u2029]+/g;
const oneLine = (text: string): string => text.replace(NOT_IN_A_LINE, ' ').trim();

/** A calendar file (RFC 5545) of one part of a meeting, in UTC from its London time (R34, D31). Refuses an entry that no calendar can read. */
export function calendarFile(entry: CalendarEntry): string {
  const start = londonInstant(`${entry.heldOn}T${entry.startsAt}`);
  const event: EventAttributes & { timestamp: number } = {
    uid: entry.uid,
    sequence: entry.sequence,
    title: oneLine(entry.title),
    productId: 'recourse/meetings',
    method: entry.cancelled ? 'CANCEL' : 'PUBLISH',
    status: entry.cancelled ? 'CANCELLED' : 'CONFIRMED',
    start: start.getTime(),
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { minutes: entry.minutes },
    classification: 'PRIVATE',
    timestamp: (entry.madeAt ?? start).getTime(),
    ...(entry.place ? { location: oneLine(entry.place) } : {}),
    ...(entry.url ? { url: entry.url } : {}),
  };
  const { error, value } = createEvent(event);
  if (error || !value) {
    throw new Error(`There is no calendar file for ${longDate(entry.heldOn)}.`);
  }
  return value;
}
