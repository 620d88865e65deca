// Who may import whom: the rooms of the house as dependency-cruiser rules. imports.test.ts runs them on the tree and on a planted
// fault for each. A room says what it may reach ("path" of `may`); everything else is forbidden.

/** The domain's rooms in order: a later noun may use an earlier one's door, an earlier one never names a later one. */
const NOUNS = [
  'authorities',
  'partners',
  'people',
  'documents',
  'clocks',
  'cases',
  'information-requests',
  'safeguards',
  'participation',
  'chronology',
  'meetings',
  'outcomes',
  'diary',
  'reviews',
  'appeals',
  'lessons',
  'publication',
];

const GROUND = '^shared/(vocabulary|time)(/|\\.ts$)';
const POLICY = '^shared/policy/';
const ACCESS = '^shared/access/';
const APPLY = '^shared/apply/';
const PLATFORM = '^server/platform/';
const CONFIG = '^server/config\\.ts$';
const DOORS = '^server/features/[^/]+/index\\.ts$';
const LETTERS = '^server/letters/';
// The shape of what was composed, as a type: `upstairs` refuses its code.
const COMPOSE = '^server/compose\\.ts$';
// Papers that are no letters: rendering only.
const PAPERS = '^server/papers/';
const PAPER_DOOR = '^server/papers/index\\.ts$';
const LETTER_DOORS = '^server/letters/(sending/)?index\\.ts$';
const API = '^server/api/';
const npm = (...names) => `node_modules/(${names.join('|')})(/|$)`;

/** What lies in `room` may import what matches one of `may`, and nothing else. */
const only = (name, room, may, comment, more = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { path: room, ...more.from },
  to: { pathNot: may, ...more.to },
});

const OWN_PACKAGES = { dependencyTypesNot: ['npm', 'npm-dev', 'npm-optional', 'core'] };

module.exports = {
  forbidden: [
    only(
      'ground',
      '^shared/(vocabulary|time)/',
      [GROUND, npm('temporal-polyfill')],
      'The ground stands on nothing but a date library.',
    ),
    only('policy', POLICY, [GROUND, POLICY], 'The study has no telephone: pure rules, no package at all.'),
    only('access', ACCESS, [GROUND, ACCESS, npm('@casl/ability')], 'Permission is about people; it knows no policy.'),
    only('apply', APPLY, [GROUND, POLICY, APPLY], 'The questions of the application are pure, and read on both sides.'),
    only('platform', PLATFORM, [GROUND, POLICY, ACCESS, PLATFORM, CONFIG], 'The plumbing knows no domain noun.', {
      to: OWN_PACKAGES,
    }),
    {
      name: 'platform-policy-types',
      comment: 'The plumbing knows the shape of a refusal, and calls no rule.',
      severity: 'error',
      from: { path: PLATFORM },
      to: { path: POLICY, dependencyTypesNot: ['type-only'] },
    },
    only(
      'feature-rooms',
      '^server/features/([^/]+)/',
      [GROUND, POLICY, ACCESS, PLATFORM, DOORS, PAPER_DOOR, '^server/features/$1/'],
      'A feature reaches its own rooms, the ground, the study, the plumbing, and the doors of others.',
      { to: OWN_PACKAGES },
    ),
    {
      name: 'feature-packages',
      comment: 'A feature needs few packages; what talks to the outside lies in platform.',
      severity: 'error',
      from: { path: '^server/features/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'core'],
        pathNot: [
          npm('type-graphql', 'graphql', 'graphql-scalars', 'class-validator', 'reflect-metadata', 'zod', 'typeorm', 'ics'),
          '^(node:)?crypto$',
        ],
      },
    },
    {
      name: 'cellar',
      comment:
        'Only the cellar knows the database: entities, repositories, platform/db, migrations, and the commands that start it.',
      severity: 'error',
      from: {
        path: '^(server|shared|client)/',
        pathNot: ['\\.(entity|repository)\\.ts$', '^server/platform/(db|queue|outbox)/', '^server/cli/'],
      },
      to: { path: npm('typeorm', 'pg'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'one-queue',
      comment: 'One folder knows which backend carries the jobs.',
      severity: 'error',
      from: { path: '^(server|shared|client)/', pathNot: '^server/platform/queue/' },
      to: { path: npm('bullmq', 'ioredis'), dependencyTypesNot: ['type-only'] },
    },
    ...NOUNS.slice(0, -1).map((noun, index) => ({
      name: `order-${noun}`,
      comment: `${noun} never names a later noun: it emits an event instead.`,
      severity: 'error',
      from: { path: `^server/features/${noun}/` },
      to: { path: `^server/features/(${NOUNS.slice(index + 1).join('|')})/` },
    })),
    only(
      'letters',
      LETTERS,
      [GROUND, POLICY, PLATFORM, DOORS, LETTERS],
      'A letter knows facts and words, not who may see what, and not the street.',
      { from: { pathNot: '^server/letters/sending/' }, to: OWN_PACKAGES },
    ),
    only(
      'letters-sending',
      '^server/letters/sending/',
      [GROUND, POLICY, ACCESS, PLATFORM, DOORS, LETTERS],
      'Sending is a deed, with its own right; it still does not know the street.',
      { to: OWN_PACKAGES },
    ),
    only(
      'papers',
      PAPERS,
      [GROUND, PLATFORM, PAPERS, '^server/letters/(render|template)/'],
      'A paper is words on pages: it knows no noun and no right, and is set as letters are set.',
      { to: OWN_PACKAGES },
    ),
    only(
      'api',
      API,
      [GROUND, '^shared/policy/index\\.ts$', ACCESS, PLATFORM, CONFIG, DOORS, API],
      'The porch has no furniture; its own deeds (sign in, move the date) refuse in the words of the study.',
      { to: OWN_PACKAGES },
    ),
    only(
      'public-and-http',
      '^server/(public|http)/',
      [
        GROUND,
        POLICY,
        ACCESS,
        APPLY,
        PLATFORM,
        CONFIG,
        DOORS,
        API,
        '^server/(public|http)/',
        COMPOSE,
        LETTER_DOORS,
        PAPER_DOOR,
        '^client/src/public/',
        '^dist/client/',
      ],
      'Pages and routes run the same commands through the same doors.',
      { to: OWN_PACKAGES },
    ),
    {
      name: 'upstairs',
      comment: 'Nothing in the rooms knows where they are put together, or the commands that start them.',
      severity: 'error',
      from: { path: '^server/(platform|features|letters|papers|api|public|http)/' },
      to: { path: '^server/(cli/|compose\\.ts|product\\.ts|web\\.ts|worker\\.ts)', dependencyTypesNot: ['type-only'] },
    },
    only(
      'office-rooms',
      '^client/src/office/features/',
      [GROUND, POLICY, '^client/src/(ui|api|gql|layouts|styles)/', '^client/src/office/'],
      'A feature of the office may show the parts of another (never in a circle); it knows the wire, and nothing of the public pages.',
      { to: OWN_PACKAGES },
    ),
    only(
      'public-pages',
      '^client/src/public/',
      [GROUND, POLICY, APPLY, '^client/src/(public|ui|api|gql|layouts|styles)/'],
      'The public pages know the questions, the study for previews, and the parts.',
      { to: OWN_PACKAGES },
    ),
    only('ui', '^client/src/ui/', [GROUND, '^client/src/(ui|styles)/'], 'A part of the design knows no noun.', {
      to: OWN_PACKAGES,
    }),
    {
      name: 'client-packages',
      comment: 'What reaches a browser is small, and runs in one.',
      severity: 'error',
      from: { path: '^client/src/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'core'],
        pathNot: npm(
          'vue',
          '@vue',
          'vue-router',
          '@urql',
          'graphql',
          '@graphql-typed-document-node',
          'govuk-frontend',
          '@expo-google-fonts',
        ),
      },
    },
    {
      name: 'browser',
      comment: 'The client and the server meet at the schema only; what both share lies in shared.',
      severity: 'error',
      from: { path: '^(client|shared)/' },
      to: { path: '^(server|migrations|test)/' },
    },
    {
      name: 'server-and-client',
      comment: 'The server renders the public pages and knows nothing else of the client.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^client/(?!src/public/)' },
    },
    only(
      'migrations',
      '^migrations/',
      ['^migrations/', npm('typeorm')],
      'A migration is SQL: it must mean the same in ten years.',
    ),
    {
      name: 'no-tests',
      comment: 'The house does not lean on its scaffolding.',
      severity: 'error',
      from: { path: '^(server|shared|client|migrations)/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three. A type alone makes no cycle.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports and that imports nothing is forgotten.',
      severity: 'error',
      from: { orphan: true, path: '^(server|shared|client/src)/', pathNot: ['\\.d\\.ts$', '^client/src/gql/', '\\.mjs$'] },
      to: {},
    },
    {
      name: 'nothing-missing',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: { path: '^(server|shared|client|migrations)/' },
      to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' }, // types alone: there is no code to find
    },
    {
      name: 'no-development-packages',
      comment: 'What ships does not need what only builds and tests.',
      severity: 'error',
      from: { path: '^(server|shared|migrations)/', pathNot: '^server/cli/[^/]+\\.mjs$' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    exclude: { path: '\\.(css|scss|graphql|svg|png|ttf|woff2|md|typ)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.vue', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
