import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statfsSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { platform, tmpdir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { answers } from './ports';
import { canEnter, databaseAccount } from './postgres-binaries';
import { Trouble } from './trouble';

/** Where the embedded way of running keeps everything. */
export interface DataFolder {
  /** `.data` beside package.json, unless DATA_DIR names another. */
  root: string;
  /** PostgreSQL's files. */
  postgres: string;
  /** Sockets and the database's log; short, because a socket's path may hold about 100 characters. */
  run: string;
  /** For a copy of the binaries, where `node_modules` cannot be entered by PostgreSQL's account. */
  spare: string;
  /** Said when something had to be put outside `root`. */
  notice?: string;
}

/** Made once for each data folder; never printed. */
export interface Secrets {
  superuser: string;
  owner: string;
  web: string;
  relay: string;
  contextKey: string;
}

const LEAST_FREE_MB = 300;
const LONGEST_RUN_DIR = 80;

/** Finds, and makes, the folder. As root under a folder that PostgreSQL's account cannot enter, its files go to /var/lib. */
export function dataFolder(env: NodeJS.ProcessEnv): DataFolder {
  const root = resolve(env.DATA_DIR ?? '.data');
  mkdirSync(root, { recursive: true });
  chmodSync(root, userInfo().uid === 0 ? 0o711 : 0o700);
  const name = `recourse-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`;
  const reachable = canEnter(databaseAccount(), root);
  const base = reachable ? root : join('/var/lib', name);
  if (!reachable) {
    mkdirSync(base, { recursive: true, mode: 0o711 });
  }
  const run = platform() !== 'win32' && join(base, 'run').length > LONGEST_RUN_DIR ? join(tmpdir(), name) : join(base, 'run');
  return {
    root,
    postgres: join(base, 'postgres'),
    run,
    spare: join(base, 'binaries'),
    ...(!reachable && { notice: `The database's account cannot enter ${dirname(root)}, so the data is kept in ${base}.` }),
  };
}

/** Refuses when there is too little room for a database to live. */
export function checkDisk(folder: DataFolder): void {
  const { bavail, bsize } = statfsSync(dirname(folder.postgres));
  const free = Math.floor((bavail * bsize) / 1_048_576);
  if (free < LEAST_FREE_MB) {
    throw new Trouble(
      `The disk is nearly full: ${free} MB are free at ${dirname(folder.postgres)}, and the database needs ${LEAST_FREE_MB} MB. ` +
        'Free some space and start again.',
    );
  }
}

/** The passwords and keys of this folder, made at the first start, readable by this account only. */
export function secretsOf(folder: DataFolder): Secrets {
  const file = join(folder.root, 'secrets.json');
  if (!existsSync(file)) {
    if (existsSync(join(folder.postgres, 'PG_VERSION'))) {
      throw new Trouble(`${file} is missing, and the database cannot be opened without it. Start over with: npm run reset`);
    }
    const secret = () => randomBytes(32).toString('base64url');
    const made: Secrets = { superuser: secret(), owner: secret(), web: secret(), relay: secret(), contextKey: secret() };
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
}

/**
 * Takes the folder for this process, or refuses when another start has it. The lock is a listening socket: it ends with its
 * process, however that ends, so a killed start never blocks the next one.
 */
export async function lock(folder: DataFolder): Promise<() => Promise<void>> {
  const path = lockPath(folder);
  if (await answers(path)) {
    throw new Trouble(
      'Recourse is running from this folder already. Stop that one first, or give this one its own data: ' +
        'DATA_DIR=.data/second PORT=3001 npm start',
    );
  }
  if (platform() !== 'win32') {
    mkdirSync(folder.root, { recursive: true });
    removeIfPresent(path);
  }
  const server = createServer((socket) => socket.end());
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(path, done);
  });
  server.unref();
  return () => new Promise((done) => server.close(() => done()));
}

/** Removes everything the folder holds. Refuses while it is in use. Answers whether there was anything. */
export async function removeData(folder: DataFolder): Promise<boolean> {
  if (await answers(lockPath(folder))) {
    throw new Trouble('Recourse is running. Stop it first (Ctrl-C where it was started), then reset.');
  }
  const had = existsSync(folder.postgres);
  for (const path of [folder.postgres, folder.run, folder.spare, folder.root]) {
    rmSync(path, { recursive: true, force: true });
  }
  if (dirname(folder.postgres) !== folder.root) {
    rmSync(dirname(folder.postgres), { recursive: true, force: true });
  }
  return had;
}

function lockPath(folder: DataFolder): string {
  const name = createHash('sha256').update(folder.root).digest('hex').slice(0, 12);
  if (platform() === 'win32') {
    return `\\\\.\\pipe\\recourse-${name}`;
  }
  const near = join(folder.root, 'lock');
  return near.length <= LONGEST_RUN_DIR + 15 ? near : join(tmpdir(), `recourse-${name}.lock`);
}

function removeIfPresent(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })) {
    unlinkSync(path);
  }
}
