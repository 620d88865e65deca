import { closing } from './closing';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { plainDate, shippedCalendar } from '@shared/time';
import { dueFor, type Moment } from '@shared/policy';
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
const calendar = shippedCalendar();
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
  const look = async <Row>(sql: string, parameters: readonly unknown[] = []) => (await client.query(sql, [...parameters])).rows as Row[];
  const [blaby, charnwood] = [await authority(look, 'blaby', 'BLA'), await authority(look, 'charnwood', 'CHA')];
  const police = await agency(look, 'Leicestershire Police', 'POLICE', true, [blaby, charnwood]);
  const housing = await agency(look, 'Meadow Homes', 'REGISTERED_PROVIDER', false, [blaby, charnwood]);
  const health = await agency(look, 'Soar Health Trust', 'HEALTH', true, [charnwood]);
  const house: House = { database, contextKey: services.contextKey, moment: () => morning('2026-03-26') };
  closing.push(() => database.close(), () => client.end());
  return { house, look, blaby, charnwood, police, housing, health };
}

type Look = Town['look'];

async function authority(look: Look, slug: string, prefix: string): Promise<string> {
  const id = randomUUID();
  await look(
    `insert into app.authorities (id, slug, name, short_name, gss_code, reference_prefix, capabilities, colour, spoc_name, spoc_title, spoc_email,
       spoc_phone, postal_address, asb_team_name, asb_team_phone, report_url, website_url)
     values ($1, $2, $3, $2, $4, $4, '{REVIEWS}', '#1d70b8', 'Priya Nair', 'Community Safety Officer', 'case.review@council.example',
       '01632 960101', '{"1 Desford Road","LE19 2EP"}', 'Neighbourhood Team', '01632 960102', 'https://council.example/report', 'https://council.example')`,
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

export interface GivenCase {
  tenantId: string;
  caseId: string;
  /** The reports, in the order of the incidents: to the police, to the police, to the council. */
  reports: { police1: string; police2: string; council: string };
}

/** An application received on 20 March 2026, acknowledged on the 26th, to be decided by 13 April. */
export async function givenCase(t: Town, tenantId: string, agreed: 'GIVEN' | 'MISSING' | 'WITHDRAWN' = 'GIVEN'): Promise<GivenCase> {
  const [caseId, partyId] = [randomUUID(), randomUUID()];
  await t.look(
    `insert into app.cases (tenant_id, id, reference, status, channel, applicant_kind, received_at, received_on, policy_version,
       believes_no_effective_action, impact, desired_outcome, letter_1_on)
     values ($1, $2, $3, 'ACKNOWLEDGED', 'ONLINE', 'INDIVIDUAL', '2026-03-20T10:00Z', '2026-03-20', 'LLR-1', true, 'We do not sleep', 'Quiet', '2026-03-26')`,
    [tenantId, caseId, `REF-${caseId.slice(0, 8)}`],
  );
  await t.look(
    `insert into app.parties (tenant_id, id, case_id, full_name, email, address_lines, letter_channel)
     values ($1, $2, $3, 'Robin Ashby', 'robin@example.org', '{"4 Mill Lane","LE19 4AA"}', 'EMAIL')`, [tenantId, partyId, caseId],
  );
  if (agreed !== 'MISSING') {
    await t.look(
      `insert into app.agreements (tenant_id, id, case_id, party_id, kind, evidence, privacy_notice, given_on, withdrawn_on)
       values ($1, $2, $3, $4, 'SHARE', 'Ticked', 'v1', '2026-03-20', $5)`,
      [tenantId, randomUUID(), caseId, partyId, agreed === 'WITHDRAWN' ? '2026-03-25' : null],
    );
  }
  const decide = dueFor('DECIDE', day('2026-03-26'), calendar);
  await t.look(
    `insert into app.clocks (tenant_id, id, case_id, kind, subject_id, started_on, length, unit, due_on, provisional, rule, section, sentence, skipped)
     values ($1, $2, $3, 'DECIDE', $3, $4, $5, $6, $7, false, $8, $9, $10, '[]')`,
    [tenantId, randomUUID(), caseId, decide.startedOn, decide.length, decide.unit, decide.dueOn, decide.rule, decide.section, decide.sentence],
  );
  const home = { tenantId, caseId };
  return {
    ...home,
    reports: {
      police1: await incident(t, home, 1, '2026-01-15', 'POLICE', '2026-01-16'), police2: await incident(t, home, 2, '2026-02-07', 'POLICE', '2026-02-08'),
      council: await incident(t, home, 3, '2026-02-20', 'COUNCIL', '2026-02-21'),
    },
  };
}

async function incident(
  t: Town, { tenantId, caseId }: { tenantId: string; caseId: string }, position: number, occurredOn: string, body: string, reportedOn: string,
): Promise<string> {
  const [incidentId, reportId] = [randomUUID(), randomUUID()];
  await t.look(
    `insert into app.incidents (tenant_id, id, case_id, position, kind, occurred_on, place, area, description)
     values ($1, $2, $3, $4, 'ASB', $5, 'Mill Lane car park', 'INSIDE', 'Shouting until two')`, [tenantId, incidentId, caseId, position, occurredOn],
  );
  await t.look(
    `insert into app.reports (tenant_id, id, case_id, incident_id, position, body, reported_on, method, agency_reference)
     values ($1, $2, $3, $4, 1, $5, $6, 'PHONE', 'REF 12')`, [tenantId, reportId, caseId, incidentId, body, reportedOn],
  );
  return reportId;
}

/** The SPOC of an authority. */
export const spoc = (tenantId: string): Actor => ({
  kind: 'staff', role: 'SPOC', tenantId, subjectId: null, userId: randomUUID(), membershipId: randomUUID(), name: 'Priya Nair',
});
/** Somebody of an agency. */
export const agencyUser = (agencyId: string): Actor => ({
  kind: 'agency', role: 'AGENCY_USER', tenantId: null, subjectId: agencyId, userId: randomUUID(), membershipId: randomUUID(), name: 'Sam Ellis',
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
  const rows = await t.look<{ name: string }>(`select name from app.outbox where ids->>'caseId' = $1 order by occurred_at, name`, [caseId]);
  return rows.map(({ name }) => name);
}

/** How many rows of a table belong to a case. */
export async function count(t: Town, table: string, caseId: string): Promise<number> {
  const [row] = await t.look<{ n: number }>(`select count(*)::int as n from app.${table} where case_id = $1`, [caseId]);
  return row?.n ?? 0;
}
