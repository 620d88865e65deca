import { createHash } from 'node:crypto';
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Pool } from 'pg';

/** At most so many tries in so many seconds; then wait. */
export interface Limit {
  points: number;
  seconds: number;
}

/** Counts tries in the database, so that every web process sees the same count. Keys are hashed: no address or name is kept. */
export class Throttle {
  readonly #limiters = new Map<string, RateLimiterPostgres>();

  constructor(private readonly pool: Pool) {}

  /** Counts one try. False when there have been too many. */
  async allows(what: string, who: string, limit: Limit): Promise<boolean> {
    try {
      await this.#limiter(what, limit).consume(this.#key(who));
      return true;
    } catch (refusal) {
      if (refusal instanceof Error) {
        throw refusal;
      }
      return (refusal as RateLimiterRes).remainingPoints > 0;
    }
  }

  /** Forgets the tries of somebody who got in. */
  async forget(what: string, who: string, limit: Limit): Promise<void> {
    await this.#limiter(what, limit).delete(this.#key(who));
  }

  #key(who: string): string {
    return createHash('sha256').update(who.toLowerCase(), 'utf8').digest('hex').slice(0, 32);
  }

  #limiter(what: string, { points, seconds }: Limit): RateLimiterPostgres {
    const known = this.#limiters.get(what);
    if (known) {
      return known;
    }
    const limiter = new RateLimiterPostgres({
      storeClient: this.pool,
      schemaName: 'throttle',
      tableName: 'attempts',
      tableCreated: true,
      keyPrefix: what,
      points,
      duration: seconds,
    });
    this.#limiters.set(what, limiter);
    return limiter;
  }
}
