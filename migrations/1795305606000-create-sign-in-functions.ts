import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each answers one question of the sign-in desk, and no more. They run as `app_auth`. */
const FUNCTIONS: readonly { name: string; takes: string; returns: string; body: string }[] = [
  {
    name: 'user_by_email',
    takes: 'given_email text',
    returns: 'table (id uuid, name text, password_hash text)',
    body: 'select u.id, u.name, u.password_hash from auth.users u where u.email = lower(given_email) and u.disabled_at is null',
  },
  {
    name: 'hats',
    takes: 'given_user uuid',
    returns: 'table (id uuid, role text, tenant_id uuid, agency_id uuid, csp_id uuid, display_name text, place text)',
    body: `select m.id, m.role, m.tenant_id, m.agency_id, m.csp_id, m.display_name, coalesce(a.name, g.name, c.name)
           from app.memberships m left join app.authorities a on a.id = m.tenant_id left join app.agencies g on g.id = m.agency_id
           left join app.csps c on c.id = m.csp_id
           where m.user_id = given_user and m.valid_from <= current_date and coalesce(m.valid_until, current_date) >= current_date
           order by 7, m.role`,
  },
  {
    name: 'open_user_session',
    takes: 'hash text, given_user uuid, hat uuid, hours int',
    returns: 'void',
    body: `insert into auth.sessions (token_hash, user_id, membership_id, expires_at)
           select hash, given_user, (select m.id from app.memberships m where m.id = hat and m.user_id = given_user),
                  now() + make_interval(hours => hours)`,
  },
  {
    name: 'open_party_session',
    takes: 'hash text, given_tenant uuid, given_party uuid, minutes int',
    returns: 'void',
    body: `insert into auth.sessions (token_hash, tenant_id, party_id, expires_at)
           values (hash, given_tenant, given_party, now() + make_interval(mins => minutes))`,
  },
  {
    name: 'session',
    takes: 'hash text, idle_minutes int',
    returns: `table (user_id uuid, user_name text, membership_id uuid, role text, tenant_id uuid, agency_id uuid, csp_id uuid, display_name text,
                     party_id uuid)`,
    body: `with live as (
             update auth.sessions s set seen_at = now()
             where s.token_hash = hash and s.closed_at is null and s.expires_at > now() and s.seen_at > now() - make_interval(mins => idle_minutes)
             returning s.user_id, s.membership_id, s.tenant_id, s.party_id)
           select l.user_id, u.name, m.id, m.role, coalesce(m.tenant_id, l.tenant_id), m.agency_id, m.csp_id, m.display_name, l.party_id
           from live l left join auth.users u on u.id = l.user_id
           left join app.memberships m on m.id = l.membership_id and coalesce(m.valid_until, current_date) >= current_date
           where u.disabled_at is null`,
  },
  {
    name: 'wear',
    takes: 'hash text, hat uuid',
    returns: 'boolean',
    body: `with worn as (
             update auth.sessions s set membership_id = m.id from app.memberships m
             where s.token_hash = hash and s.closed_at is null and s.expires_at > now() and m.id = hat and m.user_id = s.user_id returning 1)
           select exists (select 1 from worn)`,
  },
  {
    name: 'close_session',
    takes: 'hash text',
    returns: 'void',
    body: 'update auth.sessions s set closed_at = now() where s.token_hash = hash and s.closed_at is null',
  },
  {
    name: 'close_every_session',
    takes: 'given_user uuid',
    returns: 'bigint',
    body: `with closed as (update auth.sessions s set closed_at = now() where s.user_id = given_user and s.closed_at is null returning 1)
           select count(*) from closed`,
  },
  {
    name: 'create_user',
    takes: 'given_id uuid, given_email text, given_name text, hash text',
    returns: 'void',
    body: `insert into auth.users (id, email, name, password_hash) values (given_id, lower(given_email), given_name, hash)
           on conflict (email) do nothing`,
  },
  {
    name: 'party_for_link',
    takes: 'given_reference text, given_email text',
    returns: 'table (tenant_id uuid, party_id uuid)',
    body: `select p.tenant_id, p.id from app.parties p join app.cases c on c.tenant_id = p.tenant_id and c.id = p.case_id
           where c.reference = upper(given_reference) and lower(p.email) = lower(given_email)`,
  },
  {
    name: 'open_link',
    takes: 'hash text, given_tenant uuid, given_party uuid, minutes int',
    returns: 'void',
    body: `insert into auth.links (token_hash, tenant_id, party_id, expires_at)
           values (hash, given_tenant, given_party, now() + make_interval(mins => minutes))`,
  },
  {
    name: 'use_link',
    takes: 'hash text',
    returns: 'table (tenant_id uuid, party_id uuid)',
    body: `update auth.links l set used_at = now() where l.token_hash = hash and l.used_at is null and l.expires_at > now()
           returning l.tenant_id, l.party_id`,
  },
  {
    name: 'set_code',
    takes: 'given_tenant uuid, given_party uuid, hash text',
    returns: 'void',
    body: `insert into auth.codes (tenant_id, party_id, code_hash) values (given_tenant, given_party, hash)
           on conflict (party_id) do update set code_hash = excluded.code_hash, created_at = now()`,
  },
  {
    name: 'party_for_code',
    takes: 'given_reference text, hash text',
    returns: 'table (tenant_id uuid, party_id uuid)',
    body: `select d.tenant_id, d.party_id from auth.codes d join app.parties p on p.tenant_id = d.tenant_id and p.id = d.party_id
           join app.cases c on c.tenant_id = p.tenant_id and c.id = p.case_id
           where c.reference = upper(given_reference) and d.code_hash = hash`,
  },
];

/** The sign-in desk: definer functions with a pinned search path, executable by the web role alone. */
export class CreateSignInFunctions1795305606000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('grant select (id, name) on app.authorities, app.agencies, app.csps to app_auth');
    for (const table of ['authorities', 'agencies', 'csps']) {
      await q.query(`create policy app_auth_select on app.${table} for select to app_auth using (true)`);
    }
    // Whoever got out of their role by injected SQL still cannot sign as the desk.
    await q.query(`
      create function auth.at_desk() returns void language plpgsql stable set search_path = pg_catalog, pg_temp as $$
      begin
        if not app.is_kind('desk') then
          raise exception 'Only the sign-in desk may ask this.' using errcode = 'insufficient_privilege';
        end if;
      end $$`);
    await q.query('revoke execute on function auth.at_desk() from public');
    await q.query('grant execute on function auth.at_desk() to app_auth');
    for (const { name, takes, returns, body } of FUNCTIONS) {
      const types = takes
        .split(',')
        .map((part) => part.trim().split(' ')[1])
        .join(', ');
      await q.query(`create function auth.${name}(${takes}) returns ${returns}
        language sql volatile security definer set search_path = pg_catalog, pg_temp as $$ select auth.at_desk(); ${body} $$`);
      await q.query(`alter function auth.${name}(${types}) owner to app_auth`);
      await q.query('set local role app_auth');
      await q.query(`revoke execute on function auth.${name}(${types}) from public`);
      await q.query(`grant execute on function auth.${name}(${types}) to app_web`);
      await q.query('reset role');
    }
    await q.query('revoke create on schema auth from app_auth');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
