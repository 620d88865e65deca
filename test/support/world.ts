import { closing } from './closing';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { graphql, type GraphQLSchema } from 'graphql';
import { londonDay, plainDate, type PlainDate } from '@shared/time';
import type { Role } from '@shared/vocabulary/roles';
import { PRINCIPAL_OF_ROLE } from '@shared/vocabulary/roles';
import { buildApiSchema } from '@server/api/schema';
import { ApiContext } from '@server/api/context';
import { authorityId, COUNTY_SLUG } from '@server/cli/foundations/authorities';
import { registrar, layFoundations } from '@server/cli/foundations/lay';
import { compose, RESOLVERS, type Composed } from '@server/compose';
import type { Config } from '@server/config';
import { addMember, registerAgency } from '@server/features/partners';
import { londonInstant, type ProductClock } from '@server/platform/clock/product-clock';
import { applicantActor, publicActor, systemActor, type Actor } from '@server/platform/command/actor';
import type { Command, Outcome } from '@server/platform/command/command';
import { Ctx } from '@server/platform/command/context';
import { recordingCarrier, type RecordingCarrier } from './recording-carrier';
import { testDatabase, type TestDatabase } from './services';

/** A clock that stands where it is put. */
class StandingClock implements ProductClock {
  constructor(private at: Date) {}
  now = (): Date => this.at;
  today = (): PlainDate => londonDay(this.at);
  ahead = (): number => 0;
  moveTo = (localTime: string): void => {
    this.at = londonInstant(localTime);
  };
}

export const AGENCIES = {
  police: { id: randomUUID(), name: 'Leicestershire Police', kind: 'POLICE', areas: ['blaby', 'charnwood'] },
  housing: { id: randomUUID(), name: 'Soar Valley Homes', kind: 'REGISTERED_PROVIDER', areas: ['blaby', 'charnwood'] },
  council: { id: randomUUID(), name: 'Blaby environmental health', kind: 'COUNCIL_SERVICE', areas: ['blaby'] },
} as const;
export type AgencyName = keyof typeof AGENCIES;

/** The whole house over a database of its own, on a day that is given, with nothing leaving the building. */
export class World {
  #schema: GraphQLSchema | null = null;
  readonly #done = new Set<string>();
  /** True while the post room is to leave the letterbox alone. */
  hold = false;
  readonly #superuser: Client;
  readonly #hats = new Map<string, { id: string; userId: string }>();

  constructor(
    readonly composed: Composed,
    readonly database: TestDatabase,
    readonly carrier: RecordingCarrier,
    superuser: Client,
  ) {
    this.#superuser = superuser;
  }

  /** Moves the product's date: "2026-03-26", or with a time in London. */
  on(day: string): void {
    this.composed.clock.moveTo(day);
  }
  get today(): PlainDate {
    return this.composed.clock.today();
  }

  staff = (slug: string, role: Role = 'SPOC'): Actor => this.#wearing(`${role} ${slug}`, role, authorityId(slug));
  agency = (name: AgencyName): Actor => ({
    ...this.#wearing(`AGENCY_USER ${name}`, 'AGENCY_USER', null),
    subjectId: AGENCIES[name].id,
  });
  county = (): Actor => this.#wearing('COUNTY_TEAM leicestershire', 'COUNTY_TEAM', authorityId(COUNTY_SLUG));
  board = (): Actor => this.#wearing('BOARD_MEMBER', 'BOARD_MEMBER', null);
  chair = (): Actor => this.#wearing('CHAIR', 'CHAIR', null);
  authorityAdmin = (slug: string): Actor => this.#wearing(`AUTHORITY_ADMIN ${slug}`, 'AUTHORITY_ADMIN', authorityId(slug));
  partnershipAdmin = (): Actor => registrar;
  visitor = (slug: string | null, draftId: string | null = null): Actor => publicActor(slug ? authorityId(slug) : null, draftId);
  system = (slug: string): Actor => systemActor(authorityId(slug));

  /** The applicant of a case, signed in by their link. */
  async applicant(caseId: string): Promise<Actor> {
    const [party] = await this.raw<{ id: string; tenant_id: string }>(
      'select id, tenant_id from app.parties where case_id = $1',
      [caseId],
    );
    return applicantActor(party?.tenant_id ?? '', party?.id ?? '');
  }

  /** Runs one deed as somebody. */
  async run<Input, Loaded, Result>(actor: Actor, deed: Command<Input, Loaded, Result>, input: Input): Promise<Outcome<Result>> {
    const ctx = new Ctx(this.composed.house, actor);
    try {
      return await ctx.run(deed, input);
    } finally {
      await ctx.close();
    }
  }

  /** Reads through the garden wall as somebody. */
  async read<Row>(actor: Actor, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const ctx = new Ctx(this.composed.house, actor);
    try {
      return await ctx.read((tx) => tx.query<Row>(sql, parameters));
    } finally {
      await ctx.close();
    }
  }

  /** Looks over every wall, as a superuser: for arranging and for checking what was written. */
  async raw<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.#superuser.query(sql, parameters as unknown[]);
    return rows as Row[];
  }

  /** The names of the events in the letterbox, oldest first. */
  async events(): Promise<string[]> {
    return (await this.raw<{ name: string }>('select name from app.outbox order by occurred_at, id')).map(({ name }) => name);
  }

  /** Does what the post room would: every job of every event not yet done, as the system of its authority. */
  async post(): Promise<void> {
    if (this.hold) {
      return;
    }
    for (let found = true; found;) {
      found = false;
      const waiting = await this.raw<{ id: string; tenant_id: string; name: string; ids: Record<string, string> }>(
        'select id, tenant_id, name, ids from app.outbox order by occurred_at, id',
      );
      for (const event of waiting) {
        for (const job of this.composed.jobs.filter(({ on }) => on.includes(event.name))) {
          if (!this.#done.has(`${event.id} ${job.name}`)) {
            this.#done.add(`${event.id} ${job.name}`);
            found = true;
            const ctx = this.composed.systemCtx(event.tenant_id);
            try {
              await job.handle(ctx, job.ids.parse(event.ids), { attempt: 1, last: true });
            } finally {
              await ctx.close();
            }
          }
        }
      }
    }
  }

  /** Asks the GraphQL schema as somebody, through the same context as the porch. Null is a visitor who is not signed in. */
  async ask<Data = Record<string, unknown>>(
    actor: Actor | null,
    source: string,
    variableValues: Record<string, unknown> = {},
  ): Promise<{ data: Data | null; codes: string[]; errors: readonly Error[] }> {
    this.#schema ??= buildApiSchema(RESOLVERS);
    const { house, config, desk, clock } = this.composed;
    const porch = { house, config, desk, clock, signIns: () => [], sweepNow: async () => undefined };
    const session =
      actor && actor.kind !== 'public'
        ? { kind: 'USER' as const, userId: actor.userId ?? '', name: actor.name, hatId: actor.membershipId, actor }
        : null;
    const reply = { setCookie: () => undefined, clearCookie: () => undefined };
    const contextValue = new ApiContext(porch, session, null, '192.0.2.1', reply as never);
    const answer = await graphql({ schema: this.#schema, source, variableValues, contextValue });
    await contextValue.close();
    const { formatError } = await import('@server/api/errors');
    const codes = (answer.errors ?? []).map((error) => String(formatError(error.toJSON(), error).extensions?.['code']));
    return { data: (answer.data ?? null) as Data | null, codes, errors: answer.errors ?? [] };
  }

  #wearing(key: string, role: Role, tenantId: string | null): Actor {
    const hat = this.#hats.get(key);
    if (!hat) {
      throw new Error(`Nobody in this world is ${key}.`);
    }
    return {
      kind: PRINCIPAL_OF_ROLE[role],
      role,
      tenantId,
      subjectId: hat.userId,
      userId: hat.userId,
      membershipId: hat.id,
      name: key,
    };
  }

  /** Makes the people and agencies everybody meets in tests. */
  async settle(): Promise<void> {
    await layFoundations(this.composed.house);
    await this.composed.refreshCalendar();
    for (const { id, name, kind, areas } of Object.values(AGENCIES)) {
      await this.run(registrar, registerAgency, {
        id,
        name,
        kind,
        exercisesPublicFunctions: true,
        contactEmail: `${kind.toLowerCase()}@agency.example`,
        tenantIds: areas.map(authorityId),
      });
    }
    const people: [string, Role, { tenantId?: string; agencyId?: string; cspId?: string }][] = [
      ...['blaby', 'charnwood', 'leicester'].map((slug): [string, Role, object] => [
        `SPOC ${slug}`,
        'SPOC',
        { tenantId: authorityId(slug) },
      ]),
      ['TEAM_MANAGER blaby', 'TEAM_MANAGER', { tenantId: authorityId('blaby') }],
      ['AUTHORITY_ADMIN blaby', 'AUTHORITY_ADMIN', { tenantId: authorityId('blaby') }],
      ['COUNTY_TEAM leicestershire', 'COUNTY_TEAM', { tenantId: authorityId(COUNTY_SLUG) }],
      ...Object.keys(AGENCIES).map((name): [string, Role, object] => [
        `AGENCY_USER ${name}`,
        'AGENCY_USER',
        { agencyId: AGENCIES[name as AgencyName].id },
      ]),
      ['BOARD_MEMBER', 'BOARD_MEMBER', {}],
      ['CHAIR', 'CHAIR', {}],
    ];
    for (const [key, role, where] of people) {
      const userId = randomUUID();
      const { result } = await this.run(registrar, addMember, {
        userId,
        role,
        displayName: key,
        contactEmail: `${role.toLowerCase()}@staff.example`,
        tenantId: null,
        ...where,
      });
      this.#hats.set(key, { id: result?.id ?? '', userId });
    }
  }
}

/** A world of the test file's own. `today` is a London date, optionally with a time. Closed when the file's tests are over. */
export async function world({ today = '2026-03-20' }: { today?: string } = {}): Promise<World> {
  const database = await testDatabase();
  const clock = new StandingClock(londonInstant(plainDate(today.slice(0, 10)) && today));
  const carrier = recordingCarrier();
  const config: Config = {
    mode: 'demonstration',
    host: '127.0.0.1',
    port: 0,
    dataDir: '/nonexistent',
    publicAddress: 'https://recourse.example',
    databaseUrl: database.webUrl,
    relayDatabaseUrl: database.relayUrl,
    ownerDatabaseUrl: database.ownerUrl,
    contextKey: database.contextKey,
    redisUrl: null,
    smtpUrl: null,
    mailFrom: 'no-reply@recourse.example',
    notifyApiKey: null,
    startNow: null,
    support: null,
  };
  const composed = await compose(config, { carrier, clock });
  const superuser = new Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  const made = new World(composed, database, carrier, superuser);
  closing.push(async () => {
    await superuser.end();
    await composed.close();
  });
  await made.settle();
  return made;
}
