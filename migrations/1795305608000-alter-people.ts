import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow, own, tenantTable, type AccessList } from './lib/tables';

const MY_CASE = `${own('applicant')} and case_id = any (array(select p.case_id from app.parties p))`;
const CASE_KEY = 'foreign key (tenant_id, case_id) references app.cases (tenant_id, id)';
const RECORDED = 'recorded_on date not null, recorded_at timestamptz not null, recorded_by uuid';

const team = (update: readonly string[] = []): AccessList => ({
  r_staff: { rows: own('staff'), select: true, insert: true, ...(update.length ? { update } : {}) },
  r_worker: { rows: own('worker'), select: true, insert: true, ...(update.length ? { update } : {}) },
});
const SENT_BY_PUBLIC: AccessList = {
  r_public: { rows: `${own('public')} and case_id = (select app.subject_of('public'))`, insert: true },
};
/** As many chunks as the file has bytes for: once it is whole, nothing can be added to it. */
const FITS = 'position < (select (f.size + 262143) / 262144 from app.held_files f where f.id = file_id)';

/** Who applies, for whom, how they are reached safely, what they consented to, and how the application arrived. */
export class AlterPeople1795305608000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter table app.cases
      add column applies_for text not null default 'SELF', add column people_responsible text, add column others_affected text,
      add column witnesses text, add column under_18_involved boolean not null default false,
      add column complaint_about text[] not null default '{}', add column joined_into_id uuid,
      add foreign key (tenant_id, joined_into_id) references app.cases (tenant_id, id)`);
    // The earliest arrival counts (D36); what is handed over leaves a stub without content (D62).
    const content = ['impact', 'desired_outcome', 'people_responsible', 'others_affected', 'witnesses', 'complaint_about'];
    await q.query(`grant update (joined_into_id, ${content.join(', ')}) on app.cases to r_staff, r_worker`);
    await q.query('grant update (received_on) on app.cases to r_staff');
    await q.query('grant update (started_on) on app.clocks to r_staff');

    await q.query(`alter table app.parties
      add column role text not null default 'APPLICANT', add column relationship text, add column address_kind text not null default 'HOME',
      add column safe_channels text[] not null default '{EMAIL,POST,PHONE}', add column contact_times text,
      add column needs_interpreter boolean not null default false, add column letter_format text not null default 'STANDARD',
      add column support_needs text, add column tenure text not null default 'NOT_SAID', add column landlord_name text,
      add column landlord_officer text, add column is_under_18 boolean not null default false, add column adult_name text,
      add column adult_relationship text, add column adult_is_safe text, add column wants_copies boolean not null default false,
      add column ended_on date, add column version int not null default 1`);
    await q.query('create unique index parties_one_of_a_role on app.parties (tenant_id, case_id, role) where ended_on is null');
    const mending = [
      'full_name',
      'organisation_name',
      'email',
      'phone',
      'address_kind',
      'address_lines',
      'safe_channels',
      'contact_times',
      'safe_contact',
      'language',
      'needs_interpreter',
      'letter_format',
      'accessible_format',
      'support_needs',
      'tenure',
      'landlord_name',
      'landlord_officer',
      'is_under_18',
      'adult_name',
      'adult_relationship',
      'adult_is_safe',
      'wants_copies',
      'ended_on',
      'version',
    ];
    await q.query(`grant update (${mending.join(', ')}) on app.parties to r_staff`);

    // Three consents, kept apart: to apply, to attend, to appeal for somebody (R5, R36, R60).
    await tenantTable(
      q,
      'consents',
      `
      case_id uuid not null, kind text not null check (kind in ('APPLY', 'ATTEND', 'APPEAL')), giver_party_id uuid not null,
      holder_party_id uuid, holder_name text not null, scope text not null, evidence text not null, document_id uuid,
      given_on date not null, expires_on date, withdrawn_on date, withdrawn_because text, ${RECORDED}, ${CASE_KEY},
      foreign key (tenant_id, giver_party_id) references app.parties (tenant_id, id),
      foreign key (tenant_id, holder_party_id) references app.parties (tenant_id, id),
      foreign key (tenant_id, document_id) references app.documents (tenant_id, id)`,
      {
        ...team(['withdrawn_on', 'withdrawn_because']),
        ...SENT_BY_PUBLIC,
        r_applicant: { rows: MY_CASE, select: ['tenant_id', 'id', 'case_id', 'kind', 'given_on', 'expires_on', 'withdrawn_on'] },
      },
    );
    await q.query('create index consents_by_case on app.consents (tenant_id, case_id)');

    // Which details of somebody were mended, and why; never what they were before.
    await tenantTable(
      q,
      'contact_changes',
      `
      case_id uuid not null, party_id uuid not null, changed text[] not null, because text not null, ${RECORDED}, ${CASE_KEY},
      foreign key (tenant_id, party_id) references app.parties (tenant_id, id)`,
      { r_staff: { rows: own('staff'), select: true, insert: true } },
    );
    await q.query('create index contact_changes_by_case on app.contact_changes (tenant_id, case_id)');

    // Every arrival of an application, by whatever channel: one case, the earliest date (D36).
    await tenantTable(
      q,
      'arrivals',
      `case_id uuid not null, channel text not null, received_on date not null, received_at timestamptz not null, note text, ${RECORDED}, ${CASE_KEY}`,
      {
        ...team(),
        ...SENT_BY_PUBLIC,
        r_applicant: { rows: MY_CASE, select: ['tenant_id', 'id', 'case_id', 'channel', 'received_on'] },
      },
    );
    await q.query('create index arrivals_by_case on app.arrivals (tenant_id, case_id)');

    // Neighbours who report the same behaviour (D14). Each case keeps its own letters.
    await tenantTable(
      q,
      'case_links',
      `
      case_id uuid not null, other_case_id uuid not null, reason text not null, linked_on date not null, linked_at timestamptz not null,
      linked_by uuid not null, ended_on date, ended_because text, check (case_id <> other_case_id), ${CASE_KEY},
      foreign key (tenant_id, other_case_id) references app.cases (tenant_id, id)`,
      team(['ended_on', 'ended_because']),
    );
    await q.query(
      'create unique index case_links_live on app.case_links (tenant_id, least(case_id, other_case_id), greatest(case_id, other_case_id)) where ended_on is null',
    );
    await q.query('create index case_links_other on app.case_links (tenant_id, other_case_id)');

    // A complaint about an organisation is signposted, never processed here (R73).
    await tenantTable(
      q,
      'signposts',
      `case_id uuid not null, about text not null, told_on date not null, how text not null, ${RECORDED}, ${CASE_KEY}`,
      team(),
    );

    await q.query(`alter table app.documents add column purpose text not null default 'OTHER'`);
    // What applicants sent themselves they may see again; staff may file what came on paper.
    await q.query('grant insert on app.documents, app.document_chunks to r_staff');
    await q.query(
      `create policy r_staff_insert on app.documents for insert to r_staff with check (${own('staff')} and letter_id is null and request_id is null)`,
    );
    await q.query(`create policy r_staff_insert on app.document_chunks for insert to r_staff with check (${own('staff')} and
      document_id = any (array(select d.id from app.documents d where d.letter_id is null and d.request_id is null))
      and position < (select (d.size + 262143) / 262144 from app.documents d where d.id = document_id))`);

    // Files that have no case yet: uploads of a draft, and what comes with a sealed hand-over. `holder_id` is the draft or the hand-over.
    await tenantTable(
      q,
      'held_files',
      `holder_id uuid not null, purpose text not null, file_name text not null, media_type text not null, size int not null, sha256 text not null,
       stored_on date not null, stored_at timestamptz not null`,
      {
        r_public: {
          rows: `${own('public')} and holder_id = (select app.subject_of('public'))`,
          select: true,
          insert: true,
          delete: true,
        },
        // A file's name may say what is in it: whoever seals sees only that it is there.
        r_county: { rows: own('county'), select: ['tenant_id', 'id', 'holder_id', 'size'], insert: true },
        r_staff: { rows: own('staff'), insert: true },
        r_worker: { rows: own('worker'), select: true, insert: true, delete: true },
      },
    );
    await q.query('create index held_files_by_holder on app.held_files (tenant_id, holder_id)');
    await tenantTable(
      q,
      'held_file_chunks',
      `
      file_id uuid not null, position int not null check (position >= 0), bytes bytea not null check (length(bytes) <= 262144),
      foreign key (tenant_id, file_id) references app.held_files (tenant_id, id) on delete cascade, unique (tenant_id, file_id, position)`,
      {
        r_public: {
          rows: `${own('public')} and file_id = any (array(select f.id from app.held_files f))`,
          check: `${own('public')} and file_id = any (array(select f.id from app.held_files f)) and ${FITS}`,
          select: true,
          insert: true,
        },
        // The county seals: it puts files in and cannot read them again (D60).
        r_county: { rows: `${own('county')} and ${FITS}`, insert: true },
        r_worker: { rows: own('worker'), select: true, insert: true },
      },
    );
    // A draft's files go with its application, under the same id.
    await allow(q, 'app.documents', 'r_public', {
      rows: `${own('public')} and case_id = (select app.subject_of('public')) and letter_id is null and request_id is null`,
      insert: true,
    });
    await allow(q, 'app.document_chunks', 'r_public', {
      rows: `${own('public')} and document_id = any (array(select f.id from app.held_files f))`,
      insert: true,
    });

    // Kept apart from every case: no key leads from an answer to a person. The month, not the day.
    await tenantTable(q, 'equality_answers', 'given_in date not null, answers jsonb not null', {
      r_public: { rows: own('public'), insert: true },
      r_admin: { rows: own('admin'), select: true },
    });
    // What somebody tells without a name cannot become an application (D35); it can still be read.
    await tenantTable(
      q,
      'anonymous_reports',
      `place text not null, happened_on_about text, what_happened text not null, told_on date not null, told_at timestamptz not null,
       seen_on date, seen_by uuid, done text`,
      {
        r_public: {
          rows: own('public'),
          insert: ['tenant_id', 'id', 'place', 'happened_on_about', 'what_happened', 'told_on', 'told_at'],
        },
        r_staff: { rows: own('staff'), select: true, update: ['seen_on', 'seen_by', 'done'] },
      },
    );
    // Paper forms asked for by phone or in person (R21, R77).
    await tenantTable(
      q,
      'form_requests',
      `full_name text not null, address_lines text[] not null, asked_by text not null, asked_on date not null, large_print boolean not null default false,
       collected boolean not null default false, sent_on date, sent_by uuid, note text, ${RECORDED}`,
      { r_staff: { rows: own('staff'), select: true, insert: true, update: ['sent_on', 'sent_by', 'collected', 'note'] } },
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
