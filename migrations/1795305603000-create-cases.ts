import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow, own, tenantTable, type AccessList } from './lib/tables';

const MY_PARTY = `id = (select app.subject_of('applicant')) and ${own('applicant')}`;
const MY_CASE = `${own('applicant')} and case_id = any (array(select p.case_id from app.parties p))`;

/** Staff and the worker of the authority: the rows of their own tenant. */
function team(update: readonly string[] = []): AccessList {
  return {
    r_staff: { rows: own('staff'), select: true, insert: true, ...(update.length ? { update } : {}) },
    r_worker: { rows: own('worker'), select: true, insert: true, ...(update.length ? { update } : {}) },
  };
}
/** Anyone may send the one application that their draft becomes, and can read nothing of it back. */
const sentByPublic = (caseColumn: string): AccessList => ({
  r_public: { rows: `${own('public')} and ${caseColumn} = (select app.subject_of('public'))`, insert: true },
});

/** Applications: the case, its parties, incidents, reports and what was settled of them, drafts, clocks and decisions. */
export class CreateCases1795305603000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await tenantTable(
      q,
      'drafts',
      `
      answers jsonb not null, reference text, received_on date, created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
      expires_at timestamptz not null`,
      {
        r_public: {
          rows: `${own('public')} and id = (select app.subject_of('public'))`,
          select: true,
          insert: true,
          update: ['answers', 'reference', 'received_on', 'updated_at', 'expires_at'],
        },
        r_worker: { rows: own('worker'), select: ['tenant_id', 'id', 'expires_at'], delete: true },
      },
    );

    await tenantTable(
      q,
      'cases',
      `
      reference text not null, status text not null default 'RECEIVED', channel text not null, applicant_kind text not null,
      received_at timestamptz not null, received_on date not null, policy_version text not null,
      believes_no_effective_action boolean not null, impact text not null, desired_outcome text not null,
      lead_membership_id uuid, letter_1_on date, decided_on date, version int not null default 1, unique (tenant_id, reference),
      foreign key (tenant_id, lead_membership_id) references app.memberships (tenant_id, id)`,
      {
        ...team(['status', 'lead_membership_id', 'letter_1_on', 'decided_on', 'version']),
        ...sentByPublic('id'),
      },
    );
    await q.query('create index cases_by_status on app.cases (tenant_id, status)');

    await tenantTable(
      q,
      'parties',
      `
      case_id uuid not null, full_name text not null, organisation_name text, email text, phone text, address_lines text[] not null default '{}',
      letter_channel text not null, safe_contact text, language text, accessible_format text,
      foreign key (tenant_id, case_id) references app.cases (tenant_id, id)`,
      {
        ...team(['letter_channel']),
        ...sentByPublic('case_id'),
        r_applicant: { rows: MY_PARTY, select: true },
      },
    );
    await q.query('create index parties_by_case on app.parties (tenant_id, case_id)');
    await allow(q, 'app.cases', 'r_applicant', {
      rows: `${own('applicant')} and id = any (array(select p.case_id from app.parties p))`,
      select: true,
    });
    // Sign-in by reference looks up one party before any principal exists.
    await allow(q, 'app.cases', 'app_auth', { rows: 'true', select: ['tenant_id', 'id', 'reference'] });
    await allow(q, 'app.parties', 'app_auth', { rows: 'true', select: ['tenant_id', 'id', 'case_id', 'email'] });

    await tenantTable(
      q,
      'agreements',
      `
      case_id uuid not null, party_id uuid not null, kind text not null, evidence text not null, privacy_notice text not null,
      given_on date not null, withdrawn_on date, foreign key (tenant_id, case_id) references app.cases (tenant_id, id),
      foreign key (tenant_id, party_id) references app.parties (tenant_id, id)`,
      {
        ...team(['withdrawn_on']),
        ...sentByPublic('case_id'),
        r_applicant: { rows: MY_CASE, select: true },
      },
    );

    await tenantTable(
      q,
      'incidents',
      `
      case_id uuid not null, position int not null, kind text not null, characteristic text, occurred_on date not null,
      occurred_about text, place text not null, area text not null, description text not null,
      foreign key (tenant_id, case_id) references app.cases (tenant_id, id), unique (tenant_id, case_id, position)`,
      {
        ...team(),
        ...sentByPublic('case_id'),
        r_applicant: { rows: MY_CASE, select: true },
      },
    );
    await tenantTable(
      q,
      'reports',
      `
      case_id uuid not null, incident_id uuid not null, position int not null, body text not null, body_name text, reported_on date not null,
      reported_by text not null default 'APPLICANT', method text not null, agency_reference text, action_taken text,
      foreign key (tenant_id, case_id) references app.cases (tenant_id, id),
      foreign key (tenant_id, incident_id) references app.incidents (tenant_id, id)`,
      {
        ...team(),
        ...sentByPublic('case_id'),
        r_applicant: { rows: MY_CASE, select: true },
      },
    );
    await q.query('create index reports_by_case on app.reports (tenant_id, case_id)');
    await tenantTable(
      q,
      'settlements',
      `
      case_id uuid not null, report_id uuid not null, finding text not null, reason text not null, settled_on date not null,
      settled_at timestamptz not null, settled_by uuid not null,
      recorded_at timestamptz not null default clock_timestamp(),
      foreign key (tenant_id, case_id) references app.cases (tenant_id, id),
      foreign key (tenant_id, report_id) references app.reports (tenant_id, id)`,
      team(),
    );
    await q.query('create index settlements_by_case on app.settlements (tenant_id, case_id)');

    await tenantTable(
      q,
      'decisions',
      `
      case_id uuid not null, outcome text not null, basis text, reasons text not null, further_action text not null,
      next_steps text not null, persistence text, harm text, adequacy text, account_run jsonb not null, settled_run jsonb not null,
      decided_on date not null, decided_at timestamptz not null, decided_by uuid not null, issued_on date, superseded_at timestamptz,
      foreign key (tenant_id, case_id) references app.cases (tenant_id, id)`,
      {
        ...team(['issued_on', 'superseded_at']),
        r_applicant: { rows: `${MY_CASE} and issued_on is not null`, select: true },
      },
    );
    // One standing decision a case; a new draft supersedes an unissued one, never an issued one (R27).
    await q.query('create unique index decisions_standing on app.decisions (tenant_id, case_id) where superseded_at is null');

    await tenantTable(
      q,
      'clocks',
      `
      case_id uuid not null, kind text not null, subject_id uuid not null, started_on date not null, length int not null, unit text not null,
      due_on date not null, provisional boolean not null, rule text not null, section text not null, sentence text not null,
      skipped jsonb not null, stopped_on date, stopped_because text, warned_on date, due_told_on date, overdue_told_on date,
      foreign key (tenant_id, case_id) references app.cases (tenant_id, id), unique (tenant_id, kind, subject_id, started_on)`,
      {
        ...team([
          'due_on',
          'provisional',
          'sentence',
          'skipped',
          'stopped_on',
          'stopped_because',
          'warned_on',
          'due_told_on',
          'overdue_told_on',
        ]),
        ...sentByPublic('case_id'),
        r_applicant: { rows: `${MY_CASE} and kind <> 'REQUEST_REPLY'`, select: true },
      },
    );
    await q.query('create index clocks_running on app.clocks (tenant_id, due_on) where stopped_on is null');
    await q.query('create index clocks_by_case on app.clocks (tenant_id, case_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
