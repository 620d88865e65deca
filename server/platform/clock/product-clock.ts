import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { londonDay, type PlainDate } from '@shared/time';

/** The clock that policy dates follow. In production it is the real one; in the demonstration it may run ahead. */
export interface ProductClock {
  now(): Date;
  today(): PlainDate;
  /** How far ahead of real time, in milliseconds. */
  ahead(): number;
  /** Moves the date forward. Refuses to go back, and refuses in production. */
  moveTo(localTime: string): void;
}

export const realClock: ProductClock = {
  now: () => new Date(),
  today: () => londonDay(new Date()),
  ahead: () => 0,
  moveTo: () => {
    throw new RangeError('The date can be moved in the demonstration only.');
  },
};

/** A clock that remembers in `dataDir` how far ahead it runs, so that a restart does not turn time back. */
export function demonstrationClock(dataDir: string, startNow: string | null): ProductClock {
  const file = join(dataDir, 'clock.json');
  let offset = remembered(file);
  const clock: ProductClock = {
    now: () => new Date(Date.now() + offset),
    today: () => londonDay(clock.now()),
    ahead: () => offset,
    moveTo: (localTime) => {
      const wanted = londonInstant(localTime).getTime();
      if (wanted < clock.now().getTime()) {
        throw new RangeError('The date can be moved forward only.');
      }
      offset = wanted - Date.now();
      mkdirSync(dataDir, { recursive: true });
      writeFileSync(file, JSON.stringify({ offset }));
    },
  };
  if (startNow) {
    offset = londonInstant(startNow).getTime() - Date.now();
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, JSON.stringify({ offset }));
  }
  return clock;
}

/** "2026-04-02T09:00" in London as an instant; a date alone is nine in the morning. */
export function londonInstant(localTime: string): Date {
  const text = localTime.includes('T') ? localTime : `${localTime}T09:00`;
  const zoned = Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/London');
  return new Date(zoned.epochMilliseconds);
}

function remembered(file: string): number {
  try {
    const { offset } = JSON.parse(readFileSync(file, 'utf8')) as { offset?: unknown };
    return typeof offset === 'number' ? offset : 0;
  } catch {
    return 0;
  }
}
