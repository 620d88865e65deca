import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemActor } from '@server/platform/command/actor';
import { Ctx } from '@server/platform/command/context';
import { demonstrationCarrier } from '@server/platform/mail/demonstration-carrier';
import type { Carrier } from '@server/platform/mail/mail';
import { PostRoom } from '@server/platform/queue/post-room';
import { openQueues } from '@server/platform/queue/queue';
import { openPostHouse } from './post-house';

/** A worker process as the kill tests start it: real queue, real database, mail laid in a folder. */
export interface WorkerOrders {
  webUrl: string;
  relayUrl: string;
  contextKey: string;
  today: string;
  folder: string;
  /** The letter at whose job this worker stops dead, before it has begun anything. */
  stopBefore: string | null;
  /** The letter at which it stops dead after the carrier took it and before that was written down. */
  stopInside: string | null;
}

const forEver = (): Promise<never> => new Promise(() => undefined);

async function work(orders: WorkerOrders): Promise<void> {
  const flag = (name: string): void => writeFileSync(join(orders.folder, `${name}.flag`), '');
  const folder = demonstrationCarrier(orders.folder, () => new Date());
  const carrier: Carrier = {
    ...folder,
    email: async (mail) => {
      const evidence = await folder.email(mail);
      if (mail.reference === orders.stopInside) {
        flag('inside');
        await forEver();
      }
      return evidence;
    },
  };
  const { house, jobs } = await openPostHouse(orders, carrier, orders.today);
  const stopping = jobs.map((job): typeof job => ({
    ...job,
    handle: async (ctx, ids, turn) => {
      if (ids.letterId === orders.stopBefore) {
        flag('before');
        await forEver();
      }
      await job.handle(ctx, ids, turn);
    },
  }));
  const backend = await openQueues({ relayDatabaseUrl: orders.relayUrl, redisUrl: null });
  const room = new PostRoom({
    backend,
    relayDatabaseUrl: orders.relayUrl,
    jobs: stopping,
    chores: [],
    systemCtx: (tenantId) => new Ctx(house, systemActor(tenantId)),
    tenantIds: async () => [],
  });
  await room.start();
}

void work(JSON.parse(process.env.WORKER_ORDERS ?? '') as WorkerOrders);
