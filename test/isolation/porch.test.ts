import { Doors } from './doors';
import { world, type World } from '../support/world';
import { received, type ToldCase } from '../support/stories';
import { LIMITS } from '@server/api/limits';

let town: World;
let demonstration: Doors;
let production: Doors;
let told: ToldCase;

beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
  told = await received(town);
  demonstration = await Doors.of(town);
  production = await Doors.of(town, 'production');
}, 60_000);

/** Apollo calls what a rule reports a failed validation, whatever its own code. */
const LIMITED = 'GRAPHQL_VALIDATION_FAILED|TOO_COMPLEX';
const repeated = (count: number, of: (n: number) => string) => Array.from({ length: count }, (_, n) => of(n)).join(' ');
const codes = async (doors: Doors, query: string) => (await doors.ask(town.staff('blaby'), query)).codes;

describe.each([
  ['demonstration', () => demonstration],
  ['production', () => production],
])('E2 the porch in %s', (_, doors) => {
  test.each([
    ['too many tokens', `{ ${repeated(LIMITS.tokens, () => 'place { mode }')} }`, 'GRAPHQL_PARSE_FAILED'],
    ['a depth that overflows a stack', '{ a '.repeat(3_000) + '}'.repeat(3_000), 'GRAPHQL_PARSE_FAILED'],
    ['a fragment that holds itself', '{ ...F } fragment F on Query { place { mode } ...F }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'forty sign-ins by alias',
      `mutation { ${repeated(40, (n) => `a${n}: signIn(input: { email: "a@b.example", password: "x" }) { refusals { code } }`)} }`,
      LIMITED,
    ],
    ['aliases of a question', `{ ${repeated(LIMITS.aliases + 1, (n) => `a${n}: place { mode }`)} }`, LIMITED],
    ['aliases of __typename', `{ ${repeated(LIMITS.aliases + 1, (n) => `a${n}: __typename`)} }`, LIMITED],
    ['directives on one field', `{ place ${repeated(LIMITS.directives + 1, () => '@include(if: true)')} { mode } }`, LIMITED],
    [
      'too much at once',
      `{ ${repeated(Math.ceil(LIMITS.cost / 3), () => 'authorities { id }')} ${repeated(LIMITS.aliases, (n) => `x${n}: workstack { rows { caseId reference status applicantName initials receivedOn leadId leadName late openTasks timeUsed workingDaysLeft group next { deed dueOn says sentence } } agencies { id name kind exercisesPublicFunctions } members { id role displayName } total open overdue waiting dueThisWeek }`)} }`,
      'TOO_COMPLEX',
    ],
    ['two operations and none named', 'query A { place { mode } } query B { place { mode } }', 'OPERATION_RESOLUTION_FAILURE'],
    ['no such field', '{ workstak { total } }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('refuses %s', async (__, query, expected) => {
    const { codes, data } = await doors().ask(town.staff('blaby'), query);
    expect({ data, unexpected: codes.filter((code) => !expected.split('|').includes(code)) }).toEqual({
      data: null,
      unexpected: [],
    });
    expect(codes).not.toEqual([]);
  });

  test('answers what a page asks', async () => {
    expect(await codes(doors(), '{ place { mode } workstack { total rows { caseId next { says } } } }')).toEqual([]);
  });

  test('too deep is refused, written out or through fragments', async () => {
    const deep = (leaf: string) => `query ($id: ID!) { case(id: $id) { requests { reply { items { ${leaf} } } } } }`;
    expect((await doors().ask(town.staff('blaby'), deep('reportId'), { id: told.caseId })).codes).toEqual([]);
    const nested = deep(`${'... on ReplyItem { '.repeat(LIMITS.depth)} reportId ${'} '.repeat(LIMITS.depth)}`);
    const { codes: refused, data } = await doors().ask(town.staff('blaby'), nested, { id: told.caseId });
    expect({ refused, data }).toEqual({ refused: [expect.stringMatching(LIMITED)], data: null });
  });

  test('does not take a list of operations, a question by GET, or a form', async () => {
    const spoc = town.staff('blaby');
    const query = 'mutation { signOutEverywhere }';
    const batched = await doors().knock(
      spoc,
      'POST',
      '/graphql',
      JSON.stringify([{ query: '{ place { mode } }' }, { query: '{ place { mode } }' }]),
      { 'content-type': 'application/json' },
    );
    expect([400, 500]).toContain(batched.statusCode);
    expect(batched.body).not.toContain('"mode"');
    expect((await doors().knock(spoc, 'GET', `/graphql?query=${encodeURIComponent(query)}`)).statusCode).toBe(404);
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x']) {
      const posted = await doors().knock(
        spoc,
        'POST',
        '/graphql',
        type.startsWith('application') ? `query=${encodeURIComponent(query)}` : JSON.stringify({ query }),
        { 'content-type': type },
      );
      expect([type, posted.statusCode >= 400 && posted.statusCode < 500]).toEqual([type, true]);
    }
    const [open] = await town.raw<{ n: number }>(
      'select count(*)::int as n from auth.sessions where closed_at is null and user_id = $1',
      [spoc.userId],
    );
    expect(open?.n).toBeGreaterThan(0);
  });

  test('does not take a body larger than a page sends', async () => {
    const { statusCode, body } = await doors().knock(town.visitor(null), 'POST', '/graphql', {
      query: '{ place { mode } }',
      variables: { x: 'x'.repeat(LIMITS.bodyBytes) },
    });
    expect({ statusCode, asked: body.includes('"mode"') }).toEqual({ statusCode: 413, asked: false });
  });

  test('a form from another site is not accepted', async () => {
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': '', origin: 'https://elsewhere.example' },
      { 'sec-fetch-site': '', origin: 'no address' },
    ];
    for (const headers of foreign) {
      const { statusCode } = await doors().knock(town.visitor('blaby'), 'POST', '/blaby/status', 'reference=x&email=y', {
        'content-type': 'application/x-www-form-urlencoded',
        ...headers,
      });
      expect({ headers, statusCode }).toEqual({ headers, statusCode: 403 });
    }
  });

  test('an internal error shows a reference and nothing else', async () => {
    await town.raw('alter table app.cases rename column impact to impact_gone');
    const answer = await doors().ask(town.staff('blaby'), 'query ($id: ID!) { case(id: $id) { impact } }', { id: told.caseId });
    await town.raw('alter table app.cases rename column impact_gone to impact');
    expect(answer.codes).toEqual(['INTERNAL']);
    expect(answer.text).toMatch(/quote [0-9a-f-]{36}/);
    expect(answer.text).not.toMatch(/impact|does not exist|select|stack|server\//i);
  });

  test('errors repeat nothing that was typed', async () => {
    for (const [query, variables] of [
      ['query ($id: ID!) { case(id: $id) { id } }', { id: 'Zebedee Quillfeather' }],
      ['query ($f: WorkstackFilter) { workstack(filter: $f) { total } }', { f: { leadId: 'Zebedee Quillfeather' } }],
      [
        'mutation ($i: SignInInput!) { signIn(input: $i) { refusals { message } } }',
        { i: { email: 'zebedee@quillfeather.example', password: 'x' } },
      ],
    ] as const) {
      expect((await doors().ask(town.staff('blaby'), query, variables)).text).not.toMatch(/quillfeather/i);
    }
  });

  test('a read that comes after the answer has left keeps no connection', async () => {
    const spoc = town.staff('blaby');
    const { totalCount: before } = town.composed.database.read;
    for (let n = 0; n < 20; n += 1) {
      await doors().ask(
        spoc,
        'query ($id: ID!, $f: WorkstackFilter) { case(id: $id) { offers { deed } threshold { account { counted } } } workstack(filter: $f) { total } }',
        { id: told.caseId, f: { leadId: 'none' } },
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    const { totalCount, idleCount, waitingCount } = town.composed.database.read;
    expect({ out: totalCount - idleCount, waitingCount, before: before >= 0 }).toEqual({ out: 0, waitingCount: 0, before: true });
  });
});

describe('E2 in production', () => {
  test('the schema is not told, by introspection or by suggestion', async () => {
    const introspected = await production.ask(town.visitor(null), '{ __schema { types { name } } }');
    expect({ data: introspected.data, told: introspected.text.includes('"types"') }).toEqual({ data: null, told: false });
    const typo = await production.ask(town.visitor(null), '{ workstak { total } authoritie { id } }');
    expect(typo.text).not.toMatch(/did you mean/i);
    const { text } = await production.ask(town.visitor(null), '{ place { mode signIns { email password } } }');
    expect(text).not.toMatch(/"email"/);
  });

  test('the date is not moved', async () => {
    const { codes: refused } = await production.ask(
      town.county(),
      'mutation { moveDate(input: { to: "2030-01-01T09:00" }) { result { today } } }',
    );
    expect(refused).toEqual(['FORBIDDEN']);
  });
});
