import { createPostgresBackend, Queue, runMigrations, Worker, withBackend, type ConnectionOptions, type Processor } from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import { log } from '../log/log';

/** The one file that knows where jobs wait: in PostgreSQL, or in Redis when there is one. */
export interface QueueBackend {
  queue(name: string): Queue;
  worker(name: string, processor: Processor, concurrency: number): Worker;
  close(): Promise<void>;
}

/** A worker killed in the middle is noticed within seconds, not BullMQ's default minute. */
const TIMING = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 3 };
const KEPT = { removeOnComplete: { age: 3_600, count: 1_000 }, removeOnFail: { age: 604_800 } };

/** Opens the backend: Redis when `redisUrl` is given, else the `bullmq` schema of the database as `app_relay`. */
export async function openQueues(options: { relayDatabaseUrl: string; redisUrl: string | null }): Promise<QueueBackend> {
  const open: { close(): Promise<void> }[] = [];
  const kept = <T extends { close(): Promise<void> }>(part: T): T => {
    open.push(part);
    return part;
  };
  // Unheard, a queue's errors would be printed whole, connection and all.
  const heard = (queue: Queue): Queue => {
    queue.on('error', (failure) => log.warn({ failure: failure.message }, 'a queue lost its connection'));
    return kept(queue);
  };
  const closeAll = async (): Promise<void> => {
    await Promise.all(open.map((part) => part.close()));
  };
  if (options.redisUrl) {
    const connection = new Redis(options.redisUrl, { maxRetriesPerRequest: null });
    return {
      queue: (name) => heard(new Queue(name, { connection, defaultJobOptions: KEPT })),
      worker: (name, processor, concurrency) => kept(new Worker(name, processor, { connection, concurrency, ...TIMING })),
      close: async () => {
        await closeAll();
        connection.disconnect();
      },
    };
  }
  await migrateQueues(options.relayDatabaseUrl);
  const connection = { connectionString: options.relayDatabaseUrl, schema: 'bullmq', max: 4 };
  const postgres = withBackend(createPostgresBackend);
  return {
    queue: (name) => heard(new postgres.Queue(name, { connection, defaultJobOptions: KEPT }) as unknown as Queue),
    worker: (name, processor, concurrency) =>
      kept(new postgres.Worker(name, processor as never, { connection, concurrency, ...TIMING }) as unknown as Worker),
    close: closeAll,
  };
}

/** Brings the queue tables up to date; several processes may start at once. */
async function migrateQueues(url: string): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 1 });
  const client = await pool.connect();
  try {
    await runMigrations(client, 'bullmq');
  } finally {
    client.release();
    await pool.end();
  }
}

export type { ConnectionOptions };
