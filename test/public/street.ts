import { closing } from '../support/closing';
import 'reflect-metadata';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify';
import { Client } from 'pg';
import { layFoundations } from '@server/cli/foundations/lay';
import { cases } from '@server/features/cases';
import { clocks } from '@server/features/clocks';
import { feature as informationRequests } from '@server/features/information-requests';
import { people } from '@server/features/people';
import { Desk } from '@server/platform/auth/desk';
import { publicActor } from '@server/platform/command/actor';
import { Ctx, type House } from '@server/platform/command/context';
import { openDatabase } from '@server/platform/db/pools';
import { registerPublic, type Face } from '@server/public';
import { saveDraft } from '@server/public/commands/save-draft';
import { draftIdOf } from '@server/public/visit';
import type { Answers } from '@shared/apply';
import { londonDay, shippedCalendar } from '@shared/time';
import { testDatabase, type TestDatabase } from '../support/services';

export interface Link {
  tenantId: string;
  partyId: string;
  email: string;
  reference: string;
  token: string;
}
/** The public pages over a database of their own, on a fixed day, with what the sign-in desk sent. */
export interface TestStreet {
  app: FastifyInstance;
  house: House;
  desk: Desk;
  database: TestDatabase;
  links: Link[];
  /** The product's moment; set it to move the day. */
  setNow(instant: string): void;
  /** Asks a superuser, who passes every wall. */
  ask<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}

const entities = [cases, clocks, people, informationRequests].flatMap((feature) =>
  'entities' in feature ? (feature.entities as never[]) : [],
);

/** Opens the pages; `face` renders them. */
export async function openStreet(face?: Face): Promise<TestStreet> {
  const database = await testDatabase();
  const opened = await openDatabase(database.webUrl, entities, 4);
  let now = new Date('2026-03-20T10:00:00Z');
  const calendar = shippedCalendar();
  const house: House = {
    database: opened,
    contextKey: database.contextKey,
    moment: () => ({ now, today: londonDay(now), calendar }),
  };
  await layFoundations(house);
  const links: Link[] = [];
  const desk = new Desk({ pool: opened.read, contextKey: database.contextKey }, async (link) => void links.push(link));
  const app = fastify();
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: [`'self'`],
        scriptSrc: [`'self'`],
        styleSrc: [`'self'`],
        imgSrc: [`'self'`, 'data:'],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
  await app.register(cookie);
  await app.register(formbody);
  await registerPublic(app, { house, desk, face, config: { mode: 'demonstration', publicAddress: 'http://localhost:3000' } });
  const superuser = new Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  closing.push(async () => {
    await app.close();
    await superuser.end();
    await opened.close();
  });
  return {
    app,
    house,
    desk,
    database,
    links,
    setNow: (instant) => {
      now = new Date(instant);
    },
    ask: async <Row>(sql: string, parameters: unknown[] = []) => (await superuser.query(sql, parameters)).rows as Row[],
  };
}

/** Somebody with a browser that keeps cookies and runs no script. */
export class Walker {
  readonly cookies = new Map<string, string>();

  constructor(private readonly app: FastifyInstance) {}

  get(url: string): Promise<LightMyRequestResponse> {
    return this.#kept(this.app.inject({ method: 'GET', url, headers: this.#headers() }));
  }

  post(
    url: string,
    fields: Record<string, string>,
    headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
  ): Promise<LightMyRequestResponse> {
    return this.#kept(
      this.app.inject({
        method: 'POST',
        url,
        payload: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...this.#headers(), ...headers },
      }),
    );
  }

  /** Posts a body of any kind. */
  send(url: string, payload: Buffer, headers: Record<string, string>): Promise<LightMyRequestResponse> {
    return this.#kept(this.app.inject({ method: 'POST', url, payload, headers: { ...this.#headers(), ...headers } }));
  }

  /** Puts whole answers into the visitor's draft, which must have begun, through the command that the pages use. */
  async answer(street: TestStreet, answers: Answers, slug = 'blaby'): Promise<void> {
    const [found] = await street.ask<{ id: string }>('select id from app.authorities where slug = $1', [slug]);
    const tenantId = found?.id ?? '';
    const draftId = draftIdOf(this.cookies.get('recourse_draft') ?? '');
    const ctx = new Ctx(street.house, publicActor(tenantId, draftId));
    await ctx.run(saveDraft, { tenantId, draftId, answers });
    await ctx.close();
  }

  #headers(): Record<string, string> {
    return this.cookies.size > 0 ? { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {};
  }

  async #kept(answer: Promise<LightMyRequestResponse>): Promise<LightMyRequestResponse> {
    const response = await answer;
    for (const { name, value } of response.cookies) {
      if (value === '') {
        this.cookies.delete(name);
      } else {
        this.cookies.set(name, value);
      }
    }
    return response;
  }
}
