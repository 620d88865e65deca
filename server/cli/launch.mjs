// The door of every npm script. Plain JavaScript without dependencies: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs'; // whole, because an old Node lacks some of it, and must get as far as being told so
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const NEEDED_NODE = [20, 20];
const NEEDED_MB = 1500; // node_modules and dist together

const [deed, ...words] = process.argv.slice(2);
const say = (line) => process.stderr.write(`${line}\n`); // standard output belongs to the answer

const DEEDS = { start, reset, dev, policy, test, build, check };

checkNode();
process.chdir(ROOT);
process.exitCode = await (DEEDS[deed] ?? unknown)();

async function start() {
  await prepare();
  return await run(process.execPath, ['dist/server/cli/start.js', ...words]);
}

async function reset() {
  await prepare();
  return await run(process.execPath, ['dist/server/cli/reset.js', ...words]);
}

async function build() {
  await prepare();
  return 0;
}

async function dev() {
  install();
  return await run(process.execPath, ['server/cli/dev.mjs', ...words]);
}

/** The policy engine needs no build and no database: quick, and pure JSON on standard output. */
async function policy() {
  install();
  return await run(process.execPath, ['--import', 'tsx', 'server/cli/policy.ts', ...words]);
}

/** Every check, even when an earlier one fails, so that one run tells everything. */
async function check() {
  install();
  const steps = [
    ['Types', 'vue-tsc', ['--noEmit', '-p', 'tsconfig.json']],
    ['Lint', 'eslint', ['.', '--max-warnings=0']],
    ['Format', 'prettier', ['--check', '--log-level=warn', '.']],
    ['Architecture', 'jest', ['--selectProjects', 'architecture', '--silent']],
  ];
  let worst = 0;
  for (const [name, tool, args] of steps) {
    say(`${name} …`);
    worst = Math.max(worst, await run(process.execPath, [binary(tool), ...args]));
  }
  say(worst === 0 ? 'All in order.' : 'Something above needs attention.');
  return worst;
}

/**
 * Everything in parallel, then the browser journeys one at a time, and the sum of both as the last line. With words of its own
 * (`npm test -- shared/policy`) it is one jest run with those words.
 */
async function test() {
  await prepare();
  const runs =
    words.length > 0
      ? [words]
      : [
          ['--ignoreProjects', 'journeys'],
          ['--selectProjects', 'journeys', '--runInBand'],
        ];
  const folder = fs.mkdtempSync(join(tmpdir(), 'recourse-tally-'));
  const sum = { passed: 0, failed: 0 };
  let worst = 0;
  for (const [index, args] of runs.entries()) {
    const file = join(folder, `${index}.json`);
    const code = await run(process.execPath, [binary('jest'), ...args, '--json', `--outputFile=${file}`], 'no-output');
    worst = Math.max(worst, code);
    const part = tally(file, code, words.length === 0);
    sum.passed += part.passed;
    sum.failed += part.failed;
  }
  fs.rmSync(folder, { recursive: true, force: true });
  if (words.length === 0 && !onPath('redis-server')) {
    say('The tests on Redis (test/redis) were not run: there is no redis-server on this machine.');
  }
  if (sum.passed + sum.failed === 0) {
    say('No test ran.');
    worst = Math.max(worst, 1);
  }
  if (process.env.RECOURSE_TALLY) {
    fs.writeFileSync(process.env.RECOURSE_TALLY, JSON.stringify(sum));
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return worst === 0 && sum.failed > 0 ? 1 : worst;
}

/** A file that could not be read as tests counts as a failure; so does a skipped test of a whole run, and a run that died. */
function tally(file, code, whole) {
  if (!fs.existsSync(file)) {
    return { passed: 0, failed: code === 0 ? 0 : 1 };
  }
  const found = JSON.parse(fs.readFileSync(file, 'utf8'));
  const skipped = whole ? found.numPendingTests + found.numTodoTests : 0;
  const failed = found.numFailedTests + found.numRuntimeErrorTestSuites + skipped;
  return { passed: found.numPassedTests, failed: Math.max(failed, code === 0 ? 0 : 1) };
}

async function prepare() {
  install();
  const { buildAll } = await import('./build.mjs');
  try {
    await buildAll(ROOT, say);
  } catch (problem) {
    stop(`Building failed. ${problem.message}`);
  }
}

function install() {
  if (isInstalled()) {
    return;
  }
  checkDisk();
  say('Installing packages (a minute or two the first time) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // npm's own chatter goes to standard error, so that an answer in JSON stays pure.
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    env: { ...process.env, NODE_ENV: '' },
  });
  if (done.status !== 0) {
    stop(`Installing failed (npm ci ended with ${done.status ?? done.error?.message}). The lines above say why.`);
  }
}

/** Whether node_modules holds what package-lock.json asks for: npm keeps its own list of what it installed. */
function isInstalled() {
  const list = join(ROOT, 'node_modules/.package-lock.json');
  if (!fs.existsSync(list)) {
    return false;
  }
  const wanted = JSON.parse(fs.readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(fs.readFileSync(list, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || (present[path] ? present[path].version === version : optional || devOptional),
  );
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < NEEDED_NODE[0] || (major === NEEDED_NODE[0] && minor < NEEDED_NODE[1])) {
    stop(
      `Recourse needs Node ${NEEDED_NODE.join('.')} or later; this is Node ${process.versions.node}. Install a newer one: nodejs.org`,
    );
  }
}

function checkDisk() {
  const { bavail, bsize } = fs.statfsSync(ROOT);
  const free = Math.floor((bavail * bsize) / 1048576);
  if (free < NEEDED_MB) {
    stop(`The disk is nearly full: ${free} MB are free here, and installing needs ${NEEDED_MB} MB.`);
  }
}

function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => fs.existsSync(join(folder, name)));
}

function binary(name) {
  const where = JSON.parse(fs.readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')).bin;
  return join(ROOT, 'node_modules', name, typeof where === 'string' ? where : where[name]);
}

/** Runs a command in the foreground, hands signals on, and answers its exit code. */
function run(command, args, output = 'all') {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: output === 'all' ? 'inherit' : ['inherit', 'ignore', 'inherit'] });
    // Ctrl-C reaches the child by itself; this process waits for it to end in its own time.
    const wait = () => {};
    const pass = (signal) => child.kill(signal);
    process.on('SIGINT', wait);
    process.on('SIGTERM', pass);
    process.on('SIGHUP', pass);
    child.on('error', (problem) => stop(problem.message));
    child.on('exit', (code, signal) => {
      process.off('SIGINT', wait);
      process.off('SIGTERM', pass);
      process.off('SIGHUP', pass);
      resolve(signal ? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1) : code);
    });
  });
}

function unknown() {
  stop(`Say what to do: ${Object.keys(DEEDS).join(', ')}.`);
}

function stop(sentence) {
  say(sentence);
  process.exit(1);
}
