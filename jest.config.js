const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { delimiter, join } = require('node:path');

const swcrc = JSON.parse(readFileSync(join(__dirname, '.swcrc'), 'utf8'));

// swc resolves the @ paths itself when baseUrl is absolute; global set-up files need that, for jest maps no names there.
const swc = ['@swc/jest', { ...swcrc, swcrc: false, sourceMaps: 'inline', jsc: { ...swcrc.jsc, baseUrl: __dirname } }];

// Packages published as ES modules. Node 20.20 can `require` them, jest's own module system cannot: swc turns them into CommonJS
// on the way in. They are found by what they say of themselves, for the list would never be complete.
const packagesIn = (folder) =>
  readdirSync(join(__dirname, folder))
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => (name.startsWith('@') ? packagesIn(`${folder}/${name}`) : [`${folder}/${name}`]));
const saysModule = (place) => {
  const file = join(__dirname, place, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).type === 'module';
};
const MODULES = packagesIn('node_modules')
  .filter(saysModule)
  .map((place) => place.slice('node_modules/'.length));
// CommonJS that loads an ES module by `import()`, which jest's own module system refuses.
MODULES.push('@fastify/cookie');

const ROOMS = ['shared', 'server', 'client', 'migrations', 'test'];

const base = {
  rootDir: __dirname,
  roots: ROOMS.filter((room) => existsSync(join(__dirname, room))).map((room) => `<rootDir>/${room}`),
  transform: { '^.+\\.(ts|js|mjs)$': swc, '^.+\\.vue$': join(__dirname, 'test/support/vue-transform.js') },
  transformIgnorePatterns: [`/node_modules/(?!(?:${MODULES.join('|')})/)`, '<rootDir>/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json', 'vue'],
  moduleNameMapper: {
    '^@shared/(.*)$': '<rootDir>/shared/$1',
    '^@server/(.*)$': '<rootDir>/server/$1',
    '^@migrations/(.*)$': '<rootDir>/migrations/$1',
    '^@client/(.*)$': '<rootDir>/client/src/$1',
    // Its door opens to `import` only, and jest always knocks with `require`.
    '^file-type$': '<rootDir>/node_modules/file-type/index.js',
  },
};

const project = (name, more = {}) => ({
  ...base,
  displayName: name,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${more.folder ?? name}/**/*.test.ts`],
  ...(more.leaveOut && { testPathIgnorePatterns: ['/node_modules/', more.leaveOut] }),
  ...(more.zone && {
    testEnvironment: join(__dirname, 'test/support/zoned-environment.js'),
    testEnvironmentOptions: { timeZone: more.zone },
  }),
  ...(more.environment && { testEnvironment: more.environment }),
  ...(more.environmentOptions && { testEnvironmentOptions: more.environmentOptions }),
  ...(more.database && {
    globalSetup: join(__dirname, 'test/support/global-setup.ts'),
    globalTeardown: join(__dirname, 'test/support/global-teardown.ts'),
  }),
});

// No package brings a Redis server: these tests are there where the machine has one. `npm test` says so where they are not run.
const HAS_REDIS = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'redis-server')));

/** One project for each folder of test/ that holds tests; `database: true` starts the throw-away PostgreSQL for the run. */
const PROJECTS = [
  project('policy', { zone: 'Europe/London' }),
  // Half a day away, so that a date that leans on the machine's own zone is a day off. The command line starts its own process.
  project('policy-elsewhere', { folder: 'policy', zone: 'Pacific/Auckland', leaveOut: '/test/policy/cli/' }),
  project('access', { database: true }),
  project('letters', { database: true }),
  project('papers'),
  project('api', { database: true }),
  project('isolation', { database: true }),
  project('jobs', { database: true }),
  ...(HAS_REDIS ? [project('redis', { database: true })] : []),
  project('public', { database: true }),
  project('client', { environment: 'jsdom', environmentOptions: { customExportConditions: ['node', 'node-addons'] } }),
  project('architecture', { database: true }),
  project('deployment', { database: true }),
  project('journeys', { database: true }),
];

module.exports = { projects: PROJECTS, maxWorkers: 2, testTimeout: 30_000 };
