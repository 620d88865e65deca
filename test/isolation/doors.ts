import { randomUUID } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { closing } from '../support/closing';
import type { World } from '../support/world';
import { newToken, tokenHash } from '@server/platform/auth/passwords';
import type { Actor } from '@server/platform/command/actor';
import { buildWeb } from '@server/product';
import type { Face } from '@server/public';

/** The whole web over a world, and the means to knock at it as anybody, with a session of the real kind. */
export class Doors {
  readonly #cookies = new Map<Actor, string>();

  private constructor(
    readonly world: World,
    readonly app: FastifyInstance,
  ) {}

  /** `face`: the public pages from their source, where the pages themselves are tried; the last build otherwise. */
  static async of(world: World, mode: 'demonstration' | 'production' = 'demonstration', face?: Face): Promise<Doors> {
    const app = await buildWeb({ ...world.composed, config: { ...world.composed.config, mode } }, { face });
    await app.ready();
    closing.push(() => app.close());
    return new Doors(world, app);
  }

  /** The session cookie of somebody; none for the public. */
  async cookie(actor: Actor): Promise<string | undefined> {
    if (actor.kind === 'public') {
      return undefined;
    }
    const known = this.#cookies.get(actor);
    if (known) {
      return known;
    }
    const token = newToken();
    if (actor.kind === 'applicant' || actor.kind === 'recipient') {
      const opens = actor.kind === 'applicant' ? 'party_id' : 'request_id';
      await this.world.raw(
        `insert into auth.sessions (token_hash, tenant_id, ${opens}, expires_at) values ($1, $2, $3, now() + interval '1 hour')`,
        [tokenHash(token), actor.tenantId, actor.subjectId],
      );
    } else {
      await this.world.raw(
        `insert into auth.users (id, email, name, password_hash) values ($1, $2, 'Somebody', 'x') on conflict do nothing`,
        [actor.userId, `${randomUUID()}@staff.example`],
      );
      await this.world.raw(
        `insert into auth.sessions (token_hash, user_id, membership_id, expires_at) values ($1, $2, $3, now() + interval '1 hour')`,
        [tokenHash(token), actor.userId, actor.membershipId],
      );
    }
    this.#cookies.set(actor, `recourse_session=${token}`);
    return `recourse_session=${token}`;
  }

  /** Knocks. Posts come from our own pages unless the headers say otherwise. */
  async knock(
    actor: Actor,
    method: 'GET' | 'POST',
    url: string,
    payload?: object | string,
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> {
    const cookie = await this.cookie(actor);
    return this.app.inject({
      method,
      url,
      ...(payload === undefined ? {} : { payload }),
      headers: { ...(cookie ? { cookie } : {}), ...(method === 'POST' ? { 'sec-fetch-site': 'same-origin' } : {}), ...headers },
    });
  }

  /** Asks the GraphQL door as the office does. */
  async ask(
    actor: Actor,
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<{ status: number; text: string; data: Record<string, unknown> | null; codes: string[] }> {
    const answer = await this.knock(actor, 'POST', '/graphql', { query, variables });
    const body = answer.json<{ data?: Record<string, unknown> | null; errors?: { extensions: { code: string } }[] }>();
    return {
      status: answer.statusCode,
      text: answer.body,
      data: body.data ?? null,
      codes: (body.errors ?? []).map(({ extensions }) => extensions.code),
    };
  }
}

/** How many rows every table holds, save the counters and times of sign-in. */
export async function rowCounts(world: World): Promise<Record<string, number>> {
  const tables = await world.raw<{ name: string }>(`
    select schemaname || '.' || tablename as name from pg_tables where schemaname in ('app', 'auth') and tablename <> 'sessions' order by 1`);
  const rows = await world.raw<{ name: string; count: number }>(
    tables.map(({ name }) => `select '${name}' as name, count(*)::int as count from ${name}`).join(' union all '),
  );
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}
