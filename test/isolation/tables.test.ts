import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { closing } from '../support/closing';
import type { Actor } from '@server/platform/command/actor';
import { signContext } from '@server/platform/db/signature';
import { everybody, twoTowns, type Somebody, type TwoTowns } from './two-towns';
import { SHARED, WHO_SEES, WORDS, WRITES_SHARED } from './who-sees';

interface Table {
  name: string;
  /** An expression that names a row by its primary key. */
  key: string;
  columns: string[];
  tenant: boolean;
}

/** Every table with a wall, from the catalogue itself: a new one is tried without anybody adding it. */
const CATALOGUE = `
    select n.nspname || '.' || c.relname as name,
      (select 'concat_ws(''/'', ' || string_agg('t.' || a.attname, ', ' order by a.attnum) || ')' from pg_index i
         join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey) where i.indrelid = c.oid and i.indisprimary) as key,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') as tenant
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and c.relrowsecurity order by 1`;

let towns: TwoTowns;
let people: Somebody[];
let tables: Table[];
let client: Client;
const grants = new Map<string, string[]>();

beforeAll(async () => {
  towns = await twoTowns();
  people = await everybody(towns);
  client = new Client({ connectionString: towns.world.database.webUrl });
  await client.connect();
  closing.push(() => client.end());
  tables = await towns.world.raw<Table>(CATALOGUE);
}, 90_000);

/** A statement as somebody, taken back afterwards; null when the role has no such grant or the wall refuses. */
async function as<Row>(actor: Actor, sql: string, parameters: unknown[] = []): Promise<Row[] | null> {
  await client.query('begin');
  try {
    await client.query(`set local role r_${actor.kind}`);
    await client.query(`select set_config('app.context', $1, true)`, [signContext(actor, towns.world.database.contextKey)]);
    return (await client.query(sql, parameters)).rows as Row[];
  } catch (failure) {
    if ((failure as { code?: string }).code === '42501') {
      return null;
    }
    throw failure;
  } finally {
    await client.query('rollback');
  }
}

/** The columns of a table on which a role holds a grant. */
async function granted({ kind }: Actor, { name, columns }: Table, privilege: string): Promise<string[]> {
  const known = grants.get(`${kind} ${name} ${privilege}`);
  if (known) {
    return known;
  }
  const rows = await towns.world.raw<{ column: string }>(
    `select c as "column" from unnest($1::text[]) c where has_column_privilege($2, $3, c, $4)`,
    [columns, `r_${kind}`, name, privilege],
  );
  const found = rows.map(({ column }) => column);
  grants.set(`${kind} ${name} ${privilege}`, found);
  return found;
}

const lineFor = (table: string, { kind, partnership }: Actor): string | undefined =>
  WHO_SEES[table]?.[kind === 'admin' && partnership ? 'partnership' : kind];

/** The rows somebody may see, by the list; as a superuser finds them. */
async function allowed({ name, key }: Table, actor: Actor): Promise<string[]> {
  const word = lineFor(name, actor);
  if (!word) {
    return [];
  }
  const rows = await towns.world.raw<{ key: string }>(
    `select ${key} as key from ${name} t where ($1::uuid is null or true) and ($2::uuid is null or true) and (${WORDS[word]}) order by 1`,
    [actor.tenantId, actor.subjectId],
  );
  return rows.map((row) => row.key);
}

describe('R7 every table, tried by everybody', () => {
  test('every table with a wall has a line in the list, and no line is left over', () => {
    expect(Object.keys(WHO_SEES).sort()).toEqual(tables.map(({ name }) => name).sort());
  });

  test('a table planted without a line is noticed', async () => {
    const raw = (sql: string) => towns.world.raw<Table>(sql);
    await raw('begin');
    try {
      await raw('create table app.planted (tenant_id uuid, id uuid primary key)');
      await raw('alter table app.planted enable row level security');
      const found = (await raw(CATALOGUE)).map(({ name }) => name);
      expect(found.filter((name) => !(name in WHO_SEES))).toEqual(['app.planted']);
    } finally {
      await raw('rollback');
    }
  });

  test('every table holds rows of both towns, so that a hole would show', async () => {
    const empty: string[] = [];
    for (const { name, tenant } of tables) {
      const wanted = tenant && !SHARED.includes(name) ? [towns.blaby.tenantId, towns.charnwood.tenantId] : [null];
      for (const tenantId of wanted) {
        const [row] = await towns.world.raw(
          `select 1 from ${name} t where $1::uuid is null ${tenantId ? 'or t.tenant_id = $1' : 'or true'} limit 1`,
          [tenantId],
        );
        if (!row) {
          empty.push(`${name} of ${tenantId}`);
        }
      }
    }
    expect(empty).toEqual([]);
  });

  test('select * without a where returns exactly what the list says, to each', async () => {
    for (const table of tables) {
      for (const { who, actor } of people) {
        const columns = await granted(actor, table, 'select');
        const rows =
          columns.length === 0
            ? []
            : await as<{ key: string }>(
                actor,
                `select ${table.key} as key, t.${columns.join(', t.')} from ${table.name} t order by 1`,
              );
        const seen = rows?.map(({ key }) => key) ?? [];
        expect({ table: table.name, who, seen: seen.sort() }).toEqual({
          table: table.name,
          who,
          seen: (await allowed(table, actor)).sort(),
        });
        expect({ table: table.name, who, all: (await as(actor, `select * from ${table.name}`))?.length ?? 0 }).toEqual({
          table: table.name,
          who,
          all: columns.length === table.columns.length ? seen.length : 0,
        });
      }
    }
  }, 60_000);

  test('update and delete without a where touch nothing that is not seen', async () => {
    for (const table of tables) {
      for (const { who, actor } of people) {
        const may = await allowed(table, actor);
        const updatable = await granted(actor, table, 'update');
        if (updatable[0]) {
          const set = updatable.map((column) => `${column} = t.${column}`).join(', ');
          const changed = await as<{ key: string }>(actor, `update ${table.name} t set ${set} returning ${table.key} as key`);
          expect({ table: table.name, who, extra: (changed ?? []).filter(({ key }) => !may.includes(key)) }).toEqual({
            table: table.name,
            who,
            extra: [],
          });
        }
        const fixed = ['tenant_id', 'id'].find((column) => table.columns.includes(column)) ?? table.columns[0] ?? '';
        expect({ table: table.name, who, fixed: await as(actor, `update ${table.name} set ${fixed} = ${fixed}`) }).toEqual({
          table: table.name,
          who,
          fixed: null,
        });
        const gone = await as<{ key: string }>(actor, `delete from ${table.name} t where true returning ${table.key} as key`);
        const deletes =
          (['app.drafts', 'app.held_files'].includes(table.name) && actor.kind === 'worker') ||
          (table.name === 'app.held_files' && actor.kind === 'public');
        // Only the trigger that puts a name right takes words away.
        const byTrigger = table.name === 'app.search_terms' && actor.kind === 'staff';
        expect({ table: table.name, who, gone: gone?.map(({ key }) => key).sort() ?? null }).toEqual({
          table: table.name,
          who,
          gone: byTrigger ? [] : deletes ? may.sort() : null,
        });
      }
    }
  }, 120_000);

  test('a row of another authority can be inserted by nobody', async () => {
    for (const table of tables) {
      for (const { who, actor } of people) {
        const home =
          actor.tenantId === towns.blaby.tenantId || actor.subjectId === towns.world.agency('police').subjectId
            ? towns.charnwood
            : towns.blaby;
        const [row] = await towns.world.raw<{ row: Record<string, unknown> }>(
          `select to_jsonb(t) as row from ${table.name} t where $1::uuid is null ${table.tenant && !SHARED.includes(table.name) ? 'or t.tenant_id = $1' : 'or true'} limit 1`,
          [home.tenantId],
        );
        const copy = { ...row?.row, ...(table.columns.includes('id') ? { id: randomUUID() } : {}) };
        const columns = await granted(actor, table, 'insert');
        if (columns.length === 0 || (actor.partnership === true && WRITES_SHARED.includes(table.name))) {
          continue;
        }
        const list = columns.join(', ');
        expect({
          table: table.name,
          who,
          put: await as(
            actor,
            `insert into ${table.name} (${list}) select ${list} from jsonb_populate_record(null::${table.name}, $1)`,
            [copy],
          ),
        }).toEqual({ table: table.name, who, put: null });
      }
    }
  }, 60_000);
});
