import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guard, own, type AccessList } from './lib/tables';

/** Rows that a role may put in: terms of a case that it may write. */
const WRITERS: AccessList = {
  r_staff: { rows: own('staff'), select: true, insert: true, delete: true },
  r_worker: { rows: own('worker'), insert: true },
  r_public: { rows: `${own('public')} and case_id = (select app.subject_of('public'))`, insert: true },
  r_agency: {
    rows: `tenant_id = any (array(select g.tenant_id from app.case_grants g)) and case_id = any (array(select g.case_id from app.case_grants g))`,
    insert: true,
  },
};
/** Which columns of which table a case is found by. */
const SOURCES: readonly [table: string, caseColumn: string, texts: string, when: string][] = [
  ['cases', 'id', 'new.reference', 'insert'],
  [
    'parties',
    'case_id',
    `new.full_name, new.organisation_name, new.email, app.phone_digits(new.phone), array_to_string(new.address_lines, ' '),
     replace(coalesce(new.address_lines[cardinality(new.address_lines)], ''), ' ', '')`,
    'insert or update of full_name, organisation_name, email, phone, address_lines',
  ],
  ['reports', 'case_id', 'new.agency_reference', 'insert'],
  ['reply_items', 'case_id', 'new.agency_reference', 'insert'],
];

/**
 * The words a case is found by. Under row-level security only comparisons that leak nothing use an index, so words are looked up by
 * equality and by prefix range, never by pattern. Triggers keep them, as whoever writes the row, so that no deed can forget.
 */
export class CreateSearchTerms1795305612000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`create table app.search_terms (
      tenant_id uuid not null default app.tenant_id() references app.authorities (id), case_id uuid not null,
      term text collate "C" not null, source_id uuid not null, primary key (tenant_id, term, case_id, source_id),
      foreign key (tenant_id, case_id) references app.cases (tenant_id, id))`);
    await q.query('create index search_terms_by_source on app.search_terms (tenant_id, source_id)');
    await guard(q, 'app.search_terms', WRITERS);

    // Lower case, no accents, no punctuation: every word whole, and its parts. The client's words are folded alike (search-words.ts).
    await q.query(`
      create function app.search_words(said text) returns setof text language sql immutable set search_path = pg_catalog, pg_temp as $$
        with words as (
          select regexp_replace(regexp_replace(normalize(lower(w), NFKD), '[\\u0300-\\u036f''’]', '', 'g'), '[^[:alnum:]]+', ' ', 'g') as parts
          from regexp_split_to_table(coalesce(said, ''), '\\s+') w)
        select term from (
          select replace(parts, ' ', '') as term from words
          union select regexp_split_to_table(parts, ' ') from words) t where term <> '' $$`);
    await q.query(`
      create function app.phone_digits(said text) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
        select regexp_replace(regexp_replace(coalesce(said, ''), '[^0-9+]', '', 'g'), '^(\\+|00)44', '0') $$`);
    for (const signature of ['search_words(text)', 'phone_digits(text)']) {
      await q.query(`revoke execute on function app.${signature} from public`);
      await q.query(`grant execute on function app.${signature} to ${Object.keys(WRITERS).join(', ')}`);
    }
    for (const [table, caseColumn, texts, when] of SOURCES) {
      await q.query(`
        create function app.find_by_${table}() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
          ${when === 'insert' ? '' : `if tg_op = 'UPDATE' then delete from app.search_terms where tenant_id = new.tenant_id and source_id = new.id; end if;`}
          insert into app.search_terms (tenant_id, case_id, term, source_id)
          select distinct new.tenant_id, new.${caseColumn}, term, new.id from unnest(array[${texts}]) said, app.search_words(said) term;
          return null; end $$`);
      await q.query(
        `create trigger ${table}_are_found after ${when} on app.${table} for each row execute function app.find_by_${table}()`,
      );
    }
    await fillIn(q);
    // Words follow the rows they are of: nobody puts one in, or takes one away, by themselves.
    for (const role of Object.keys(WRITERS)) {
      const inTrigger = `(pg_trigger_depth() > 0 and (select app.is_kind('${role.slice(2)}')))`;
      await q.query(
        `create policy ${role}_trigger_inserts on app.search_terms as restrictive for insert to ${role} with check ${inTrigger}`,
      );
      await q.query(
        `create policy ${role}_trigger_deletes on app.search_terms as restrictive for delete to ${role} using ${inTrigger}`,
      );
    }
    // What was handed over is found by its reference only (D62).
    await q.query(`create policy handed_over on app.search_terms as restrictive for select to r_staff using (
      source_id = case_id or case_id <> all (array(select h.case_id from app.hand_overs h
        where h.tenant_id = (select app.tenant_of('staff')) and h.case_id is not null and h.accepted_on is not null)))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/** What is there already, authority by authority: the owner is under forced row-level security like anybody else. */
async function fillIn(q: QueryRunner): Promise<void> {
  const tables = ['app.search_terms', ...SOURCES.map(([table]) => `app.${table}`)];
  for (const table of tables) {
    await q.query(`alter table ${table} no force row level security`);
  }
  for (const [table, caseColumn, texts] of SOURCES) {
    await q.query(`insert into app.search_terms (tenant_id, case_id, term, source_id)
      select distinct new.tenant_id, new.${caseColumn}, term, new.id
      from app.${table} new, unnest(array[${texts}]) said, app.search_words(said) term`);
  }
  for (const table of tables) {
    await q.query(`alter table ${table} force row level security`);
  }
}
