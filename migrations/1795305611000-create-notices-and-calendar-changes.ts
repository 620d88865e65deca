import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guard, own, tenantTable } from './lib/tables';

const MY_CASE = `${own('applicant')} and case_id = any (array(select p.case_id from app.parties p))`;
const MINE = `${own('staff')} and membership_id = any (array(select m.id from app.memberships m where m.user_id = (select app.subject_of('staff'))))`;
const MEMBER_KEY = 'foreign key (tenant_id, membership_id) references app.memberships (tenant_id, id)';

/** Who covers for whom, what staff are told and how often; and what a changed holiday did to which clock. */
export class CreateNoticesAndCalendarChanges1795305611000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await tenantTable(
      q,
      'absences',
      `
      membership_id uuid not null, cover_membership_id uuid, from_on date not null, until_on date not null, note text,
      ended_on date, recorded_at timestamptz not null, recorded_by uuid, check (from_on <= until_on), ${MEMBER_KEY},
      foreign key (tenant_id, cover_membership_id) references app.memberships (tenant_id, id)`,
      {
        r_staff: { rows: own('staff'), select: true, insert: true, update: ['ended_on'] },
        r_worker: { rows: own('worker'), select: true },
      },
    );
    await tenantTable(
      q,
      'notice_preferences',
      `membership_id uuid not null, kind text not null, way text not null, chosen_at timestamptz not null, unique (tenant_id, membership_id, kind), ${MEMBER_KEY}`,
      {
        r_staff: { rows: MINE, select: true, insert: true, update: ['way', 'chosen_at'] },
        r_worker: { rows: own('worker'), select: true },
      },
    );
    // What one member of staff is to be told of one thing: a reference and a date, never a name. `about_on` is the day it is about: a limit
    // that moves is told again.
    await tenantTable(
      q,
      'notices',
      `
      membership_id uuid not null, case_id uuid not null, clock_id uuid, subject_id uuid not null, about_on date not null, kind text not null,
      is_urgent boolean not null, raised_on date not null, raised_at timestamptz not null, way text not null, sent_at timestamptz, ${MEMBER_KEY},
      foreign key (tenant_id, case_id) references app.cases (tenant_id, id),
      foreign key (tenant_id, clock_id) references app.clocks (tenant_id, id),
      unique (tenant_id, membership_id, subject_id, kind, about_on)`,
      {
        r_staff: { rows: own('staff'), select: true },
        r_worker: { rows: own('worker'), select: true, insert: true, update: ['sent_at'] },
      },
    );
    await q.query('create index notices_waiting on app.notices (tenant_id, membership_id) where sent_at is null');

    // The day that was quoted to people stands as a promise, whatever the calendar does later (D33, D64).
    await q.query('alter table app.clocks add column promised_on date');
    await q.query('grant update (promised_on) on app.clocks to r_staff, r_worker');
    await tenantTable(
      q,
      'clock_changes',
      `
      case_id uuid not null, clock_id uuid not null, old_due_on date not null, new_due_on date not null, cause text not null,
      calendar_change_id uuid, changed_on date not null, changed_at timestamptz not null, changed_by uuid,
      foreign key (tenant_id, case_id) references app.cases (tenant_id, id),
      foreign key (tenant_id, clock_id) references app.clocks (tenant_id, id), unique nulls not distinct (tenant_id, clock_id, calendar_change_id, old_due_on)`,
      {
        r_staff: { rows: own('staff'), select: true, insert: true },
        r_worker: { rows: own('worker'), select: true, insert: true },
        r_applicant: { rows: `${MY_CASE} and clock_id = any (array(select k.id from app.clocks k))`, select: true },
      },
    );
    await q.query('create index clock_changes_by_case on app.clock_changes (tenant_id, case_id)');

    // Who changed the calendar of everybody, when and why.
    await q.query(`create table app.calendar_changes (
      id uuid primary key, holiday_on date not null, change text not null check (change in ('ADDED', 'REMOVED')), title text not null,
      reason text not null, changed_on date not null, changed_at timestamptz not null, changed_by uuid, changed_by_name text not null)`);
    const reader = (kind: string) => ({ rows: `(select app.is_kind('${kind}'))`, select: true as const });
    await guard(q, 'app.calendar_changes', {
      r_staff: reader('staff'),
      r_worker: reader('worker'),
      r_county: reader('county'),
      r_admin: { rows: `(select app.is_kind('admin'))`, check: '(select app.is_partnership())', select: true, insert: true },
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
