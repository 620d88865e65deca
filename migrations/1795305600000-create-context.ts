import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The garden wall's foundation: schemas, and the functions that read the signed context. */
export class CreateContext1795305600000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('create schema app');
    await q.query('create schema auth');
    await q.query(`
      create function app.claims() returns jsonb
      language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
      declare
        raw text := current_setting('app.context', true);
        body text;
        claims jsonb;
      begin
        if raw is null or length(raw) < 66 then return null; end if;
        body := left(raw, length(raw) - 65);
        if right(raw, 64) is distinct from
           (select encode(crypto.hmac(convert_to(body, 'UTF8'), key, 'sha256'), 'hex') from private.context_key) then
          return null;
        end if;
        claims := body::jsonb;
        if (claims->>'exp')::bigint < extract(epoch from statement_timestamp()) then return null; end if;
        return claims;
      end $$`);
    await q.query(`
      create function app.tenant_id() returns uuid language sql stable set search_path = pg_catalog, pg_temp as
      $$ select (app.claims()->>'tenant')::uuid $$`);
    await q.query(`
      create function app.tenant_of(kind text) returns uuid language sql stable set search_path = pg_catalog, pg_temp as
      $$ select case when c->>'kind' = tenant_of.kind then (c->>'tenant')::uuid end from app.claims() c $$`);
    await q.query(`
      create function app.subject_of(kind text) returns uuid language sql stable set search_path = pg_catalog, pg_temp as
      $$ select case when c->>'kind' = subject_of.kind then (c->>'subject')::uuid end from app.claims() c $$`);
    await q.query(`
      create function app.is_kind(kind text) returns boolean language sql stable set search_path = pg_catalog, pg_temp as
      $$ select coalesce(app.claims()->>'kind' = is_kind.kind, false) $$`);
    await q.query(`
      create function app.is_partnership() returns boolean language sql stable set search_path = pg_catalog, pg_temp as
      $$ select coalesce((app.claims()->>'kind' = 'admin') and (app.claims()->>'partnership')::boolean, false) $$`);
    const everyone = `r_staff, r_agency, r_chair, r_panel, r_county, r_board, r_admin, r_applicant, r_public, r_worker`;
    for (const name of ['claims()', 'tenant_id()', 'tenant_of(text)', 'subject_of(text)', 'is_kind(text)', 'is_partnership()']) {
      await q.query(`revoke execute on function app.${name} from public`);
      await q.query(`grant execute on function app.${name} to ${everyone}, app_auth, app_relay`);
    }
    await q.query(`grant usage on schema app to ${everyone}, app_auth, app_relay`);
    await q.query('grant usage, create on schema auth to app_auth');
    await q.query('grant usage on schema auth to app_web');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
