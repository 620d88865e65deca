import type { QueryRunner } from 'typeorm';

/** One role's access to one table. A list of columns, or 'all' for every column (inserts only). */
export interface Access {
  /** Which rows: SQL for `using`. Also the `with check` of writes unless `check` says otherwise. */
  rows: string;
  check?: string;
  select?: true | readonly string[];
  insert?: true | readonly string[];
  update?: readonly string[];
  delete?: true;
}
/** Keyed by role name, e.g. `r_staff`. A role not named can do nothing. */
export type AccessList = Readonly<Record<string, Access>>;

/** The rows of the caller's own authority, for principals that have one. */
export const own = (kind: string): string => `tenant_id = (select app.tenant_of('${kind}'))`;

/**
 * Makes a table that belongs to authorities: tenant column with its default, `unique (tenant_id, id)` as the target of composite
 * foreign keys, row-level security enabled and forced, a policy and column grants per role named. It cannot be half-done.
 */
export async function tenantTable(q: QueryRunner, name: string, columns: string, access: AccessList): Promise<void> {
  await q.query(`create table app.${name} (
    tenant_id uuid not null default app.tenant_id() references app.authorities (id),
    id uuid not null primary key,
    ${columns},
    unique (tenant_id, id))`);
  await guard(q, `app.${name}`, access);
}

/** Enables and forces row-level security on any table, and writes its policies and grants. */
export async function guard(q: QueryRunner, table: string, access: AccessList): Promise<void> {
  await q.query(`alter table ${table} enable row level security`);
  await q.query(`alter table ${table} force row level security`);
  for (const [role, rule] of Object.entries(access)) {
    await allow(q, table, role, rule);
  }
}

/** Adds one role's policies and grants to a guarded table. */
export async function allow(q: QueryRunner, table: string, role: string, rule: Access): Promise<void> {
  const check = rule.check ?? rule.rows;
  if (rule.select) {
    await q.query(`create policy ${role}_select on ${table} for select to ${role} using (${rule.rows})`);
    await q.query(`grant select ${list(rule.select)} on ${table} to ${role}`);
  }
  if (rule.insert) {
    await q.query(`create policy ${role}_insert on ${table} for insert to ${role} with check (${check})`);
    await q.query(`grant insert ${list(rule.insert)} on ${table} to ${role}`);
  }
  if (rule.update) {
    await q.query(`create policy ${role}_update on ${table} for update to ${role} using (${rule.rows}) with check (${check})`);
    await q.query(`grant update ${list(rule.update)} on ${table} to ${role}`);
  }
  if (rule.delete) {
    await q.query(`create policy ${role}_delete on ${table} for delete to ${role} using (${rule.rows})`);
    await q.query(`grant delete on ${table} to ${role}`);
  }
}

const list = (columns: true | readonly string[]): string => (columns === true ? '' : `(${columns.join(', ')})`);
