import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guard } from './lib/tables';

const ALL = { rows: 'true', select: true, insert: true } as const;

/**
 * Users, sessions, one-time links and printed codes. Nobody reads these tables: before any principal exists they are reached only
 * through the functions of the next migration, which run as `app_auth`.
 */
export class CreateSignIn1795305602000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`create table auth.users (
      id uuid primary key, email text not null unique, name text not null, password_hash text not null,
      created_at timestamptz not null default now(), disabled_at timestamptz)`);
    await guard(q, 'auth.users', { app_auth: { ...ALL, update: ['password_hash', 'disabled_at', 'name'] } });
    await q.query(`create table auth.sessions (
      token_hash text primary key, user_id uuid references auth.users (id), membership_id uuid references app.memberships (id),
      tenant_id uuid, party_id uuid, created_at timestamptz not null default now(), seen_at timestamptz not null default now(),
      expires_at timestamptz not null, closed_at timestamptz, check (num_nonnulls(user_id, party_id) = 1))`);
    await q.query('create index sessions_by_user on auth.sessions (user_id)');
    await guard(q, 'auth.sessions', { app_auth: { ...ALL, update: ['membership_id', 'seen_at', 'closed_at'] } });
    await q.query(`create table auth.links (
      token_hash text primary key, tenant_id uuid not null, party_id uuid not null, created_at timestamptz not null default now(),
      expires_at timestamptz not null, used_at timestamptz)`);
    await guard(q, 'auth.links', { app_auth: { ...ALL, update: ['used_at'] } });
    await q.query(`create table auth.codes (
      party_id uuid primary key, tenant_id uuid not null, code_hash text not null, created_at timestamptz not null default now())`);
    await guard(q, 'auth.codes', { app_auth: { ...ALL, update: ['code_hash', 'created_at'] } });
    // The counters of the rate limiter: keys are hashes, never an address or a name.
    await q.query('create schema throttle authorization app_owner');
    await q.query(
      `create table throttle.attempts (key varchar(255) primary key, points integer not null default 0, expire bigint)`,
    );
    await q.query('grant usage on schema throttle to app_web');
    await q.query('grant select, insert, update, delete on throttle.attempts to app_web');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
