import { Client } from 'pg';
import type { Ctx } from '../command/context';
import type { Job } from '../queue/job';

interface Waiting {
  id: string;
  tenant_id: string;
  name: string;
  ids: Record<string, string>;
}

/**
 * Does at once what the relay, the queue and the worker would: every job of every event in the letterbox, in order, until nothing new
 * is found, each noted as done. For telling the demonstration day by day; the product itself goes through the queue.
 */
export async function drainOutbox(
  relayDatabaseUrl: string,
  jobs: readonly Job[],
  systemCtx: (tenantId: string) => Ctx,
): Promise<void> {
  const relay = new Client({ connectionString: relayDatabaseUrl });
  await relay.connect();
  try {
    for (;;) {
      const { rows } = await relay.query<Waiting>(
        'select id, tenant_id, name, ids from app.outbox where relayed_at is null order by occurred_at, id',
      );
      if (rows.length === 0) {
        return;
      }
      for (const event of rows) {
        for (const job of jobs.filter(({ on }) => on.includes(event.name))) {
          const ctx = systemCtx(event.tenant_id);
          await job.handle(ctx, job.ids.parse(event.ids), { attempt: 1, last: true });
          await ctx.close();
          await relay.query('insert into app.job_runs (outbox_id, job) values ($1, $2) on conflict do nothing', [
            event.id,
            job.name,
          ]);
        }
        await relay.query('update app.outbox set relayed_at = now() where id = $1', [event.id]);
      }
    }
  } finally {
    await relay.end();
  }
}
