// Completes package-lock.json with the optional packages of other platforms, which npm leaves out of it when it cannot reach them
// or when node_modules was there first. Without them `npm ci` refuses, or another platform goes without. Run it after `npm install`:
//   node .ci/complete-lock.mjs          adds what is missing
//   node .ci/complete-lock.mjs --check  only says what is missing, and fails
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const OTHER_WORDS = {
  windows: 'win32',
  linuxmusl: 'linux',
  armhf: 'arm',
  armv7: 'arm',
  gnueabihf: 'arm',
  x86: 'ia32',
  i686: 'ia32',
};

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {}, engines }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !isListed(path, name))
    .map(([name, range]) => ({ name, range, engines, path })),
);

if (process.argv.includes('--check')) {
  missing.forEach(({ name, path }) => console.error(`${name}, wanted by ${path}, is not in ${file}`));
  process.exit(missing.length > 0 ? 1 : 0);
}

for (const { name, range } of missing) {
  lock.packages[`node_modules/${name}`] = { version: range.replace(/^[~^]/, ''), optional: true, ...platformOf(name) };
}
const [root, ...others] = Object.entries(lock.packages);
lock.packages = Object.fromEntries([root, ...others.sort(([a], [b]) => a.localeCompare(b, 'en'))]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.error(`${missing.length} packages added.`);

/** Whether a package that lies at `path` finds this name, in its own node_modules or in one above it. */
function isListed(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) {
      return true;
    }
    if (at === '') {
      return false;
    }
  }
}

/** These packages carry their platform in their name, and one that does not is for every platform. */
function platformOf(name) {
  const words = name.split(/[/-]/).map((word) => OTHER_WORDS[word] ?? word);
  const os = SYSTEMS.filter((one) => words.includes(one));
  const cpu = PROCESSORS.filter((one) => words.includes(one)).slice(0, 1);
  if (words.includes('unknown')) {
    // sass: pure JavaScript, for a system or a processor that has no build of its own
    return words.at(-1) === 'unknown'
      ? { cpu: ['!arm', '!arm64', '!riscv64', '!x64'] }
      : { os: ['!android', '!darwin', '!linux', '!win32'] };
  }
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.includes('gnu') && os.includes('linux')
      ? ['glibc']
      : [];
  return { ...(os.length && { os }), ...(cpu.length && { cpu }), ...(libc.length && { libc }) };
}
