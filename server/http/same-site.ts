import type { FastifyInstance } from 'fastify';
import type { Config } from '@server/config';

/** Refuses posts sent by another site's page: the session cookie is SameSite=Lax, and this is the second lock. */
export function refuseCrossSitePosts(app: FastifyInstance, config: Pick<Config, 'publicAddress'>): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') {
      return;
    }
    const origin = request.headers.origin;
    const foreign = origin !== undefined && origin !== 'null' && new URL(origin).host !== request.host && origin !== config.publicAddress;
    if (foreign || request.headers['sec-fetch-site'] === 'cross-site') {
      await reply.code(403).send({ error: 'This was sent from another website, so it was not accepted.' });
    }
  });
}
