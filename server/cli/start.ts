import { readConfig } from '../config';
import { migrate } from '../platform/db/migrate';
import { inDatabase, provision } from '../platform/db/provision';
import { startProduct } from '../product';
import { checkDisk, dataFolder, lock, secretsOf } from './data-folder';
import { startPostgres } from './embedded-postgres';
import { finish } from './finish';
import { checkPort } from './ports';
import { signInTable } from './sign-in-table';
import { Trouble } from './trouble';

const DATABASE = 'recourse';
const say = (line: string) => console.log(line);

/** What has been started and must be stopped, the newest first. */
const started: (() => Promise<void>)[] = [];

/**
 * `npm start`: web and worker in one process. The demonstration uses only a database it made itself; production only one that it
 * was given.
 */
async function start(): Promise<void> {
  const production = process.env.RECOURSE_MODE === 'production';
  if (!production && process.env.DATABASE_URL) {
    throw new Trouble(
      'The demonstration only uses a database it makes itself. Leave DATABASE_URL out, or set RECOURSE_MODE=production for real use.',
    );
  }
  checkSettings(process.env, production);
  const config = readConfig(production ? process.env : await withOwnDatabase(process.env));
  if (config.ownerDatabaseUrl) {
    const made = await migrate(config.ownerDatabaseUrl);
    say(made.length > 0 ? `Brought the database up to date (${made.length} migrations).` : 'The database is up to date.');
  }
  const demonstration = config.mode === 'demonstration' ? await import('./demonstration') : undefined;
  await demonstration?.loadDemonstration(config, say);
  const product = await startProduct(config, { web: true, worker: true }, demonstration?.demonstrationSignIns);
  started.push(() => product.stop());
  say(`\nRecourse is ready: ${product.address}`);
  if (demonstration) {
    say(`\nDemonstration sign-ins (${product.address}/office):\n\n${signInTable(demonstration.demonstrationSignIns)}`);
  }
  say('\nStop with Ctrl-C. The data stays; "npm run reset" starts over.');
}

/** Refuses wrong settings before anything is started. The addresses of our own database are not known yet: they are stood in for. */
function checkSettings(env: NodeJS.ProcessEnv, production: boolean): void {
  const own = { DATABASE_URL: 'own', RELAY_DATABASE_URL: 'own', CONTEXT_KEY: 'own'.repeat(32) };
  try {
    readConfig(production ? env : { ...env, ...own });
  } catch (problem) {
    throw new Trouble(`A setting is wrong.\n${(problem as Error).message}`);
  }
}

/** Starts the embedded PostgreSQL, prepares it, and answers the environment with its addresses in it. */
async function withOwnDatabase(env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  const folder = dataFolder(env);
  started.push(await lock(folder));
  await checkPort(env.HOST ?? '127.0.0.1', Number(env.PORT ?? 3000));
  checkDisk(folder);
  if (folder.notice) {
    say(folder.notice);
  }
  const secrets = secretsOf(folder);
  say('Starting the database …');
  const postgres = await startPostgres({
    dataDir: folder.postgres,
    runDir: folder.run,
    spareDir: folder.spare,
    superuserPassword: secrets.superuser,
    durable: true,
  });
  started.push(() => postgres.stop());
  await provision({
    superuserUrl: postgres.superuserUrl,
    database: DATABASE,
    passwords: { owner: secrets.owner, web: secrets.web, relay: secrets.relay },
    contextKey: secrets.contextKey,
  });
  const urlFor = (role: string, password: string) => {
    const url = new URL(inDatabase(postgres.superuserUrl, DATABASE));
    url.username = role;
    url.password = password;
    return url.toString();
  };
  return {
    ...env,
    DATABASE_URL: urlFor('app_web', secrets.web),
    RELAY_DATABASE_URL: urlFor('app_relay', secrets.relay),
    OWNER_DATABASE_URL: urlFor('app_owner', secrets.owner),
    CONTEXT_KEY: secrets.contextKey,
    DATA_DIR: folder.root,
  };
}

let stopping = false;

async function stopAll(): Promise<void> {
  for (const stop of started.splice(0).reverse()) {
    await stop();
  }
}

async function onSignal(): Promise<void> {
  if (stopping) {
    return;
  }
  stopping = true;
  say('\nStopping …');
  await stopAll();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void onSignal().catch(finish));
}

// A start that is broken off leaves connections whose database goes away under them: that is no news while everything stops.
process.on('uncaughtException', (problem) => {
  if (!stopping) {
    finish(problem);
  }
});

start().catch(async (problem: unknown) => {
  if (stopping) {
    return;
  }
  stopping = true;
  await stopAll().catch(() => undefined);
  finish(problem);
});
