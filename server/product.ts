import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sessionOf, type Porch } from './api/context';
import { LIMITS } from './api/limits';
import { buildApiSchema } from './api/schema';
import { registerGraphql } from './api/server';
import { compose, RESOLVERS, type Composed } from './compose';
import type { Config } from './config';
import { registerHealth } from './http/health';
import { registerHttp } from './http';
import { openQueues } from './platform/queue/queue';
import { PostRoom } from './platform/queue/post-room';
import { registerPublic } from './public';

export interface Product {
  address: string;
  app: FastifyInstance | null;
  stop(): Promise<void>;
}
type SignIns = readonly { email: string; who: string; sees: string; password: string }[];

const CALENDAR_REFRESH_MS = 60_000;
const CLIENT = join(__dirname, '../client');

/** Starts what this process is to be: the web, the worker, or both. Answers once it serves. */
export async function startProduct(
  config: Config,
  parts: { web: boolean; worker: boolean },
  signIns: SignIns = [],
): Promise<Product> {
  const composed = await compose(config);
  const postRoom = parts.worker ? await startPostRoom(composed) : null;
  const app = parts.web ? await startWeb(composed, postRoom, signIns) : null;
  const refresh = setInterval(() => void composed.refreshCalendar().catch(() => undefined), CALENDAR_REFRESH_MS);
  return {
    address: config.publicAddress,
    app,
    stop: async () => {
      clearInterval(refresh);
      await app?.close();
      await postRoom?.stop();
      await composed.close();
    },
  };
}

async function startPostRoom(composed: Composed): Promise<PostRoom> {
  const { config, jobs, chores, systemCtx, tenantIds } = composed;
  const backend = await openQueues(config);
  const postRoom = new PostRoom({ backend, relayDatabaseUrl: config.relayDatabaseUrl, jobs, chores, systemCtx, tenantIds });
  await postRoom.start();
  return postRoom;
}

async function startWeb(composed: Composed, postRoom: PostRoom | null, signIns: SignIns): Promise<FastifyInstance> {
  const app = await buildWeb(composed, { sweepNow: async () => postRoom?.doChore('sweep-clocks'), signIns });
  await app.listen({ host: composed.config.host, port: composed.config.port });
  return app;
}

/** The web without its socket: what tests knock on and `startProduct` opens to the network. */
export async function buildWeb(
  composed: Composed,
  more: { sweepNow: () => Promise<void>; signIns?: SignIns } = { sweepNow: async () => undefined },
): Promise<FastifyInstance> {
  const { config, house, desk, clock } = composed;
  const porch: Porch = { house, config, desk, clock, signIns: () => more.signIns ?? [], sweepNow: more.sweepNow };
  const app = fastify({
    logger: false,
    bodyLimit: LIMITS.bodyBytes,
    trustProxy: config.mode === 'production',
    genReqId: () => randomUUID(),
  });
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: [`'self'`],
        scriptSrc: [`'self'`],
        styleSrc: [`'self'`],
        imgSrc: [`'self'`, 'data:'],
        objectSrc: [`'self'`],
        frameSrc: [`'self'`],
        frameAncestors: [`'self'`],
        formAction: [`'self'`],
        baseUri: [`'none'`],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: config.publicAddress.startsWith('https:'),
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(compress, { threshold: 1_024 });
  await app.register(cookie);
  await app.register(formbody);
  registerHealth(app, composed);
  await registerGraphql(app, buildApiSchema(RESOLVERS), porch);
  await registerHttp(app, { ...composed, session: async (request) => (await sessionOf(porch, request)).session?.actor ?? null });
  await serveClient(app);
  await registerPublic(app, { house, config, desk });
  return app;
}

/** The office's files, and its one page for every address of its own. */
async function serveClient(app: FastifyInstance): Promise<void> {
  const office = join(CLIENT, 'office');
  if (!existsSync(office)) {
    return;
  }
  await app.register(fastifyStatic, {
    root: office,
    prefix: '/office/',
    index: 'index.html',
    wildcard: false,
    cacheControl: true,
  });
  const page = (_: unknown, reply: { sendFile(name: string, root: string, options: object): unknown }) =>
    reply.sendFile('index.html', office, { cacheControl: false });
  app.get('/office', page as never);
  app.get('/office/*', page as never);
}
