import type { Queue, Worker } from 'bullmq';
import type { Ctx } from '../command/context';
import { log } from '../log/log';
import { Relay, type Patience } from '../outbox/relay';
import type { Chore, Job, JobPayload } from './job';
import type { QueueBackend } from './queue';

export const QUEUE = 'post-room';
export const CHORES = 'chores';

export interface PostRoomParts {
  backend: QueueBackend;
  relayDatabaseUrl: string;
  jobs: readonly Job[];
  chores: readonly Chore[];
  /** A context as the system of one authority, on the product's clock. */
  systemCtx(tenantId: string): Ctx;
  /** The authorities a chore goes through. */
  tenantIds(): Promise<readonly string[]>;
  /** How soon lost jobs are missed; the relay's own measure unless given. */
  patience?: Patience;
}

/** A queue that was emptied has forgotten when chores are due. */
const REMIND_EVERY_MS = 60_000;

/** The worker: relays the outbox, runs jobs as the system of the event's authority, and does the chores on time. */
export class PostRoom {
  readonly relay: Relay;
  readonly #workers: Worker[] = [];
  #stopping = false;
  #reminder: NodeJS.Timeout | undefined;

  constructor(private readonly parts: PostRoomParts) {
    this.relay = new Relay(parts.relayDatabaseUrl, parts.backend.queue(QUEUE), parts.jobs, parts.patience);
  }

  async start(): Promise<void> {
    const { backend } = this.parts;
    const schedule = backend.queue(CHORES);
    await this.#plan(schedule, () => true);
    this.#reminder = setInterval(() => void this.#remind(schedule), this.parts.patience?.seekLostEveryMs ?? REMIND_EVERY_MS);
    const jobs = backend.worker(
      QUEUE,
      async (queued) => this.handle(queued.name, queued.data as JobPayload, queued.attemptsMade + 1),
      4,
    );
    const work = backend.worker(CHORES, async (queued) => this.doChore(queued.name), 1);
    for (const worker of [jobs, work]) {
      worker.on('failed', (failed, failure) =>
        log.error({ job: failed?.name, id: failed?.id, failure: failure.message }, 'a job failed'),
      );
      worker.on('error', (failure) => {
        if (!this.#stopping) {
          log.error({ failure: failure.message }, 'a worker lost its queue');
        }
      });
      this.#workers.push(worker);
    }
    await this.relay.start();
  }

  /** Puts chores on the schedule. */
  async #plan(schedule: Queue, wanted: (name: string) => boolean): Promise<void> {
    for (const chore of this.parts.chores.filter(({ name }) => wanted(name))) {
      await schedule.upsertJobScheduler(chore.name, { every: chore.everyMs }, { name: chore.name, data: {} });
    }
  }

  /** Puts back what the schedule has forgotten, and leaves what it knows alone. */
  async #remind(schedule: Queue): Promise<void> {
    try {
      const known = (await schedule.getJobSchedulers()).map(({ key }) => key);
      await this.#plan(schedule, (name) => !known.includes(name));
    } catch (failure) {
      log.warn({ failure: String(failure) }, 'the schedule of chores could not be looked at');
    }
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#reminder);
    await this.relay.stop();
    await Promise.all(this.#workers.map((worker) => worker.close()));
    await this.parts.backend.close();
  }

  /** Runs one job to its end, once in effect: a job already done is not done again. */
  async handle(name: string, payload: JobPayload, attempt = 1): Promise<void> {
    const job = this.parts.jobs.find((candidate) => candidate.name === name);
    if (!job) {
      throw new Error(`No job is called ${name}.`);
    }
    if (await this.relay.isDone(payload.outboxId, name)) {
      return;
    }
    const ctx = this.parts.systemCtx(payload.tenantId);
    try {
      await job.handle(ctx, job.ids.parse(payload.ids), { attempt, last: attempt >= job.attempts });
      await this.relay.done(payload.outboxId, name);
    } finally {
      await ctx.close();
    }
  }

  /** Goes through every authority; one that fails does not keep the others waiting. */
  async doChore(name: string): Promise<void> {
    const chore = this.parts.chores.find((candidate) => candidate.name === name);
    if (!chore) {
      throw new Error(`No chore is called ${name}.`);
    }
    const failures: string[] = [];
    for (const tenantId of await this.parts.tenantIds()) {
      const ctx = this.parts.systemCtx(tenantId);
      await chore.handle(ctx).catch((failure: unknown) => failures.push(String(failure)));
      await ctx.close();
    }
    if (failures.length > 0) {
      throw new Error(`${name} failed for ${failures.length} authorities: ${failures[0]}`);
    }
  }
}
