import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow, own, tenantTable, type AccessList } from './lib/tables';

const written = (columns: readonly string[]): AccessList => ({
  ...Object.fromEntries(['staff', 'worker', 'admin'].map((kind) => [`r_${kind}`, { rows: own(kind), insert: columns }])),
  // An agency writes only about requests under a live grant to it; the grant, not the client, names the tenant.
  r_agency: {
    rows: `tenant_id = any (array(select g.tenant_id from app.case_grants g)) and (select app.is_kind('agency'))`,
    insert: columns,
  },
});

/** Nobody writes the trail in another kind's name. */
const signed = (list: AccessList): AccessList =>
  Object.fromEntries(
    Object.entries(list).map(([role, access]) => [
      role,
      { ...access, check: `(${access.rows}) and principal = '${role.slice('r_'.length)}'` },
    ]),
  );

/** The letterbox and the trail: written in the deed's own transaction, read by almost nobody. */
export class CreateOutboxAndAudit1795305605000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const OUTBOX = ['tenant_id', 'id', 'name', 'ids', 'occurred_on'];
    await tenantTable(
      q,
      'outbox',
      `
      name text not null, ids jsonb not null, occurred_on date not null, occurred_at timestamptz not null default now(), relayed_at timestamptz`,
      {
        ...written(OUTBOX),
        r_agency: {
          rows: `tenant_id = any (array(select g.tenant_id from app.case_grants g)) and name in ('request.replied', 'document.uploaded')
            and ids->>'requestId' = any (array(select g.request_id::text from app.case_grants g)) and (select app.is_kind('agency'))`,
          insert: OUTBOX,
        },
        // A visitor tells of the application they sent, and of nothing else.
        r_public: {
          rows: `${own('public')} and name = 'case.received' and ids = jsonb_build_object('caseId', (select app.subject_of('public')))`,
          insert: OUTBOX,
        },
      },
    );
    await allow(q, 'app.outbox', 'app_relay', { rows: 'true', select: true, update: ['relayed_at'] });
    await q.query('create index outbox_waiting on app.outbox (occurred_at) where relayed_at is null');
    await q.query('create index outbox_relayed on app.outbox (occurred_at) where relayed_at is not null');
    // Which job has seen which event to its end: what makes every handler run once in effect.
    await q.query(`create table app.job_runs (
      outbox_id uuid not null references app.outbox (id), job text not null, done_at timestamptz not null default now(),
      primary key (outbox_id, job))`);
    await q.query('alter table app.job_runs enable row level security');
    await q.query('alter table app.job_runs force row level security');
    await allow(q, 'app.job_runs', 'app_relay', { rows: 'true', select: true, insert: true });

    const AUDIT = ['tenant_id', 'id', 'at', 'on_day', 'principal', 'actor_id', 'actor_name', 'command', 'case_id', 'events'];
    await tenantTable(
      q,
      'audit',
      `
      at timestamptz not null, on_day date not null, principal text not null, actor_id uuid, actor_name text not null, command text not null,
      case_id uuid, events jsonb not null, recorded_at timestamptz not null default now(),
      foreign key (tenant_id, case_id) references app.cases (tenant_id, id)`,
      {
        ...signed({
          ...written(AUDIT),
          r_public: {
            rows: `${own('public')} and coalesce(case_id = (select app.subject_of('public')), true)`,
            insert: AUDIT,
          },
        }),
        r_staff: { rows: own('staff'), check: `${own('staff')} and principal = 'staff'`, select: true, insert: AUDIT },
      },
    );
    await q.query('create index audit_by_case on app.audit (tenant_id, case_id, at)');
    await q.query(`
      create function app.wake_relay() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as
      $$ begin notify outbox; return null; end $$`);
    await q.query(
      'create trigger outbox_wakes_relay after insert on app.outbox for each statement execute function app.wake_relay()',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
