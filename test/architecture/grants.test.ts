import { catalogue } from './catalogue';
import { APPEND_ONLY, grantFaults } from './grants';

const { look, withFault } = catalogue(grantFaults);

describe('grants in the catalogue', () => {
  test('R7 nobody may rewrite what is fixed, and the application’s roles own nothing and stand above nothing', async () => {
    expect(await grantFaults(look)).toEqual([]);
  });

  test('every table that is written once exists', async () => {
    const tables = await look<{ name: string }>(`select schemaname || '.' || tablename as name from pg_tables`);
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining([...APPEND_ONLY]));
  });

  test.each([
    ['a change of tenant', 'grant update (tenant_id) on app.cases to r_staff', 'update of tenant_id on app.cases by r_staff'],
    ['a change of every column', 'grant update on app.cases to r_staff', 'update of reference on app.cases by r_staff'],
    [
      'a rewritten trail',
      'grant update (command) on app.audit to r_staff',
      'update on app.audit, which is written once, by r_staff',
    ],
    [
      'a letter unsent',
      'grant delete on app.letters_sent to r_worker',
      'delete on app.letters_sent, which is written once, by r_worker',
    ],
    ['a deletion', 'grant delete on app.cases to r_staff', 'delete on app.cases by r_staff'],
    ['a table emptied', 'grant truncate on app.cases to r_staff', 'r_staff holds truncate on app.cases'],
    ['a grant passed on', 'grant select on app.csps to r_staff with grant option', 'r_staff may pass on select on app.csps'],
    ['a grant to everybody', 'grant select on app.csps to public', 'app.csps is open to everybody'],
    ['the web role reading with no role set', 'grant select on app.cases to app_web', 'app_web itself holds select on app.cases'],
    ['the relay reading a case', 'grant select (id) on app.cases to app_relay', 'app_relay holds select on app.cases'],
    ['a role that bypasses', 'alter role app_web bypassrls', 'app_web is stronger'],
    ['a superuser', 'alter role r_staff superuser', 'r_staff is stronger'],
    [
      'a role with inheritance',
      'grant r_staff to app_web with inherit true',
      'app_web is r_staff otherwise than without inheritance',
    ],
    ['the web role as owner', 'grant app_owner to app_web with inherit false', 'app_web is app_owner'],
    ['one kind inside another', 'grant r_staff to r_agency', 'r_agency is r_staff'],
    ['a table of the web role’s own', 'alter table app.csps owner to app_web', 'app_web owns app.csps'],
    ['room to make things', 'grant create on schema app to r_staff', 'r_staff may create in schema app'],
    [
      'room for temporary tables',
      "do $$ begin execute format('grant temporary on database %I to app_web', current_database()); end $$",
      'app_web may temporary in the database',
    ],
    ['a look at the key’s schema', 'grant usage on schema private to app_web', 'app_web may usage in schema private'],
  ])('planted fault: %s is seen', async (_, fault, expected) => {
    expect((await withFault(fault)).join('\n')).toContain(expected);
  });
});
