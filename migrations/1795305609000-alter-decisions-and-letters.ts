import type { MigrationInterface, QueryRunner } from 'typeorm';
import { own, tenantTable, type AccessList } from './lib/tables';

const MY_CASE = `${own('applicant')} and case_id = any (array(select p.case_id from app.parties p))`;
const CASE_KEY = 'foreign key (tenant_id, case_id) references app.cases (tenant_id, id)';
const RECORDED = 'recorded_on date not null, recorded_at timestamptz not null, recorded_by uuid';
const team = (update: readonly string[] = []): AccessList => ({
  r_staff: { rows: own('staff'), select: true, insert: true, ...(update.length ? { update } : {}) },
  r_worker: { rows: own('worker'), select: true, insert: true, ...(update.length ? { update } : {}) },
});

/** Rejections and corrections with their second approver, extensions and updates, withdrawals; copies, posting and returns of letters. */
export class AlterDecisionsAndLetters1795305609000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter table app.decisions
      add column rejection_ground text, add column rejection_evidence text, add column legal_advice text,
      add column approved_on date, add column approved_at timestamptz, add column approved_by uuid, add column approval_note text`);
    await q.query('grant update (approved_on, approved_at, approved_by, approval_note) on app.decisions to r_staff');

    // Proposed by one person and approved by a manager; approved ones change what the engine is asked (D52).
    await tenantTable(
      q,
      'fact_corrections',
      `
      case_id uuid not null, kind text not null, report_id uuid, incident_id uuid, same_as_incident_id uuid, reason text not null,
      proposed_on date not null, proposed_at timestamptz not null, proposed_by uuid not null,
      answered_on date, answered_at timestamptz, answered_by uuid, is_approved boolean, answer_note text, ${CASE_KEY},
      foreign key (tenant_id, report_id) references app.reports (tenant_id, id),
      foreign key (tenant_id, incident_id) references app.incidents (tenant_id, id),
      foreign key (tenant_id, same_as_incident_id) references app.incidents (tenant_id, id)`,
      team(['answered_on', 'answered_at', 'answered_by', 'is_approved', 'answer_note']),
    );
    await q.query('create index fact_corrections_by_case on app.fact_corrections (tenant_id, case_id)');

    // It never edits the original due date (R28, D7).
    await tenantTable(
      q,
      'extensions',
      `case_id uuid not null, clock_kind text not null, reason text not null, original_due_on date not null, ${RECORDED}, ${CASE_KEY}`,
      { ...team(), r_applicant: { rows: MY_CASE, select: true } },
    );
    await q.query('create unique index extensions_one on app.extensions (tenant_id, case_id, clock_kind, original_due_on)');
    await tenantTable(
      q,
      'case_updates',
      `
      case_id uuid not null, extension_id uuid not null, why text not null, done_so_far text not null, due_on date not null, sent_on date,
      next_due_on date, ${RECORDED}, ${CASE_KEY}, foreign key (tenant_id, extension_id) references app.extensions (tenant_id, id)`,
      { ...team(['sent_on', 'next_due_on']), r_applicant: { rows: `${MY_CASE} and sent_on is not null`, select: true } },
    );
    await q.query('create index case_updates_by_case on app.case_updates (tenant_id, case_id)');

    await tenantTable(
      q,
      'withdrawals',
      `case_id uuid not null, said_on date not null, how text not null, reason text, continued_because text, ${RECORDED}, ${CASE_KEY}`,
      { ...team(), r_applicant: { rows: MY_CASE, select: ['tenant_id', 'id', 'case_id', 'said_on', 'continued_because'] } },
    );

    // A copy for the person affected, and a letter sent again after one came back, are letters of their own (D28, D53).
    await q.query(`alter table app.letters
      add column is_copy boolean not null default false, add column attempt int not null default 1, add column pass_on_id uuid,
      drop constraint letters_tenant_id_case_id_kind_cause_id_key,
      add constraint letters_once unique nulls not distinct (tenant_id, case_id, kind, cause_id, party_id, is_copy, attempt)`);
    await q.query('grant update (channel) on app.letters to r_staff, r_worker');
    // Known of letters that are printed here.
    await q.query('alter table app.letter_renderings add column pages int');
    await tenantTable(
      q,
      'letter_returns',
      `
      case_id uuid not null, letter_id uuid not null, returned_on date not null, because text not null, ${RECORDED}, ${CASE_KEY},
      foreign key (tenant_id, letter_id) references app.letters (tenant_id, id), unique (tenant_id, letter_id)`,
      {
        ...team(),
        r_applicant: {
          rows: `${own('applicant')} and letter_id = any (array(select l.id from app.letters l))`,
          select: ['tenant_id', 'id', 'letter_id', 'returned_on'],
        },
      },
    );

    // The minimal notice to every relevant body (the Act, s.104(3)(b); D42).
    await tenantTable(
      q,
      'pass_ons',
      `case_id uuid not null, agency_id uuid not null references app.agencies (id), agency_name text not null, passed_on date not null,
       passed_at timestamptz not null, ${CASE_KEY}, unique (tenant_id, case_id, agency_id)`,
      team(),
    );
    await q.query('alter table app.letters add foreign key (tenant_id, pass_on_id) references app.pass_ons (tenant_id, id)');
    await q.query('alter table app.case_grants add column given_by uuid');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
