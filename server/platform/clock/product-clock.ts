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

/**
 * A clock that remembers in `dataDir` how far ahead it runs, so that a restart does not turn time back. One that does not keep
 * `startNow` may be asked what day it would be before that is settled.
 */
export function demonstrationClock(dataDir: string, startNow: string | null, keeps = true): ProductClock {
  let offset = remembered(dataDir);
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
      remember(dataDir, offset);
    },
  };
  if (startNow) {
    offset = londonInstant(startNow).getTime() - Date.now();
    if (keeps) {
      remember(dataDir, offset);
    }
  }
  return clock;
}

/** "2026-04-02T09:00" in London as an instant; a date alone is nine in the morning. */
export function londonInstant(localTime: string): Date {
  const text = localTime.includes('T') ? localTime : `${localTime}T09:00`;
  const zoned = Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/London');
  return new Date(zoned.epochMilliseconds);
}

function remember(dataDir: string, offset: number): void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, 'clock.json'), JSON.stringify({ offset }));
}

function remembered(dataDir: string): number {
  try {
    const { offset } = JSON.parse(readFileSync(join(dataDir, 'clock.json'), 'utf8')) as { offset?: unknown };
    return typeof offset === 'number' ? offset : 0;
  } catch {
    return 0;
  }
}
