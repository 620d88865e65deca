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
import { log } from './platform/log/log';
import { openQueues } from './platform/queue/queue';
import { PostRoom } from './platform/queue/post-room';
import { registerPublic, type Face } from './public';

export interface Product {
  address: string;
  app: FastifyInstance | null;
  stop(): Promise<void>;
}
type SignIns = readonly { email: string; who: string; sees: string; password: string }[];

/** A bank holiday that the partnership adds is known everywhere within seconds. */
const CALENDAR_REFRESH_MS = 3_000;
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
      await Promise.all([postRoom?.stop(), app?.close()]);
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
  more: { sweepNow?: () => Promise<void>; signIns?: SignIns; face?: Face } = {},
): Promise<FastifyInstance> {
  const { config, house, desk, clock } = composed;
  const { signIns = [], sweepNow = async () => undefined, face } = more;
  const porch: Porch = { house, config, desk, clock, signIns: () => signIns, sweepNow };
  const app = fastify({
    logger: false,
    bodyLimit: LIMITS.bodyBytes,
    // One proxy stands in front, and only its word on who is asking is taken.
    trustProxy: (_address, hop) => config.mode === 'production' && hop === 0,
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
  app.setErrorHandler((failure: { statusCode?: number; code?: string; message: string; stack?: string }, request, reply) => {
    // Whoever asked has left in the middle of a download: nobody is there to be told.
    if (failure.code === 'ERR_STREAM_PREMATURE_CLOSE') {
      return reply.hijack();
    }
    const status = failure.statusCode !== undefined && failure.statusCode < 500 ? failure.statusCode : 500;
    if (status === 500) {
      log.error({ reference: request.id, failure: failure.message, stack: failure.stack }, 'internal error');
    }
    const message =
      status === 500
        ? `Something went wrong on our side. If you tell us about it, quote ${request.id}.`
        : 'That could not be read.';
    return reply.code(status).send({ error: message });
  });
  app.addHook('preValidation', async (request) => {
    request.body = withoutNul(request.body);
  });
  registerHealth(app, composed);
  await registerGraphql(app, buildApiSchema(RESOLVERS), porch);
  await registerHttp(app, { ...composed, session: async (request) => (await sessionOf(porch, request)).session?.actor ?? null });
  await serveClient(app);
  await registerPublic(app, { house, config, desk, face });
  return app;
}

/** PostgreSQL's text cannot hold U+0000, and nobody means to send one. */
function withoutNul<T>(value: T): T {
  if (typeof value === 'string') {
    return value.replaceAll('\0', '') as T;
  }
  if (Array.isArray(value)) {
    return value.map(withoutNul) as T;
  }
  if (value !== null && typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value) as null)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutNul(inner as unknown)])) as T;
  }
  return value;
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
