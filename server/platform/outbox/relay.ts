import { Client, Pool } from 'pg';
import type { Queue } from 'bullmq';
import type { Job, JobPayload } from '../queue/job';
import { log } from '../log/log';

const BATCH = 200;
/**
 * A relayed event whose jobs have left no trace for so long is relayed again: the queue may have been emptied. Much longer than any job
 * takes, for a letter found half sent by a second hand is left to a person (D54).
 */
export interface Patience {
  lostAfterMs: number;
  seekLostEveryMs: number;
}
const PATIENCE: Patience = { lostAfterMs: 120_000, seekLostEveryMs: 30_000 };

interface Waiting {
  id: string;
  tenant_id: string;
  name: string;
  ids: Record<string, string>;
}

/** Carries the outbox to the queue. Holds `app_relay`, which sees the letterbox and nothing else. */
export class Relay {
  readonly #pool: Pool;
  #listener: Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #again = false;
  #lostSoughtAt = 0;
  #stopped = false;

  constructor(
    private readonly url: string,
    private readonly queue: Queue,
    private readonly jobs: readonly Job[],
    private readonly patience: Patience = PATIENCE,
  ) {
    this.#pool = new Pool({ connectionString: url, max: 3 });
    this.#pool.on('error', (failure) => log.warn({ failure: failure.message }, 'the relay lost a connection'));
  }

  /** Listens for new events, and looks every few seconds in case a notice was missed. */
  async start(everyMs = 2_000): Promise<void> {
    await this.#listen();
    this.#timer = setInterval(() => this.wake(), everyMs);
    this.wake();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) {
      clearInterval(this.#timer);
    }
    await this.#running;
    await this.#listener?.end().catch(() => undefined);
    await this.#pool.end();
  }

  /** Empties the letterbox as soon as possible; calls made meanwhile are folded into one more round. */
  wake(): void {
    if (this.#running) {
      this.#again = true;
      return;
    }
    const due = Date.now() - this.#lostSoughtAt > this.patience.seekLostEveryMs;
    this.#running = (due ? this.once() : this.#fresh())
      .then(
        () => undefined,
        (failure: unknown) => log.error({ failure: String(failure) }, 'the relay could not empty the outbox'),
      )
      .finally(() => {
        this.#running = null;
        if (this.#again) {
          this.#again = false;
          this.wake();
        }
      });
  }

  /** New events, then events whose jobs were lost. Answers how many jobs were queued. */
  async once(): Promise<number> {
    return (await this.#fresh()) + (await this.#lost());
  }

  #fresh(): Promise<number> {
    return this.#round('relayed_at is null');
  }

  /** Reads two weeks of events, so it is asked now and then only. */
  #lost(): Promise<number> {
    this.#lostSoughtAt = Date.now();
    return this
      .#round(`relayed_at < now() - interval '${this.patience.lostAfterMs} milliseconds' and occurred_at > now() - interval '14 days'
      and (select count(*) from app.job_runs r where r.outbox_id = o.id) < coalesce(($2::jsonb->>o.name)::int, 0)`);
  }

  /** Notes that a job saw an event to its end. */
  async done(outboxId: string, job: string): Promise<void> {
    await this.#pool.query('insert into app.job_runs (outbox_id, job) values ($1, $2) on conflict do nothing', [outboxId, job]);
  }

  async isDone(outboxId: string, job: string): Promise<boolean> {
    const { rowCount } = await this.#pool.query('select 1 from app.job_runs where outbox_id = $1 and job = $2', [outboxId, job]);
    return (rowCount ?? 0) > 0;
  }

  async #round(condition: string): Promise<number> {
    const client = await this.#pool.connect();
    try {
      await client.query('begin');
      const wanted: Record<string, number> = {};
      for (const event of this.jobs.flatMap((job) => job.on)) {
        wanted[event] = (wanted[event] ?? 0) + 1;
      }
      const parameters: unknown[] = condition.includes('$2') ? [BATCH, JSON.stringify(wanted)] : [BATCH];
      const { rows } = await client.query<Waiting>(
        `select id, tenant_id, name, ids from app.outbox o where ${condition} order by occurred_at limit $1 for update skip locked`,
        parameters,
      );
      const queued = rows.flatMap((event) => this.#jobsFor(event));
      if (queued.length > 0) {
        await this.queue.addBulk(queued);
      }
      await client.query('update app.outbox set relayed_at = now() where id = any ($1)', [rows.map((event) => event.id)]);
      await client.query('commit');
      return queued.length;
    } catch (failure) {
      await client.query('rollback').catch(() => undefined);
      throw failure;
    } finally {
      client.release();
    }
  }

  /** The job id is the event and the job: queued twice, it runs once while the first still waits. */
  #jobsFor(event: Waiting): { name: string; data: JobPayload; opts: object }[] {
    return this.jobs
      .filter((job) => job.on.includes(event.name))
      .map((job) => ({
        name: job.name,
        data: { tenantId: event.tenant_id, outboxId: event.id, ids: event.ids },
        opts: { jobId: `${event.id}.${job.name}`, attempts: job.attempts, backoff: { type: 'exponential', delay: 1_000 } },
      }));
  }

  async #listen(): Promise<void> {
    const listener = new Client({ connectionString: this.url, keepAlive: true });
    listener.on('notification', () => this.wake());
    listener.on('error', () => this.#listenAgain());
    await listener.connect();
    await listener.query('listen outbox');
    this.#listener = listener;
  }

  /** Until the database is back. Meanwhile the timer looks every few seconds. */
  #listenAgain(): void {
    if (!this.#stopped) {
      setTimeout(() => void this.#listen().catch(() => this.#listenAgain()), 1_000).unref();
    }
  }
}
