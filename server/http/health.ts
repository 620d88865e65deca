import type { FastifyInstance } from 'fastify';
import type { Composed } from '@server/compose';

/** `/health/live`: the process answers. `/health/ready`: it can reach its database. */
export function registerHealth(app: FastifyInstance, { database }: Pick<Composed, 'database'>): void {
  app.get('/health/live', async () => ({ live: true }));
  app.get('/health/ready', async (_, reply) => {
    try {
      await database.read.query('select 1');
      return { ready: true };
    } catch {
      return reply.code(503).send({ ready: false });
    }
  });
}
