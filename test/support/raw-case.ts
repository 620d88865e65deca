import { closing } from './closing';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { authorityId } from '@server/cli/foundations/authorities';
import type { Actor } from '@server/platform/command/actor';

/** Rows laid down by a superuser, for tests of what comes after a case exists. Everything in it is invented. */
export interface RawCase {
  tenantId: string;
  caseId: string;
  partyId: string;
  reference: string;
  incidentIds: string[];
  reportIds: string[];
}
export interface RawCaseOptions {
  slug?: string;
  receivedOn?: string;
  status?: string;
  letter1On?: string | null;
  email?: string | null;
  letterChannel?: string;
  addressLines?: string[];
  fullName?: string;
}

export const BLABY = authorityId('blaby');
export const MELTON = authorityId('melton');

export class RawRows {
  private constructor(private readonly client: Client) {}

  static async open(superuserUrl: string): Promise<RawRows> {
    const client = new Client({ connectionString: superuserUrl });
    await client.connect();
    closing.push(() => client.end());
    return new RawRows(client);
  }

  async look<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.client.query(sql, parameters)).rows as Row[];
  }

  /** A case with three incidents, each reported to the council the day after. */
  async case(options: RawCaseOptions = {}): Promise<RawCase> {
    const tenantId = authorityId(options.slug ?? 'blaby');
    const made: RawCase = {
      tenantId,
      caseId: randomUUID(),
      partyId: randomUUID(),
      reference: `BDC-${randomUUID().slice(0, 8).toUpperCase()}`,
      incidentIds: [],
      reportIds: [],
    };
    await this.look(
      `insert into app.cases (tenant_id, id, reference, status, channel, applicant_kind, received_at, received_on, policy_version,
         believes_no_effective_action, impact, desired_outcome, letter_1_on)
       values ($1, $2, $3, $4, 'ONLINE', 'INDIVIDUAL', $5, $6, 'LLR-1', true, 'Loss of sleep', 'Quiet nights', $7)`,
      [
        tenantId,
        made.caseId,
        made.reference,
        options.status ?? 'RECEIVED',
        `${options.receivedOn ?? '2026-03-20'}T10:00:00Z`,
        options.receivedOn ?? '2026-03-20',
        options.letter1On ?? null,
      ],
    );
    await this.look(
      `insert into app.parties (tenant_id, id, case_id, full_name, email, address_lines, letter_channel) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        tenantId,
        made.partyId,
        made.caseId,
        options.fullName ?? 'Margaret Ellis',
        options.email === undefined ? 'margaret.ellis@applicant.example' : options.email,
        options.addressLines ?? ['14 Enderby Road', 'Blaby', 'LE8 4GD'],
        options.letterChannel ?? 'EMAIL',
      ],
    );
    await this.look(
      `insert into app.agreements (tenant_id, id, case_id, party_id, kind, evidence, privacy_notice, given_on)
       values ($1, $2, $3, $4, 'SHARE', 'Ticked on the form', '1', $5)`,
      [tenantId, randomUUID(), made.caseId, made.partyId, options.receivedOn ?? '2026-03-20'],
    );
    for (const [index, occurredOn] of ['2026-01-15', '2026-02-07', '2026-02-28'].entries()) {
      const [incidentId, reportId] = [randomUUID(), randomUUID()];
      await this.look(
        `insert into app.incidents (tenant_id, id, case_id, position, kind, occurred_on, place, area, description)
         values ($1, $2, $3, $4, 'ASB', $5, 'Car park, Enderby Road', 'INSIDE', 'Shouting until two at night')`,
        [tenantId, incidentId, made.caseId, index + 1, occurredOn],
      );
      await this.look(
        `insert into app.reports (tenant_id, id, case_id, incident_id, position, body, reported_on, method)
         values ($1, $2, $3, $4, 1, 'COUNCIL', $5::date + 1, 'PHONE')`,
        [tenantId, reportId, made.caseId, incidentId, occurredOn],
      );
      made.incidentIds.push(incidentId);
      made.reportIds.push(reportId);
    }
    return made;
  }

  /** A letter in the letterbox, with its event in the outbox. Answers the letter's id. */
  async letter(
    { tenantId, caseId, partyId }: RawCase,
    more: { kind?: string; channel?: string; decisionId?: string; requestId?: string; status?: string } = {},
  ): Promise<string> {
    const id = randomUUID();
    await this.look(
      `insert into app.letters (tenant_id, id, case_id, kind, party_id, request_id, decision_id, cause_id, status, channel, ordered_on, ordered_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '2026-03-26', now())`,
      [
        tenantId,
        id,
        caseId,
        more.kind ?? 'LETTER_1',
        more.requestId ? null : partyId,
        more.requestId ?? null,
        more.decisionId ?? null,
        randomUUID(),
        more.status ?? 'ORDERED',
        more.channel ?? 'EMAIL',
      ],
    );
    await this.event(tenantId, 'letter.ordered', { letterId: id, caseId });
    return id;
  }

  async event(tenantId: string, name: string, ids: Record<string, string>): Promise<string> {
    const id = randomUUID();
    await this.look(`insert into app.outbox (tenant_id, id, name, ids, occurred_on) values ($1, $2, $3, $4, '2026-03-26')`, [
      tenantId,
      id,
      name,
      ids,
    ]);
    return id;
  }

  /** A decision with the engine's settled run; every report found as given. */
  async decision(
    given: RawCase,
    outcome: 'MET' | 'NOT_MET',
    findings: readonly string[] = ['CONFIRMED', 'CONFIRMED', 'CONFIRMED'],
  ): Promise<string> {
    const id = randomUUID();
    const run = {
      policy: outcome,
      route: outcome === 'MET' ? 'A' : null,
      counted: 3,
      statutoryFloor: false,
      statutoryCounted: 0,
      incidents: given.incidentIds.map((incident, index) => ({
        id: incident,
        counts: true,
        qualifies: false,
        rule: 'threshold.counts',
        section: '§2',
        because: `Counts: reason ${index + 1}.`,
      })),
    };
    await this.look(
      `insert into app.decisions (tenant_id, id, case_id, outcome, basis, reasons, further_action, next_steps, account_run, settled_run, decided_on,
         decided_at, decided_by) values ($1, $2, $3, $4, $5, 'Because of the settled facts.', 'A full review.', 'The organisations will meet.',
         $6, $6, '2026-04-09', now(), $7)`,
      [given.tenantId, id, given.caseId, outcome, outcome === 'MET' ? 'ROUTE_A' : null, JSON.stringify(run), randomUUID()],
    );
    for (const [index, finding] of findings.entries()) {
      await this.look(
        `insert into app.settlements (tenant_id, id, case_id, report_id, finding, reason, settled_on, settled_at, settled_by)
         values ($1, $2, $3, $4, $5, 'The record is of another street.', '2026-04-08', now(), $6)`,
        [given.tenantId, randomUUID(), given.caseId, given.reportIds[index], finding, randomUUID()],
      );
    }
    return id;
  }

  /** An agency serving the tenant, asked about every report of the case, under a live grant. */
  async request(given: RawCase, agency = randomUUID()): Promise<{ requestId: string; agencyId: string; email: string }> {
    const requestId = randomUUID();
    const email = `case.reviews.${agency.slice(0, 8)}@police.example`;
    await this.look(
      `insert into app.agencies (id, name, kind, exercises_public_functions, contact_email) values ($1, $2, 'POLICE', true, $3) on conflict do nothing`,
      [agency, `Police ${agency.slice(0, 4)}`, email],
    );
    await this.look(
      `insert into app.information_requests (tenant_id, id, case_id, agency_id, stage, reference, subject_name, subject_address, scope, sent_on, sent_at, due_on)
       values ($1, $2, $3, $4, 'STAGE_1', $5, 'Margaret Ellis', '{14 Enderby Road,LE8 4GD}', 'What you hold on these reports.', '2026-03-26', now(), '2026-04-02')`,
      [given.tenantId, requestId, given.caseId, agency, given.reference],
    );
    await this.look(
      `insert into app.case_grants (tenant_id, id, case_id, request_id, agency_id, scope, reason, from_at)
       values ($1, $2, $3, $4, $5, 'REQUEST', 'Asked for information', now())`,
      [given.tenantId, randomUUID(), given.caseId, requestId, agency],
    );
    await this.look(
      `insert into app.request_items (tenant_id, id, case_id, request_id, report_id, incident_kind, occurred_on, place, body, reported_on)
       values ($1, $2, $3, $4, $5, 'ASB', '2026-01-15', 'Car park, Enderby Road', 'POLICE', '2026-01-16')`,
      [given.tenantId, randomUUID(), given.caseId, requestId, given.reportIds[0]],
    );
    for (const [kind, subject, due] of [
      ['REQUEST_REPLY', requestId, '2026-04-02'],
      ['DECIDE', given.caseId, '2026-04-13'],
    ]) {
      await this.look(
        `insert into app.clocks (tenant_id, id, case_id, kind, subject_id, started_on, length, unit, due_on, provisional, rule, section, sentence, skipped)
         values ($1, $2, $3, $4, $5, '2026-03-26', 5, 'WORKING_DAYS', $6, false, 'clock', '§4', 'Due on that day. Source: §4.', '[]')
         on conflict do nothing`,
        [given.tenantId, randomUUID(), given.caseId, kind, subject, due],
      );
    }
    return { requestId, agencyId: agency, email };
  }
}

/** The SPOC of an authority. */
export const spocOf = (tenantId: string): Actor => ({
  kind: 'staff',
  role: 'SPOC',
  tenantId,
  subjectId: randomUUID(),
  userId: randomUUID(),
  membershipId: randomUUID(),
  name: 'Priya Nair',
});

/** Somebody at an agency. */
export const agencyUserOf = (agencyId: string): Actor => ({
  kind: 'agency',
  role: 'AGENCY_USER',
  tenantId: null,
  subjectId: agencyId,
  userId: randomUUID(),
  membershipId: randomUUID(),
  name: 'Sam Cole',
});
