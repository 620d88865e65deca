import { Client } from 'pg';
import { PRINCIPAL_KINDS } from '@shared/vocabulary/roles';

export interface Provision {
  superuserUrl: string;
  database: string;
  passwords: { owner: string; web: string; relay: string };
  /** Signs the context of every transaction. Kept in the database where only one definer function can read it. */
  contextKey: string;
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * Prepares a PostgreSQL cluster for Recourse: its login roles, one role per kind of principal, the database, and the key that
 * checks signed contexts. Safe to run again. Needs PostgreSQL 16 or later for `grant … with inherit false`.
 */
export async function provision({ superuserUrl, database, passwords, contextKey }: Provision): Promise<void> {
  await withClient(superuserUrl, async (cluster) => {
    const { rows } = await cluster.query<{ version: number }>(`select current_setting('server_version_num')::int as version`);
    if ((rows[0]?.version ?? 0) < 160000) {
      throw new Error('Recourse needs PostgreSQL 16 or later: its roles are granted without inheritance.');
    }
    await login(cluster, 'app_owner', passwords.owner);
    await login(cluster, 'app_web', passwords.web);
    await login(cluster, 'app_relay', passwords.relay);
    // A schema that happens to bear the role's name must not come first.
    await cluster.query('alter role app_web set search_path = app');
    await group(cluster, 'app_auth');
    await cluster.query('grant app_auth to app_owner with inherit false, set true');
    for (const kind of PRINCIPAL_KINDS) {
      await group(cluster, `r_${kind}`);
      // A plain grant would let the web role inherit every policy and read everything with no role set.
      await cluster.query(`grant r_${kind} to app_web with inherit false, set true`);
    }
    const existing = await cluster.query('select 1 from pg_database where datname = $1', [database]);
    if (existing.rowCount === 0) {
      await cluster.query(`create database "${database}" owner app_owner template template0 encoding 'UTF8'`);
    }
    await cluster.query(`revoke all on database "${database}" from public`);
    await cluster.query(`grant connect on database "${database}" to app_web, app_relay`);
    // BullMQ says "create schema if not exists" before its own tables, which PostgreSQL weighs even when the schema is there;
    // adding jobs in bulk uses a temporary table.
    await cluster.query(`grant create, temporary on database "${database}" to app_relay`);
  });
  await withClient(inDatabase(superuserUrl, database), async (db) => {
    await db.query('create schema if not exists crypto authorization app_owner');
    await db.query('create extension if not exists pgcrypto schema crypto');
    await db.query('revoke all on schema public from public');
    await db.query('create schema if not exists bullmq authorization app_relay');
    await db.query('create schema if not exists private authorization app_owner');
    await db.query('create table if not exists private.context_key (key bytea not null)');
    await db.query('alter table private.context_key owner to app_owner');
    await db.query('delete from private.context_key');
    await db.query('insert into private.context_key values ($1)', [Buffer.from(contextKey, 'utf8')]);
  });
}

/** The same server, another database. */
export function inDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function login(client: Client, role: string, password: string): Promise<void> {
  await group(client, role);
  await client.query(`alter role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls password ${quoted(password)}`);
}

async function group(client: Client, role: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (rowCount === 0) {
    await client.query(`create role ${role} nologin nosuperuser nobypassrls`);
  }
}
