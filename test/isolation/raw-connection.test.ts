import { createHmac, randomUUID } from 'node:crypto';
import { Client, type QueryResult } from 'pg';
import { closing } from '../support/closing';
import { PRINCIPAL_KINDS, type PrincipalKind } from '@shared/vocabulary/roles';
import { signContext, type Principal } from '@server/platform/db/signature';
import { AGENCY_OF, twoTowns, type TwoTowns } from './two-towns';

let towns: TwoTowns;
let attacker: Client;
let key: string;

const REFUSED = '42501';
/** Tables that hold people's data, tried by every role. */
const GUARDED = [
  'cases',
  'parties',
  'incidents',
  'reports',
  'documents',
  'document_chunks',
  'letters',
  'letters_sent',
  'information_requests',
  'replies',
  'case_grants',
  'decisions',
  'settlements',
  'tasks',
  'clocks',
  'drafts',
  'agreements',
  'audit',
  'memberships',
] as const;

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  closing.push(() => client.end());
  return client;
}

beforeAll(async () => {
  towns = await twoTowns();
  key = towns.world.database.contextKey;
  attacker = await connect(towns.world.database.webUrl);
  subjects = {
    agency: AGENCY_OF('charnwood'),
    applicant: (await towns.world.applicant(towns.charnwood.main.caseId)).subjectId,
    public: towns.charnwood.draftId,
  };
}, 60_000);

/** One transaction of the attacker's, taken back whatever happens in it. */
async function attack<T>(
  role: string | null,
  context: string | null,
  work: (client: Client) => Promise<T>,
  client = attacker,
): Promise<T> {
  await client.query('begin');
  try {
    if (role) {
      await client.query(`set local role ${role}`);
    }
    if (context !== null) {
      await client.query(`select set_config('app.context', $1, true)`, [context]);
    }
    return await work(client);
  } finally {
    await client.query('rollback');
  }
}

/** The error code of a statement, or how many rows it answered or changed. */
async function outcome(work: Promise<QueryResult>): Promise<string | number> {
  return work.then(
    ({ rowCount }) => rowCount ?? 0,
    (failure: { code?: string }) => failure.code ?? 'unknown',
  );
}

/** Reads every guarded table, each in a savepoint of its own: what came back that is not nothing. */
async function seen(client: Client): Promise<string[]> {
  const found: string[] = [];
  for (const table of GUARDED) {
    await client.query('savepoint s');
    const came = await outcome(client.query(`select 1 from app.${table}`));
    await client.query('rollback to s');
    if (came !== 0 && came !== REFUSED) {
      found.push(`${table}: ${came}`);
    }
  }
  return found;
}

let subjects: Partial<Record<PrincipalKind, string | null>>;
/** A principal of Charnwood who does have something to see, so that a hole would show. */
const mine = (kind: PrincipalKind, change: Partial<Principal> = {}): Principal => ({
  kind,
  tenantId: towns.charnwood.tenantId,
  subjectId: subjects[kind] ?? randomUUID(),
  userId: null,
  ...change,
});
const sign = (principal: Principal, now?: Date) => signContext(principal, key, now);

describe.each(PRINCIPAL_KINDS)('the web connection as r_%s', (kind) => {
  const role = `r_${kind}`;

  test('E1 without a context that is signed, alive and of its own kind, it sees nothing', async () => {
    const own = sign(mine(kind));
    const body = own.slice(0, -65);
    const other = PRINCIPAL_KINDS.find((candidate) => candidate !== kind) ?? 'staff';
    const contexts: [string, string | null][] = [
      ['none', null],
      ['empty', ''],
      ['short', 'x'],
      ['garbage', 'x'.repeat(200)],
      ['unsigned', body],
      ['signed with another key', signContext(mine(kind), 'guessed')],
      ['signed with an empty key', signContext(mine(kind), '')],
      ['changed after signing', own.replace(towns.charnwood.tenantId, towns.blaby.tenantId)],
      ['kind changed after signing', own.replace(`"${kind}"`, `"${other}"`)],
      ['signature of nothing', `${body}.${createHmac('sha256', key).update('').digest('hex')}`],
      ['signature in capitals', `${body}.${own.slice(-64).toUpperCase()}x`],
      ['dead for a second', sign(mine(kind), new Date(Date.now() - 121_000))],
      ...PRINCIPAL_KINDS.filter((candidate) => candidate !== kind).map((candidate): [string, string] => [
        `of ${candidate}`,
        sign(mine(candidate, { partnership: true })),
      ]),
    ];
    for (const [what, context] of contexts) {
      expect({ what, seen: await attack(role, context, seen) }).toEqual({ what, seen: [] });
    }
  });

  test('no role above or beside it can be taken, and without a role nothing is open', async () => {
    for (const taken of ['app_owner', 'app_relay', 'app_auth', 'postgres', 'pg_read_all_data', 'pg_execute_server_program']) {
      expect([taken, await attack(role, sign(mine(kind)), (client) => outcome(client.query(`set local role ${taken}`)))]).toEqual(
        [taken, expect.stringMatching(/42501|22023/)],
      );
      expect([
        taken,
        await attack(role, null, (client) => outcome(client.query(`select set_config('role', $1, true)`, [taken]))),
      ]).toEqual([taken, expect.stringMatching(/42501|22023/)]);
    }
    expect(await attack(role, sign(mine(kind)), (client) => outcome(client.query('set session authorization app_owner')))).toBe(
      REFUSED,
    );
    expect(
      await attack(role, sign(mine(kind)), async (client) => {
        await client.query('reset role');
        return seen(client);
      }),
    ).toEqual([]);
  });

  test('with its own context it finds nothing in another role', async () => {
    for (const other of PRINCIPAL_KINDS.filter((candidate) => candidate !== kind)) {
      expect([
        other,
        await attack(role, sign(mine(kind, { partnership: true })), async (client) => {
          await client.query(`set local role r_${other}`);
          return seen(client);
        }),
      ]).toEqual([other, []]);
    }
  });

  test('a context made up inside the transaction opens nothing', async () => {
    expect(
      await attack(role, sign(mine(kind)), async (client) => {
        await client.query(
          `select set_config('app.context', '{"kind":"${kind}","tenant":"${towns.blaby.tenantId}","exp":9999999999}.' || repeat('0', 64), true)`,
        );
        return seen(client);
      }),
    ).toEqual([]);
  });

  test('the key, the sign-in tables and functions, the queue, the letterbox and the counters are closed', async () => {
    const statements = [
      'select * from private.context_key',
      'select * from private.migrations',
      'select * from auth.users',
      'select * from auth.sessions',
      'select * from auth.links',
      'select * from auth.codes',
      `select * from auth.user_by_email('priya@staff.example')`,
      `select * from auth.hats('${randomUUID()}')`,
      `select auth.open_user_session('x', '${randomUUID()}', null, 1)`,
      `select auth.open_party_session('x', '${randomUUID()}', '${randomUUID()}', 1)`,
      `select auth.create_user('${randomUUID()}', 'a@b.example', 'A', 'x')`,
      `select auth.set_code('${randomUUID()}', '${randomUUID()}', 'x')`,
      `select * from auth.party_for_link('x', 'y')`,
      `select * from auth.session('x', 1)`,
      'select * from app.outbox',
      'select * from app.job_runs',
      'select * from throttle.attempts',
      'delete from throttle.attempts',
      `select crypto.hmac('a', 'b', 'sha256')`,
      'create table app.mine (id int)',
      'create temporary table mine (id int)',
      'create schema mine',
      `create function app.peek() returns int language sql as 'select 1'`,
      'alter table app.cases disable row level security',
      'drop policy r_staff_select on app.cases',
      'create policy p on app.cases using (true)',
      'truncate app.cases cascade',
      `copy app.cases to program 'cat'`,
      `select pg_read_file('/etc/passwd')`,
      'alter role app_web superuser',
    ];
    for (const statement of statements) {
      // 3F000: the queue's schema is not even there to be named.
      expect([
        statement,
        await attack(role, sign(mine(kind, { partnership: true })), (client) => outcome(client.query(statement))),
      ]).toEqual([statement, expect.stringMatching(/42501|3F000|42P01/)]);
    }
  });
});

describe('what keeps these tests honest', () => {
  test.each(['staff', 'agency', 'applicant', 'public', 'worker', 'admin'] as const)(
    'with its own signed context r_%s does see something',
    async (kind) => {
      expect(await attack(`r_${kind}`, sign(mine(kind, { partnership: true })), seen)).not.toEqual([]);
    },
  );
});

describe('the web connection with no role', () => {
  test('owns nothing and reads nothing, whatever context it shows', async () => {
    for (const kind of PRINCIPAL_KINDS) {
      expect(await attack(null, sign(mine(kind, { tenantId: towns.blaby.tenantId })), seen)).toEqual([]);
    }
  });
});

describe('the relay', () => {
  test('sees the letterbox and what has been done with it, and nothing else', async () => {
    const relay = await connect(towns.world.database.relayUrl);
    expect(await attack(null, null, (client) => outcome(client.query('select * from app.outbox')), relay)).toBeGreaterThan(0);
    for (const kind of [null, ...PRINCIPAL_KINDS]) {
      expect(await attack(null, kind && sign(mine(kind, { tenantId: towns.blaby.tenantId })), seen, relay)).toEqual([]);
    }
    for (const statement of [
      'update app.outbox set ids = ids',
      'update app.outbox set name = name',
      'delete from app.outbox',
      'delete from app.job_runs',
      'update app.job_runs set job = job',
      'set role r_staff',
      'set role app_owner',
      'set role app_auth',
      'select * from private.context_key',
      'select * from auth.sessions',
      `select auth.hats('${randomUUID()}')`,
    ]) {
      expect([statement, await attack(null, null, (client) => outcome(client.query(statement)), relay)]).toEqual([
        statement,
        REFUSED,
      ]);
    }
  });
});

describe('the owner of the tables', () => {
  test('stands before the forced wall like anybody else', async () => {
    const owner = await connect(towns.world.database.ownerUrl);
    expect(await attack(null, null, seen, owner)).toEqual([]);
    expect(await attack(null, sign(mine('staff', { tenantId: towns.blaby.tenantId })), seen, owner)).toEqual([]);
  });
});
