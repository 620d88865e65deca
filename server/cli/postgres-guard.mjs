// Started beside an embedded PostgreSQL: <postmaster pid> <signal> [folders to remove]. Its standard input is a pipe held by the
// process that owns the database. When that process ends, even by kill -9, the pipe closes and the database is stopped here.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const [pid, signal, dataDir, ...remove] = process.argv.slice(2);
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.stdin.resume();
process.stdin.on('error', stop);
process.stdin.on('close', stop);

let stopping = false;
async function stop() {
  if (stopping) {
    return;
  }
  stopping = true;
  try {
    process.kill(Number(pid), signal);
  } catch {
    // Already gone: the owner stopped it.
  }
  for (let tries = 0; tries < 100 && existsSync(join(dataDir, 'postmaster.pid')) && alive(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  for (const folder of remove) {
    rmSync(folder, { recursive: true, force: true });
  }
  process.exit(0);
}

function alive() {
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (problem) {
    return problem.code === 'EPERM';
  }
}
