import { createMongoAbility, type MongoAbility, type RawRuleOf } from '@casl/ability';
import fc from 'fast-check';
import { Client } from 'pg';
import { abilityFor, on, type Ability } from '@shared/access/ability-for';
import type { Facts } from '@shared/access/subjects';
import { CASE_STATUSES } from '@shared/vocabulary/cases';
import { ROLES } from '@shared/vocabulary/roles';
import { visible } from '@server/platform/access/visible';
import { closing } from '../support/closing';
import { testDatabase } from '../support/services';

type Row = Facts['Case'];

const TENANTS = [
  '00000000-0000-4000-8000-000000000001',
  '00000000-0000-4000-8000-000000000002',
  '00000000-0000-4000-8000-000000000003',
] as const;
const STATUSES = CASE_STATUSES.slice(0, 4);

let database: Client;
beforeAll(async () => {
  database = new Client({ connectionString: (await testDatabase()).superuserUrl });
  await database.connect();
  closing.push(() => database.end());
});

/** Which rows PostgreSQL shows under the filter, by their place. */
async function shown(ability: Ability, rows: readonly Row[]): Promise<number[]> {
  const { sql, parameters } = visible(ability, 'Case', { tenantId: 'c.tenant_id', status: 'c.status' }, 4);
  const { rows: found } = await database.query<{ place: number }>(
    `select c.place::int as place from unnest($1::int[], $2::uuid[], $3::text[]) as c (place, tenant_id, status) where ${sql} order by 1`,
    [rows.map((_, place) => place), rows.map(({ tenantId }) => tenantId), rows.map(({ status }) => status), ...parameters],
  );
  return found.map(({ place }) => place);
}
const allowed = (ability: Ability, rows: readonly Row[]): number[] =>
  rows.flatMap((row, place) => (ability.can('read', on('Case', row)) ? [place] : []));

const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record<T>(model, { noNullPrototype: true });
const row: fc.Arbitrary<Row> = record<Row>({ tenantId: fc.constantFrom(...TENANTS), status: fc.constantFrom(...STATUSES) });
const conditions = fc.oneof(
  fc.constant(undefined),
  record({ tenantId: fc.constantFrom(...TENANTS) }),
  record({ status: fc.constantFrom(...STATUSES) }),
  record({ tenantId: fc.constantFrom(...TENANTS), status: fc.constantFrom(...STATUSES) }),
  record({ status: record({ $in: fc.subarray([...STATUSES]) }) }),
  record({ tenantId: record({ $in: fc.subarray([...TENANTS], { minLength: 1 }) }), status: fc.constantFrom(...STATUSES) }),
);
const rule: fc.Arbitrary<RawRuleOf<MongoAbility>> = record({
  action: fc.constantFrom('read', 'decide'),
  subject: fc.constantFrom('Case', 'Letter'),
  conditions,
}) as never;

describe('a list shows exactly what a deed would allow', () => {
  test('SQL filter and ability agree on every row, whatever the rules', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rule, { maxLength: 5 }), fc.array(row, { minLength: 1, maxLength: 12 }), async (rules, rows) => {
        const ability = createMongoAbility(
          rules.map(({ conditions: when, ...rest }) => (when ? { ...rest, conditions: when } : rest) as never),
        );
        expect(await shown(ability, rows)).toEqual(allowed(ability, rows));
      }),
      { numRuns: 300 },
    );
  });

  test('and for every role there is', async () => {
    const rows = TENANTS.flatMap((tenantId) => STATUSES.map((status) => ({ tenantId, status })));
    for (const role of [...ROLES, 'APPLICANT', 'PUBLIC', 'SYSTEM']) {
      const ability = abilityFor({ role, tenantId: TENANTS[0], subjectId: TENANTS[1], partnership: true });
      expect({ role, shown: await shown(ability, rows) }).toEqual({ role, shown: allowed(ability, rows) });
    }
  });

  test('nothing allowed is an empty list, not an error', async () => {
    expect(await shown(createMongoAbility([]), [{ tenantId: TENANTS[0], status: 'RECEIVED' }])).toEqual([]);
  });

  test('a value that would be SQL is only a value', async () => {
    const ability = createMongoAbility([{ action: 'read', subject: 'Case', conditions: { status: `x' or 'a' = 'a` } }]);
    expect(await shown(ability, [{ tenantId: TENANTS[0], status: 'RECEIVED' }])).toEqual([]);
  });

  test.each([
    ['a fact the list has no column for', { action: 'read', subject: 'Case', conditions: { partyId: 'x' } }, 'has no column for'],
    [
      'a condition without a SQL form',
      { action: 'read', subject: 'Case', conditions: { status: { $regex: '^R' } } },
      'has no SQL form',
    ],
  ])('planted fault: %s is refused, never shown', (_, faulty, says) => {
    expect(() => visible(createMongoAbility([faulty as never]), 'Case', { tenantId: 't', status: 's' }, 1)).toThrow(says);
  });
});
