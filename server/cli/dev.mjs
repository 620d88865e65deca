// `npm run dev`: the server starts again when its sources change; the client's bundles are built again as they change, so the
// one port serves both. Plain JavaScript: it runs from the sources.
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { buildAll, buildServer, CLIENT, QUIET } from './build.mjs';

const ROOT = process.cwd();
const say = (line) => process.stderr.write(`${line}\n`);
const PAUSE = 200; // an editor saves in several strokes

await buildAll(ROOT, say);

const watchers = CLIENT.map(([, args]) =>
  spawn(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), ...args, '--watch', '--logLevel', 'warn'], {
    cwd: ROOT,
    env: QUIET,
    stdio: ['ignore', 2, 2],
  }),
);

let server;
let again = false;
let timer;
serve();
for (const room of ['server', 'shared', 'migrations'].filter((name) => existsSync(join(ROOT, name)))) {
  watch(join(ROOT, room), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), PAUSE);
  });
}

async function rebuild() {
  try {
    await buildServer(ROOT);
  } catch (problem) {
    say(problem.message); // a half-written file: the server that runs goes on
    return;
  }
  say('Sources changed: starting the server again …');
  again = true;
  server.kill('SIGTERM');
}

function serve() {
  server = spawn(process.execPath, ['--enable-source-maps', 'dist/server/cli/start.js'], { cwd: ROOT, stdio: 'inherit' });
  server.on('exit', (code) => {
    if (again) {
      again = false;
      serve();
    } else if (code !== 0 && code !== null) {
      say('The server stopped. It starts again when a source changes.');
      server = {
        kill: () => {
          again = false;
          serve();
        },
      };
    } else {
      end();
    }
  });
}

function end() {
  for (const child of watchers) {
    child.kill();
  }
  process.exit(0);
}

process.on('SIGINT', () => {}); // Ctrl-C reaches the server, whose end ends this
process.on('SIGTERM', () => server.kill('SIGTERM'));
