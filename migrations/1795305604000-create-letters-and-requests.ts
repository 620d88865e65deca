import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow, own, tenantTable, type AccessList } from './lib/tables';

const team = (update: readonly string[] = []): AccessList => ({
  r_staff: { rows: own('staff'), select: true, insert: true, ...(update.length ? { update } : {}) },
  r_worker: { rows: own('worker'), select: true, insert: true, ...(update.length ? { update } : {}) },
});
const CASE_KEY = 'foreign key (tenant_id, case_id) references app.cases (tenant_id, id)';
/** To a request of the same authority and the same case: an agency cannot file its answer under another case. */
const REQUEST_KEY = 'foreign key (tenant_id, case_id, request_id) references app.information_requests (tenant_id, case_id, id)';
/** Only as many chunks as the document has bytes for: once it is whole, nothing can be added to it. */
const FITS = 'position < (select (d.size + 262143) / 262144 from app.documents d where d.id = document_id)';
/** Requests this agency may answer: those under a live grant to it (D58). The real clock decides. */
const GRANTED = `agency_id = (select app.subject_of('agency')) and revoked_at is null and (until_at is null or until_at > now())`;
const requests = (column: string) =>
  `tenant_id = any (array(select g.tenant_id from app.case_grants g)) and ${column} = any (array(select g.request_id from app.case_grants g))`;

/** Information requests and replies, letters and what was sent, documents in chunks, tasks. */
export class CreateLettersAndRequests1795305604000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // A request is a frozen extract: the agency needs no sight of the case to answer it (data minimisation, D42, D58).
    await tenantTable(
      q,
      'information_requests',
      `
      case_id uuid not null, agency_id uuid not null references app.agencies (id), stage text not null, status text not null default 'SENT',
      reference text not null, subject_name text not null, subject_address text[] not null, scope text not null, sent_on date not null,
      sent_at timestamptz not null, due_on date not null, replied_on date, version int not null default 1, ${CASE_KEY},
      unique (tenant_id, case_id, id)`,
      team(['status', 'replied_on', 'version']),
    );
    await q.query('create index requests_by_case on app.information_requests (tenant_id, case_id)');
    await tenantTable(
      q,
      'case_grants',
      `
      case_id uuid not null, request_id uuid, agency_id uuid not null references app.agencies (id), scope text not null, reason text not null,
      from_at timestamptz not null, until_at timestamptz, revoked_at timestamptz, ${CASE_KEY},
      ${REQUEST_KEY}`,
      {
        ...team(['revoked_at', 'until_at']),
        r_agency: { rows: GRANTED, select: true },
      },
    );
    await q.query('create index grants_by_agency on app.case_grants (agency_id)');
    await allow(q, 'app.information_requests', 'r_agency', {
      rows: requests('id'),
      check: `${requests('id')} and status = 'REPLIED'`,
      select: true,
      update: ['status', 'replied_on', 'version'],
    });

    await tenantTable(
      q,
      'request_items',
      `
      case_id uuid not null, request_id uuid not null, report_id uuid not null, incident_kind text not null, occurred_on date not null,
      place text not null, body text not null, reported_on date not null, agency_reference text, ${CASE_KEY},
      ${REQUEST_KEY}, foreign key (tenant_id, report_id) references app.reports (tenant_id, id),
      unique (tenant_id, request_id, report_id)`,
      {
        ...team(),
        r_agency: { rows: requests('request_id'), select: true },
      },
    );
    await q.query('create index request_items_by_request on app.request_items (tenant_id, request_id)');
    await tenantTable(
      q,
      'replies',
      `
      case_id uuid not null, request_id uuid not null, agency_id uuid not null references app.agencies (id), kind text not null,
      reports_made text, effect_on_others text, action_taken text, ground text, explanation text, replied_on date not null,
      replied_at timestamptz not null, replied_by uuid not null, ${CASE_KEY},
      ${REQUEST_KEY}, unique (tenant_id, request_id), unique (tenant_id, request_id, id)`,
      {
        r_staff: { rows: own('staff'), select: true },
        r_worker: { rows: own('worker'), select: true },
        r_agency: {
          rows: `${requests('request_id')} and agency_id = (select app.subject_of('agency'))`,
          select: true,
          insert: true,
        },
      },
    );
    await tenantTable(
      q,
      'reply_items',
      `
      case_id uuid not null, request_id uuid not null, reply_id uuid not null, report_id uuid not null, answer text not null,
      agency_reference text, recorded_on date, ${CASE_KEY},
      ${REQUEST_KEY}, foreign key (tenant_id, request_id, reply_id) references app.replies (tenant_id, request_id, id),
      foreign key (tenant_id, request_id, report_id) references app.request_items (tenant_id, request_id, report_id),
      unique (tenant_id, reply_id, report_id)`,
      {
        r_staff: { rows: own('staff'), select: true },
        r_worker: { rows: own('worker'), select: true },
        r_agency: { rows: requests('request_id'), select: true, insert: true },
      },
    );
    await q.query('create index reply_items_by_report on app.reply_items (tenant_id, report_id)');
    await tenantTable(
      q,
      'request_chasers',
      `
      case_id uuid not null, request_id uuid not null, chased_on date not null, chased_at timestamptz not null, chased_by uuid, ${CASE_KEY},
      ${REQUEST_KEY}`,
      {
        ...team(),
        r_agency: { rows: requests('request_id'), select: true },
      },
    );

    await tenantTable(
      q,
      'letters',
      `
      case_id uuid not null, kind text not null, party_id uuid, request_id uuid, decision_id uuid, cause_id uuid not null,
      status text not null default 'ORDERED', channel text not null, held_because text, ordered_on date not null,
      ordered_at timestamptz not null, ordered_by uuid, ${CASE_KEY},
      foreign key (tenant_id, party_id) references app.parties (tenant_id, id),
      foreign key (tenant_id, request_id) references app.information_requests (tenant_id, id),
      foreign key (tenant_id, decision_id) references app.decisions (tenant_id, id),
      unique (tenant_id, case_id, kind, cause_id)`,
      {
        ...team(['status', 'held_because']),
        r_applicant: {
          rows: `${own('applicant')} and party_id = (select app.subject_of('applicant')) and status = 'HANDED_OVER'`,
          select: true,
        },
      },
    );
    await q.query('create index letters_by_case on app.letters (tenant_id, case_id)');

    await tenantTable(
      q,
      'documents',
      `
      case_id uuid not null, letter_id uuid, request_id uuid, uploaded_by_agency_id uuid references app.agencies (id), file_name text not null,
      media_type text not null, size int not null, sha256 text not null, stored_on date not null, stored_at timestamptz not null,
      stored_by uuid, ${CASE_KEY}, foreign key (tenant_id, letter_id) references app.letters (tenant_id, id), ${REQUEST_KEY}`,
      {
        r_staff: { rows: own('staff'), select: true },
        r_worker: { rows: own('worker'), select: true, insert: true },
        // Its own uploads, and the notice it was sent.
        r_agency: {
          rows: `${requests('request_id')} and (letter_id is not null or uploaded_by_agency_id = (select app.subject_of('agency')))`,
          check: `${requests('request_id')} and letter_id is null and uploaded_by_agency_id = (select app.subject_of('agency'))`,
          select: true,
          insert: true,
        },
        r_applicant: { rows: `${own('applicant')} and letter_id = any (array(select l.id from app.letters l))`, select: true },
      },
    );
    await q.query('create index documents_by_case on app.documents (tenant_id, case_id)');
    await tenantTable(
      q,
      'document_chunks',
      `
      document_id uuid not null, position int not null check (position >= 0), bytes bytea not null check (length(bytes) <= 262144),
      foreign key (tenant_id, document_id) references app.documents (tenant_id, id), unique (tenant_id, document_id, position)`,
      {
        r_staff: { rows: own('staff'), select: true },
        r_worker: { rows: own('worker'), check: `${own('worker')} and ${FITS}`, select: true, insert: true },
        r_agency: {
          rows: 'document_id = any (array(select d.id from app.documents d))',
          check: `document_id = any (array(select d.id from app.documents d where d.letter_id is null)) and ${FITS}`,
          select: true,
          insert: true,
        },
        r_applicant: {
          rows: `${own('applicant')} and document_id = any (array(select d.id from app.documents d))`,
          select: true,
        },
      },
    );

    // What left the building, for ever: no update and no delete by anyone (D54).
    await tenantTable(
      q,
      'letters_sent',
      `
      case_id uuid not null, letter_id uuid not null, document_id uuid not null, kind text not null, channel text not null, dated_on date not null,
      handed_over_at timestamptz not null, served_on date not null, recipient_name text not null, template_version int not null,
      policy_version text not null, sha256 text not null, html text not null, body_text text not null, evidence jsonb not null, ${CASE_KEY},
      foreign key (tenant_id, letter_id) references app.letters (tenant_id, id),
      foreign key (tenant_id, document_id) references app.documents (tenant_id, id), unique (tenant_id, letter_id)`,
      {
        // Staff write one only to confirm, after an interruption, that the letter did go (D54).
        r_staff: { rows: own('staff'), select: true, insert: true },
        r_worker: { rows: own('worker'), select: true, insert: true },
        r_applicant: { rows: `${own('applicant')} and letter_id = any (array(select l.id from app.letters l))`, select: true },
      },
    );
    // Every rendering that was begun; one not handed over that day is voided and kept.
    await tenantTable(
      q,
      'letter_renderings',
      `
      case_id uuid not null, letter_id uuid not null, document_id uuid not null, rendered_on date not null, rendered_at timestamptz not null,
      template_version int not null, recipient_name text not null, html text not null, body_text text not null, voided_on date,
      voided_because text, ${CASE_KEY}, foreign key (tenant_id, letter_id) references app.letters (tenant_id, id),
      foreign key (tenant_id, document_id) references app.documents (tenant_id, id)`,
      {
        r_staff: { rows: own('staff'), select: true, update: ['voided_on', 'voided_because'] },
        r_worker: { rows: own('worker'), select: true, insert: true, update: ['voided_on', 'voided_because'] },
      },
    );
    await tenantTable(
      q,
      'tasks',
      `
      case_id uuid not null, letter_id uuid, kind text not null, says text not null, raised_on date not null, raised_at timestamptz not null,
      done_on date, done_by uuid, done_because text, ${CASE_KEY},
      foreign key (tenant_id, letter_id) references app.letters (tenant_id, id)`,
      team(['done_on', 'done_by', 'done_because']),
    );
    await q.query('create index tasks_open on app.tasks (tenant_id, case_id) where done_on is null');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
