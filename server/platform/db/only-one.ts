import type { Database } from './pools';

/** Somebody else is at it; come back later. */
export class Busy extends Error {
  constructor() {
    super('Another process is doing this at the moment.');
  }
}

/**
 * Runs `work` while holding a lock of this name in the database, one process at a time. The lock belongs to a connection: it goes
 * when the process dies, so what is found locked is alive. Throws `Busy` at once when it is held.
 */
export async function onlyOne<T>(database: Database, name: string, work: () => Promise<T>): Promise<T> {
  const client = await database.read.connect();
  let broken = false;
  try {
    const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as free', [
      name,
    ]);
    if (!rows[0]?.free) {
      throw new Busy();
    }
    try {
      return await work();
    } finally {
      // A connection that cannot give the lock back is thrown away, and the lock with it.
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]).catch(() => {
        broken = true;
      });
    }
  } finally {
    client.release(broken);
  }
}
