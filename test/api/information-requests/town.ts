import { closing } from './closing';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { plainDate, shippedCalendar } from '@shared/time';
import type { Moment } from '@shared/policy';
import type { AgencyKind } from '@shared/vocabulary/authorities';
import { clocks } from '@server/features/clocks';
import { feature } from '@server/features/information-requests';
import { cases } from '@server/features/cases';
import { people } from '@server/features/people';
import { systemActor, type Actor } from '@server/platform/command/actor';
import { Ctx, type House } from '@server/platform/command/context';
import { openDatabase } from '@server/platform/db/pools';
import { testDatabase } from '../../support/services';

export const day = plainDate;
export const calendar = shippedCalendar();
/** Nine in the morning of a product day. */
export const morning = (today: string): Moment => ({ now: new Date(`${today}T09:00:00Z`), today: day(today), calendar });

/** Two authorities and three agencies; the police and the housing association serve both. */
export interface Town {
  house: House;
  /** As a superuser, past every wall: for arranging and for looking. */
  look<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  blaby: string;
  charnwood: string;
  police: string;
  housing: string;
  /** Serves Charnwood alone. */
  health: string;
}

export async function town(): Promise<Town> {
  const services = await testDatabase();
  const entities = [...feature.entities, ...clocks.entities, ...cases.entities, ...people.entities];
  const database = await openDatabase(services.webUrl, entities, 3);
  const client = new Client({ connectionString: services.superuserUrl });
  await client.connect();
  const look = async <Row>(sql: string, parameters: readonly unknown[] = []) =>
    (await client.query(sql, [...parameters])).rows as Row[];
  const [blaby, charnwood] = [await authority(look, 'blaby', 'BLA'), await authority(look, 'charnwood', 'CHA')];
  const police = await agency(look, 'Leicestershire Police', 'POLICE', true, [blaby, charnwood]);
  const housing = await agency(look, 'Meadow Homes', 'REGISTERED_PROVIDER', false, [blaby, charnwood]);
  const health = await agency(look, 'Soar Health Trust', 'HEALTH', true, [charnwood]);
  const house: House = { database, contextKey: services.contextKey, moment: () => morning('2026-03-26') };
  closing.push(
    () => database.close(),
    () => client.end(),
  );
  return { house, look, blaby, charnwood, police, housing, health };
}

type Look = Town['look'];

async function authority(look: Look, slug: string, prefix: string): Promise<string> {
  const id = randomUUID();
  await look(
    `insert into app.authorities (id, slug, name, short_name, gss_code, reference_prefix, capabilities, colour, spoc_name,
       spoc_title, spoc_email, spoc_phone, postal_address, asb_team_name, asb_team_phone, report_url, website_url)
     values ($1, $2, $3, $2, $4, $4, '{REVIEWS}', '#1d70b8', 'Priya Nair', 'Community Safety Officer',
       'case.review@council.example', '01632 960101', '{"1 Desford Road","LE19 2EP"}', 'Neighbourhood Team', '01632 960102',
       'https://council.example/report', 'https://council.example')`,
    [id, slug, `${slug} council`, prefix],
  );
  return id;
}

async function agency(look: Look, name: string, kind: AgencyKind, isPublic: boolean, areas: string[]): Promise<string> {
  const id = randomUUID();
  await look('insert into app.agencies values ($1, $2, $3, $4, $5)', [id, name, kind, isPublic, 'desk@agency.example']);
  await look('insert into app.agency_areas select $1, unnest($2::uuid[])', [id, areas]);
  return id;
}

/** The SPOC of an authority. */
export const spoc = (tenantId: string): Actor => ({
  kind: 'staff',
  role: 'SPOC',
  tenantId,
  subjectId: null,
  userId: randomUUID(),
  membershipId: randomUUID(),
  name: 'Priya Nair',
});
/** Somebody of an agency. */
export const agencyUser = (agencyId: string): Actor => ({
  kind: 'agency',
  role: 'AGENCY_USER',
  tenantId: null,
  subjectId: agencyId,
  userId: randomUUID(),
  membershipId: randomUUID(),
  name: 'Sam Ellis',
});
export const system = systemActor;

/** One operation by one actor on a product day; its snapshot is closed at the end. */
export async function as<T>(t: Town, actor: Actor, work: (ctx: Ctx) => Promise<T>, today = '2026-03-26'): Promise<T> {
  const ctx = new Ctx(t.house, actor, morning(today));
  try {
    return await work(ctx);
  } finally {
    await ctx.close();
  }
}

/** The names of the events of a case, in the order they were written. */
export async function events(t: Town, caseId: string): Promise<string[]> {
  const rows = await t.look<{ name: string }>(
    `select name from app.outbox where ids->>'caseId' = $1 order by occurred_at, name`,
    [caseId],
  );
  return rows.map(({ name }) => name);
}

/** How many rows of a table belong to a case. */
export async function count(t: Town, table: string, caseId: string): Promise<number> {
  const [row] = await t.look<{ n: number }>(`select count(*)::int as n from app.${table} where case_id = $1`, [caseId]);
  return row?.n ?? 0;
}
