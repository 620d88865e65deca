/** Answers rows of the catalogue of the database under guard. */
export type Look = <Row>(sql: string) => Promise<Row[]>;

/** Tables without row-level security, each with its reason. `bullmq.*` are the queue's own: ids only, and app_web cannot enter. */
export const UNGUARDED: Readonly<Record<string, string>> = {
  'private.context_key': 'the key of the signed context: only the definer function of app_owner reads it',
  'private.migrations': 'names of migrations, kept by app_owner',
  'throttle.attempts': 'counters under hashed keys, before any principal exists',
};
/** Tables with a tenant_id that is no wall of their own, each with its reason. */
const NOT_TENANT_TABLES: Readonly<Record<string, string>> = {
  'app.agency_areas': 'a published fact: which agency serves which authority',
  'app.search_terms': 'nothing points at a word; its key is the word and where it comes from',
  'app.memberships': 'an agency or CSP hat has no authority',
  'auth.sessions': 'read by definer functions only, before any principal exists',
  'auth.links': 'as sessions',
  'auth.codes': 'as sessions',
  'auth.request_links': 'as sessions',
};
/** Plain keys to a table that carries a tenant, each with its reason. */
const PLAIN_KEYS: Readonly<Record<string, string>> = {
  'app.job_runs.outbox_id': 'written by the relay, which serves every authority and sees ids only',
  'auth.sessions.membership_id': 'a hat may have no authority; written by a definer function that checks whose it is',
};
/** Roles whose policies may say `true`: they see few columns, or only the letterbox. */
const WHOLE_TABLE_ROLES = ['app_auth', 'app_relay'];

const OURS = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'bullmq')`;
const names = (rows: readonly { name: string }[], says: string): string[] => rows.map(({ name }) => `${name} ${says}`);

/** Guard 3: every table is walled, every policy names its role and its kind, and no key crosses a wall. In words; empty when sound. */
export async function tableFaults(look: Look): Promise<string[]> {
  return [...(await wallFaults(look)), ...(await policyFaults(look)), ...(await tenantFaults(look)), ...(await viewFaults(look))];
}

async function wallFaults(look: Look): Promise<string[]> {
  const tables = await look<{ name: string; walled: boolean }>(`
    select n.nspname || '.' || c.relname as name, c.relrowsecurity and c.relforcerowsecurity as walled
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${OURS} order by 1`);
  return [
    ...names(
      tables.filter(({ name, walled }) => !walled && !(name in UNGUARDED)),
      'has no forced row-level security',
    ),
    ...Object.keys(UNGUARDED)
      .filter((name) => !tables.some((table) => table.name === name))
      .map((name) => `${name} is excused and is not there`),
  ];
}

interface Policy {
  name: string;
  role: string;
  command: string;
  sees: string | null;
  writes: string | null;
}

async function policyFaults(look: Look): Promise<string[]> {
  const policies = await look<Policy>(`
    select n.nspname || '.' || c.relname || ' ' || p.polname as name, coalesce(r.rolname, 'public') as role, p.polcmd as command,
           pg_get_expr(p.polqual, p.polrelid) as sees, pg_get_expr(p.polwithcheck, p.polrelid) as writes
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    cross join lateral unnest(p.polroles) as held(oid) left join pg_roles r on r.oid = held.oid order by 1`);
  return policies.flatMap((policy) => {
    const needed = [
      ...(['r', 'w', 'd', '*'].includes(policy.command) ? [policy.sees] : []),
      ...(['a', 'w', '*'].includes(policy.command) ? [policy.writes] : []),
    ];
    return [
      ...(policy.role === 'public' ? [`${policy.name} is for everybody`] : []),
      ...(needed.includes(null) ? [`${policy.name} lacks using or with check`] : []),
      ...needed
        .filter((expression) => expression !== null && !asksItsKind(policy.role, expression))
        .map(() => `${policy.name} does not ask whether the signed kind is ${policy.role}`),
    ];
  });
}

/** Asks the signed kind itself, or looks only where another policy of the same role asks it. */
function asksItsKind(role: string, expression: string): boolean {
  const kind = role.replace(/^r_/, '');
  return (
    WHOLE_TABLE_ROLES.includes(role) ||
    expression.includes(`tenant_of('${kind}'::text)`) ||
    expression.includes(`subject_of('${kind}'::text)`) ||
    expression.includes(`is_kind('${kind}'::text)`) ||
    (kind === 'admin' && expression.includes('is_partnership()')) ||
    /FROM (app\.)?(case_grants|documents) /.test(expression)
  );
}

async function tenantFaults(look: Look): Promise<string[]> {
  const tables = (
    await look<{ name: string; required: boolean; target: boolean }>(`
    select n.nspname || '.' || c.relname as name, a.attnotnull as required, exists (
        select 1 from pg_constraint k where k.conrelid = c.oid and k.contype in ('u', 'p') and (
          select array_agg(x.attname::text order by x.attname) from pg_attribute x where x.attrelid = c.oid and x.attnum = any (k.conkey))
        = '{id,tenant_id}') as target
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
    where c.relkind in ('r', 'p') and ${OURS} order by 1`)
  ).filter(({ name }) => !(name in NOT_TENANT_TABLES));
  // A key to a table that carries a tenant must carry the tenant on both sides.
  const keys = await look<{ name: string }>(`
    select n.nspname || '.' || c.relname || '.' || (select string_agg(a.attname, ',' order by a.attnum) from pg_attribute a
             where a.attrelid = k.conrelid and a.attnum = any (k.conkey)) as name
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute t on t.attrelid = k.confrelid and t.attname = 'tenant_id'
    where k.contype = 'f' and ${OURS} and not exists (
      select 1 from unnest(k.conkey, k.confkey) as pair(mine, theirs) join pg_attribute m on m.attrelid = k.conrelid and m.attnum = pair.mine
      where pair.theirs = t.attnum and m.attname = 'tenant_id') order by 1`);
  return [
    ...names(
      tables.filter(({ required }) => !required),
      'may have no tenant',
    ),
    ...names(
      tables.filter(({ target }) => !target),
      'lacks unique (tenant_id, id)',
    ),
    ...names(
      keys.filter(({ name }) => !(name in PLAIN_KEYS)),
      'is a key that crosses tenants',
    ),
  ];
}

async function viewFaults(look: Look): Promise<string[]> {
  const views = await look<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and (c.relkind = 'm' or c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false)) order by 1`);
  return names(views, 'is a view that reads as its owner');
}
