import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type EmbeddedPostgres, startPostgres } from '@server/cli/embedded-postgres';
import { migrate } from '@server/platform/db/migrate';
import { inDatabase, provision } from '@server/platform/db/provision';

/** A database of a test file's own: empty but for what the migrations put there. */
export interface TestDatabase {
  /** Connects as app_web. */
  webUrl: string;
  /** Connects as app_relay. */
  relayUrl: string;
  /** Connects as app_owner, who migrates and is under forced row-level security like anybody else. */
  ownerUrl: string;
  /** Connects as a superuser, who passes every wall: for arranging and for catalogue guards only. */
  superuserUrl: string;
  contextKey: string;
}

interface Services {
  superuserUrl: string;
  template: string;
  passwords: { owner: string; web: string; relay: string };
  contextKey: string;
}

const HANDED_OVER = 'RECOURSE_TEST_SERVICES';

let running: EmbeddedPostgres | undefined;
let cleanUp: (() => Promise<void>) | undefined;

/**
 * Starts the throw-away PostgreSQL (or uses TEST_DATABASE_SUPERUSER_URL, in which it makes and drops databases and sets the
 * passwords of the app_… roles), and migrates the template that every test file's database is cloned from.
 */
export async function prepareServices(): Promise<void> {
  const superuserUrl = process.env.TEST_DATABASE_SUPERUSER_URL ?? (await throwAway());
  const services: Services = {
    superuserUrl,
    template: `recourse_template_${randomBytes(4).toString('hex')}`,
    passwords: { owner: secret(), web: secret(), relay: secret() },
    contextKey: secret(),
  };
  try {
    await provision({ ...services, database: services.template });
    await migrate(asRole(services, services.template, 'app_owner', services.passwords.owner));
  } catch (problem) {
    await dismissServices();
    throw problem;
  }
  process.env[HANDED_OVER] = JSON.stringify(services); // jest's workers inherit it
}

/** Stops what `prepareServices` started. */
export async function dismissServices(): Promise<void> {
  if (running) {
    await running.stop();
    running = undefined;
    return;
  }
  const handedOver = process.env[HANDED_OVER];
  if (handedOver) {
    const services = JSON.parse(handedOver) as Services;
    await asSuperuser(services, async (client) => {
      await client.query(`drop database if exists "${services.template}" with (force)`);
    });
  }
}

/**
 * A fresh clone of the migrated template (about 0.1 s). Each call makes a new one; it is dropped after the test file that asked
 * for it. Call it in `beforeAll`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const services = handedOver();
  const name = `recourse_test_${process.env.JEST_WORKER_ID ?? '0'}_${randomBytes(4).toString('hex')}`;
  await asSuperuser(services, async (client) => {
    await cloned(client, name, services.template);
    // A clone takes everything over except what is granted on the database itself.
    await client.query(`revoke all on database "${name}" from public`);
    await client.query(`grant connect on database "${name}" to app_web, app_relay`);
    await client.query(`grant create, temporary on database "${name}" to app_relay`);
  });
  const before = cleanUp;
  cleanUp = async () => {
    await before?.();
    await asSuperuser(services, async (client) => {
      await client.query(`drop database if exists "${name}" with (force)`);
    });
  };
  return {
    webUrl: asRole(services, name, 'app_web', services.passwords.web),
    relayUrl: asRole(services, name, 'app_relay', services.passwords.relay),
    ownerUrl: asRole(services, name, 'app_owner', services.passwords.owner),
    superuserUrl: inDatabase(services.superuserUrl, name),
    contextKey: services.contextKey,
  };
}

if (typeof afterAll === 'function') {
  afterAll(async () => {
    const work = cleanUp;
    cleanUp = undefined;
    await work?.();
  });
}

async function throwAway(): Promise<string> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'recourse-test-'));
  chmodSync(folder, 0o711); // as root, PostgreSQL runs as another account, which must be able to pass
  running = await startPostgres({
    dataDir: join(folder, 'postgres'),
    runDir: join(folder, 'run'),
    spareDir: join(folder, 'binaries'),
    superuserPassword: secret(),
    durable: false,
    removeAfter: [folder],
  });
  return running.superuserUrl;
}

/** PostgreSQL refuses to clone a template that somebody is connected to, if only for the blink of another clone. */
async function cloned(client: Client, name: string, template: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await client.query(`create database "${name}" owner app_owner template "${template}"`);
      return;
    } catch (problem) {
      if (tries === 20 || (problem as { code?: string }).code !== '55006') {
        throw problem;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function handedOver(): Services {
  const text = process.env[HANDED_OVER];
  if (!text) {
    throw new Error('No test PostgreSQL: this jest project lacks `database: true` in jest.config.js.');
  }
  return JSON.parse(text) as Services;
}

function asRole(services: Services, database: string, role: string, password: string): string {
  const url = new URL(inDatabase(services.superuserUrl, database));
  url.username = role;
  url.password = password;
  return url.toString();
}

async function asSuperuser(services: Services, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: services.superuserUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

const secret = () => randomBytes(24).toString('hex');
