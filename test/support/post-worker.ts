import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemActor } from '@server/platform/command/actor';
import { Ctx } from '@server/platform/command/context';
import { demonstrationCarrier } from '@server/platform/mail/demonstration-carrier';
import type { Carrier } from '@server/platform/mail/mail';
import { PostRoom } from '@server/platform/queue/post-room';
import { openQueues } from '@server/platform/queue/queue';
import { openPostHouse } from './post-house';

/**
 * Where a worker stops dead with a letter: its job taken up and nothing begun; made, dated and marked as being sent, and not yet given
 * to the carrier; taken by the carrier and not written down; written down, and the job not yet noted as done.
 */
export type Step = 'TAKEN_UP' | 'BEGUN' | 'CARRIED' | 'WRITTEN_DOWN';

/** A worker process as the kill tests start it: real queue, real database, mail laid in a folder. */
export interface WorkerOrders {
  webUrl: string;
  relayUrl: string;
  contextKey: string;
  redisUrl: string | null;
  today: string;
  folder: string;
  /** Letters at which it stops dead, each with the step. */
  stops: Record<string, Step>;
  /** How long each letter takes the carrier. */
  slowMs: number;
}

const forEver = (): Promise<never> => new Promise(() => undefined);

async function work(orders: WorkerOrders): Promise<void> {
  const stopAt = async (letterId: string | undefined, step: Step): Promise<void> => {
    if (letterId && orders.stops[letterId] === step) {
      writeFileSync(join(orders.folder, `${letterId}.flag`), step);
      await forEver();
    }
  };
  const folder = demonstrationCarrier(orders.folder, () => new Date());
  const carrier: Carrier = {
    ...folder,
    email: async (mail) => {
      await stopAt(mail.reference, 'BEGUN');
      await new Promise((resolve) => setTimeout(resolve, orders.slowMs));
      const evidence = await folder.email(mail);
      await stopAt(mail.reference, 'CARRIED');
      return evidence;
    },
  };
  const { house, jobs } = await openPostHouse(orders, carrier, orders.today);
  const stopping = jobs.map((job): typeof job => ({
    ...job,
    handle: async (ctx, ids, turn) => {
      await stopAt(ids.letterId, 'TAKEN_UP');
      await job.handle(ctx, ids, turn);
      await stopAt(ids.letterId, 'WRITTEN_DOWN');
    },
  }));
  const room = new PostRoom({
    backend: await openQueues({ relayDatabaseUrl: orders.relayUrl, redisUrl: orders.redisUrl }),
    relayDatabaseUrl: orders.relayUrl,
    jobs: stopping,
    chores: [],
    systemCtx: (tenantId) => new Ctx(house, systemActor(tenantId)),
    tenantIds: async () => [],
    patience: { lostAfterMs: 8_000, seekLostEveryMs: 2_000 },
  });
  await room.start();
}

void work(JSON.parse(process.env.WORKER_ORDERS ?? '') as WorkerOrders);
