import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guard, own, type AccessList } from './lib/tables';

const EVERY_KIND = ['staff', 'agency', 'chair', 'panel', 'county', 'board', 'admin', 'applicant', 'public', 'worker'];

/** Facts about the partnership that every principal may read and only the partnership administrator writes. */
function published(columns: readonly string[], readers: readonly string[] = EVERY_KIND): AccessList {
  return {
    ...Object.fromEntries(
      readers.map((kind) => [`r_${kind}`, { rows: `(select app.is_kind('${kind}'))`, select: true as const }]),
    ),
    r_admin: {
      rows: `(select app.is_kind('admin'))`,
      check: '(select app.is_partnership())',
      select: true,
      insert: true,
      ...(columns.length ? { update: columns } : {}),
    },
  };
}

/** CSPs, the ten authorities, agencies and the areas they serve, memberships, and the bank holidays. */
export class CreatePartnership1795305601000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`create table app.csps (id uuid primary key, name text not null unique)`);
    await guard(q, 'app.csps', published(['name']));

    await q.query(`create table app.authorities (
      id uuid primary key, slug text not null unique, name text not null, short_name text not null, gss_code text not null unique,
      reference_prefix text not null unique, capabilities text[] not null, csp_id uuid references app.csps (id), colour text not null,
      spoc_name text not null, spoc_title text not null, spoc_email text not null, spoc_phone text not null,
      postal_address text[] not null, asb_team_name text not null, asb_team_phone text not null,
      report_url text not null, website_url text not null)`);
    await guard(
      q,
      'app.authorities',
      published([
        'name',
        'short_name',
        'capabilities',
        'csp_id',
        'colour',
        'spoc_name',
        'spoc_title',
        'spoc_email',
        'spoc_phone',
        'postal_address',
        'asb_team_name',
        'asb_team_phone',
        'report_url',
        'website_url',
      ]),
    );

    const signedIn = EVERY_KIND.filter((kind) => kind !== 'public' && kind !== 'applicant');
    await q.query(`create table app.agencies (
      id uuid primary key, name text not null unique, kind text not null, exercises_public_functions boolean not null,
      contact_email text not null)`);
    await guard(q, 'app.agencies', published(['name', 'kind', 'exercises_public_functions', 'contact_email'], signedIn));

    await q.query(`create table app.agency_areas (
      agency_id uuid not null references app.agencies (id), tenant_id uuid not null references app.authorities (id),
      primary key (agency_id, tenant_id))`);
    await guard(q, 'app.agency_areas', published([], signedIn));

    await q.query(`create table app.memberships (
      id uuid primary key, user_id uuid not null, role text not null, tenant_id uuid references app.authorities (id),
      agency_id uuid references app.agencies (id), csp_id uuid references app.csps (id), display_name text not null,
      contact_email text not null, valid_from date not null, valid_until date, unique (tenant_id, id),
      check (num_nonnulls(tenant_id, agency_id, csp_id) <= 1))`);
    await q.query('create index memberships_by_user on app.memberships (user_id)');
    await q.query('create index memberships_by_agency on app.memberships (agency_id)');
    await guard(q, 'app.memberships', {
      r_staff: { rows: own('staff'), select: true },
      r_agency: { rows: `agency_id = (select app.subject_of('agency'))`, select: true },
      r_worker: { rows: `${own('worker')} or agency_id is not null and (select app.is_kind('worker'))`, select: true },
      r_admin: {
        rows: `(select app.is_partnership()) or ${own('admin')}`,
        // An authority's administrator hands out its own hats, never one that reaches beyond it.
        check: `(select app.is_partnership()) or ${own('admin')} and role in ('SPOC', 'DEPUTY', 'TEAM_MANAGER', 'AUTHORITY_ADMIN')`,
        select: true,
        insert: true,
        update: ['display_name', 'contact_email', 'valid_until'],
      },
      app_auth: { rows: 'true', select: true },
    });

    await q.query(`create table app.bank_holidays (
      holiday_on date primary key, title text not null, source text not null, added_on date not null, removed_on date)`);
    await guard(q, 'app.bank_holidays', published(['removed_on', 'title', 'source']));
    await q.query(`create table app.calendar_extents (
      imported_on timestamptz primary key, published_to date not null, source text not null)`);
    await guard(q, 'app.calendar_extents', published(['source']));
    await q.query(`create table app.letter_templates (
      kind text not null, version int not null, body text not null, in_force_from date not null, source text not null,
      primary key (kind, version))`);
    await guard(q, 'app.letter_templates', published(['source'], ['staff', 'admin', 'worker', 'county', 'chair']));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
