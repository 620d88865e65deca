import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, openSync, closeSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from './ports';
import { type Account, canEnter, copiedBinaries, databaseAccount, installedBinaries } from './postgres-binaries';
import { Trouble } from './trouble';

/** What is needed to run one PostgreSQL of our own. */
export interface EmbeddedOptions {
  /** Where its files are. Made when missing. */
  dataDir: string;
  /** A short folder for its socket; nobody but its account (and root) may enter. Made when missing. */
  runDir: string;
  /** Where the binaries are copied to when its account cannot enter `node_modules`. */
  spareDir: string;
  superuserPassword: string;
  /** False only for tests: gives up what protects the data from a power cut. */
  durable: boolean;
  /** Folders that are removed once it has stopped, however it stopped. */
  removeAfter?: string[];
}

/** A PostgreSQL that is ready for connections. */
export interface EmbeddedPostgres {
  /** `postgresql://postgres:…@<socket folder or 127.0.0.1>:<port>/postgres` */
  superuserUrl: string;
  stop(): Promise<void>;
}

const SUPERUSER = 'postgres';

/**
 * Starts a real PostgreSQL from the npm binaries and answers when it takes connections. It listens on a UNIX socket only, so
 * nothing is opened to the network (on Windows: on 127.0.0.1, a free port, with the password). A postmaster left over from a
 * killed start is stopped first. When this process ends in any way, the guard beside it stops the database.
 */
export async function startPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = databaseAccount();
  const installed = installedBinaries();
  const native = canEnter(account, join(installed, 'bin')) ? installed : copiedBinaries(installed, options.spareDir);
  const port = platform() === 'win32' ? await freePort() : 5432;
  ownFolder(options.dataDir, account);
  ownFolder(options.runDir, account);
  await stopLeftover(options.dataDir);
  if (!existsSync(join(options.dataDir, 'PG_VERSION'))) {
    createCluster(join(native, 'bin', 'initdb'), options, account);
  }
  const log = join(options.runDir, 'postgres.log');
  const server = launch(join(native, 'bin', 'postgres'), options, port, account, log);
  const guard = startGuard(server, options);
  const host = platform() === 'win32' ? '127.0.0.1' : encodeURIComponent(options.runDir);
  const superuserUrl = `postgresql://${SUPERUSER}:${encodeURIComponent(options.superuserPassword)}@${host}:${port}/postgres`;
  try {
    await ready(superuserUrl, server, log);
  } catch (problem) {
    server.kill('SIGINT');
    throw problem;
  }
  return {
    superuserUrl,
    stop: async () => {
      await stopped(server, options.durable ? 'SIGINT' : 'SIGQUIT');
      guard.stdin?.end();
      for (const folder of options.removeAfter ?? []) {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

function ownFolder(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account.uid !== undefined && account.gid !== undefined && statSync(folder).uid !== account.uid) {
    chownSync(folder, account.uid, account.gid);
  }
}

function createCluster(initdb: string, options: EmbeddedOptions, account: Account): void {
  const passwordFile = join(options.runDir, 'superuser');
  writeFileSync(passwordFile, `${options.superuserPassword}\n`, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(passwordFile, account.uid, account.gid);
  }
  // The built-in C.UTF-8 sorts and compares alike on every machine; the system's own locales do not.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const made = spawnSync(
    initdb,
    [
      `--pgdata=${options.dataDir}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      ...locale,
      ...(options.durable ? [] : ['--no-sync']),
    ],
    { ...account, cwd: '/', encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(options.dataDir, { recursive: true, force: true });
    throw new Trouble(explain(`${made.stderr ?? ''}${made.error?.message ?? ''}`));
  }
}

function launch(postgres: string, options: EmbeddedOptions, port: number, account: Account, log: string): ChildProcess {
  const settings = {
    listen_addresses: platform() === 'win32' ? '127.0.0.1' : '',
    unix_socket_directories: platform() === 'win32' ? '' : options.runDir,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A log holds no personal data: neither statements nor their parameters nor the row that failed.
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    log_error_verbosity: 'terse',
    ...(!options.durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openSync(log, 'w', 0o600);
  const server = spawn(postgres, ['-D', options.dataDir, '-p', String(port), ...flags], {
    ...account,
    cwd: '/',
    detached: true, // Ctrl-C reaches this process only, which then stops the database in its own time
    stdio: ['ignore', output, output],
    env: { ...process.env, LC_ALL: 'C' },
  });
  server.on('error', () => undefined); // `ready` reports that it never started
  server.unref();
  closeSync(output);
  return server;
}

function startGuard(server: ChildProcess, options: EmbeddedOptions): ChildProcess {
  const signal = options.durable ? 'SIGINT' : 'SIGQUIT';
  const words = [
    join(__dirname, 'postgres-guard.mjs'),
    String(server.pid),
    signal,
    options.dataDir,
    ...(options.removeAfter ?? []),
  ];
  const guard = spawn(process.execPath, words, { cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  guard.unref();
  (guard.stdin as unknown as { unref?(): void } | null)?.unref?.();
  guard.stdin?.on('error', () => undefined);
  return guard;
}

async function ready(url: string, server: ChildProcess, log: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) {
      throw new Trouble(explain(existsSync(log) ? readFileSync(log, 'utf8') : ''));
    }
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return;
    } catch {
      await pause(100); // recovering after a power cut takes a while; a minute is allowed
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Trouble('The embedded PostgreSQL did not become ready within a minute.');
}

function stopped(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) {
      resolve();
      return;
    }
    server.ref();
    server.once('exit', () => resolve());
    server.kill(signal);
  });
}

/** Stops a postmaster of this very folder that outlived its owner; forgets a pid file whose process is something else by now. */
async function stopLeftover(dataDir: string): Promise<void> {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) {
    return;
  }
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (platform() === 'win32' || !commandOf(pid).includes(dataDir)) {
    rmSync(file, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  for (let tries = 0; tries < 300 && existsSync(file); tries += 1) {
    await pause(100);
  }
}

function commandOf(pid: number): string {
  return spawnSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' }).stdout ?? '';
}

function explain(output: string): string {
  if (/No space left on device/i.test(output)) {
    return 'The disk is full: the database could not be written. Free some space and start again.';
  }
  const lines = output.trim().split('\n').slice(-6).join('\n');
  return `The embedded PostgreSQL did not start. Its last words:\n${lines || '(none)'}`;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
