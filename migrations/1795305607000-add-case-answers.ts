import type { MigrationInterface, QueryRunner } from 'typeorm';
import { own, tenantTable } from './lib/tables';

const MY_CASE = `${own('applicant')} and case_id = any (array(select p.case_id from app.parties p))`;

/** What applicants say when they are asked, each answer kept for ever; and whether they knew that an incident lies in the area. */
export class AddCaseAnswers1795305607000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await tenantTable(
      q,
      'case_answers',
      `
      case_id uuid not null, kind text not null check (kind in ('BELIEF', 'AGREEMENT')), answer boolean not null, how text not null,
      said_on date not null, recorded_on date not null, recorded_at timestamptz not null default clock_timestamp(), recorded_by uuid not null,
      foreign key (tenant_id, case_id) references app.cases (tenant_id, id)`,
      {
        r_staff: { rows: own('staff'), select: true, insert: true },
        r_worker: { rows: own('worker'), select: true },
        // Their own answers; not the note of how they were had, nor who wrote it.
        r_applicant: { rows: MY_CASE, select: ['tenant_id', 'id', 'case_id', 'kind', 'answer', 'said_on', 'recorded_at'] },
      },
    );
    await q.query('create index case_answers_by_case on app.case_answers (tenant_id, case_id, kind, recorded_at)');
    await q.query('alter table app.incidents add column area_unsure boolean not null default false');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
