// Builds what changed since the last time. Plain JavaScript: it runs from the sources, before there is a dist.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { spawn } from 'node:child_process';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const COMPILED = /\.ts$/;
const ASSET = /\.(md|typ|ttf|otf|woff2|json|mjs|sql|graphql|svg|png|ico|css|txt)$/;
const SETTINGS = ['package-lock.json', '.swcrc', 'tsconfig.json'];

// Vite 8 announces what a later one will do with its settings; that is for whoever takes the later one.
export const QUIET = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };

/** Vite's builds, each with the folder it fills. A client part that is not listed here is not built. */
export const CLIENT = [
  ['the office', ['build', '-c', 'client/vite.office.config.ts']],
  ['the public islands', ['build', '-c', 'client/vite.public.config.ts']],
  ['the public pages', ['build', '-c', 'client/vite.public.config.ts', '--ssr']],
];

/** Brings dist/ up to date. Quick when nothing changed. Ends the process with a sentence when a part does not build. */
export async function buildAll(root, say) {
  await part(root, 'server', ['server', 'shared', 'migrations'], () => {
    say('Building the server …');
    return buildServer(root);
  });
  await part(root, 'client', ['client', 'shared'], async () => {
    for (const [name, args] of CLIENT) {
      say(`Building ${name} …`);
      await vite(root, args);
    }
  });
}

/** Compiles the TypeScript of server, shared and migrations to CommonJS, and copies what they read beside it. */
export async function buildServer(root) {
  const require = createRequire(import.meta.url);
  const { transform } = require('@swc/core');
  const swcrc = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
  for (const room of ['server', 'shared', 'migrations']) {
    rmSync(join(root, 'dist', room), { recursive: true, force: true });
  }
  await Promise.all(
    files(root, ['server', 'shared', 'migrations']).map(async (file) => {
      const target = join(root, 'dist', relative(root, file));
      mkdirSync(dirname(target), { recursive: true });
      if (COMPILED.test(file) && !file.endsWith('.d.ts')) {
        const out = target.replace(COMPILED, '.js');
        const options = { ...swcrc, swcrc: false, filename: file, sourceMaps: 'inline', jsc: { ...swcrc.jsc, baseUrl: root } };
        const { code } = await transform(readFileSync(file, 'utf8'), options);
        writeFileSync(out, code);
      } else if (ASSET.test(file)) {
        cpSync(file, target);
      }
    }),
  );
}

async function part(root, name, rooms, work) {
  const stamp = join(root, 'dist', `.${name}.stamp`);
  const now = fingerprint(root, rooms);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
    return;
  }
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

/** Names, sizes and times of all sources: enough to know that something changed, without reading them. */
function fingerprint(root, rooms) {
  const hash = createHash('sha256');
  const own = fileURLToPath(import.meta.url);
  for (const file of [...files(root, rooms), ...SETTINGS.map((name) => join(root, name)), own]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Every file of these folders, sorted. */
export function files(root, rooms) {
  return rooms
    .filter((room) => existsSync(join(root, room)))
    .flatMap((room) => readdirSync(join(root, room), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function vite(root, args) {
  const command = join(root, 'node_modules/vite/bin/vite.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args, '--logLevel', 'warn'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      env: QUIET,
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`vite ${args.join(' ')} ended with ${code}`))));
  });
}

// `node server/cli/build.mjs` builds without installing: for a container image.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildAll(process.cwd(), (line) => process.stderr.write(`${line}\n`));
}
