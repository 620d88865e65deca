import type { QueryRunner } from 'typeorm';
import { own, tenantTable, type AccessList } from './tables';

/** What every table about a case repeats: its key, and who wrote a row down and when. */
export const CASE_KEY = 'foreign key (tenant_id, case_id) references app.cases (tenant_id, id)';
export const RECORDED = 'recorded_on date not null, recorded_at timestamptz not null, recorded_by uuid';

/** Rows of the case the applicant is a party to. */
export const MY_CASE = `${own('applicant')} and case_id = any (array(select p.case_id from app.parties p))`;
/** The applicant speaks for themselves only. */
export const ME = `(select app.subject_of('applicant'))`;

/** Rows of cases shared with this agency by a live grant: OPEN where a grant of either width opens them, CLOSED for the panel alone (D58). */
export const shared = (scope: 'OPEN' | 'CLOSED', column = 'case_id'): string => {
  const scopes = scope === 'OPEN' ? `g.scope in ('OPEN', 'CLOSED')` : `g.scope = 'CLOSED'`;
  return `(tenant_id = any (array(select g.tenant_id from app.case_grants g where ${scopes}))
    and ${column} = any (array(select g.case_id from app.case_grants g where ${scopes})))`;
};
/** The same for rows that say themselves who may see them, in a column of that name. */
export const sharedBy = (column: 'mark' | 'session'): string =>
  `((${column} = 'OPEN' and ${shared('OPEN')}) or (${column} = 'CLOSED' and ${shared('CLOSED')}))`;

/** Staff and the worker of the authority: the rows of their own tenant. */
export const team = (update: readonly string[] = []): AccessList => ({
  r_staff: { rows: own('staff'), select: true, insert: true, ...(update.length ? { update } : {}) },
  r_worker: { rows: own('worker'), select: true, insert: true, ...(update.length ? { update } : {}) },
});

/** A tenant table about a case: keyed to it, indexed by it, and unread by staff once another authority has taken the case over (D62). */
export async function caseTable(q: QueryRunner, name: string, columns: string, access: AccessList): Promise<void> {
  await tenantTable(q, name, `case_id uuid not null, ${columns}, ${CASE_KEY}`, access);
  await q.query(`create index ${name}_by_case on app.${name} (tenant_id, case_id)`);
  await q.query(`create policy handed_over on app.${name} as restrictive for select to r_staff using (case_id <> all (array(
    select h.case_id from app.hand_overs h where h.tenant_id = (select app.tenant_of('staff'))
      and h.case_id is not null and h.accepted_on is not null)))`);
}
