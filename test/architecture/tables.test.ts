import { catalogue } from './catalogue';
import { tableFaults } from './tables';

const { look, withFault } = catalogue(tableFaults);

const walled = (name: string, columns: string) =>
  `create table app.${name} (${columns}); alter table app.${name} enable row level security; alter table app.${name} force row level security`;
const ID = 'tenant_id uuid not null, id uuid primary key';

describe('the garden wall in the catalogue', () => {
  test('R7 every table is walled, every policy asks its kind, and no key crosses a wall', async () => {
    expect(await tableFaults(look)).toEqual([]);
  });

  test.each([
    [
      'a table without a wall',
      `create table app.notes (${ID}, unique (tenant_id, id))`,
      'app.notes has no forced row-level security',
    ],
    [
      'a wall the owner walks through',
      'alter table app.cases no force row level security',
      'app.cases has no forced row-level security',
    ],
    [
      'a policy for everybody',
      'create policy all_see on app.cases for select using (true)',
      'app.cases all_see is for everybody',
    ],
    [
      'a policy that lets anything in',
      `create policy any_in on app.cases for insert to r_board with check (true)`,
      'does not ask whether the signed kind is r_board',
    ],
    [
      'a policy of another kind',
      `create policy k on app.cases to r_county using (tenant_id = (select app.tenant_of('staff')))`,
      'does not ask whether the signed kind is r_county',
    ],
    [
      'a change without a check',
      `create policy half on app.cases for update to r_staff using (app.is_kind('staff'))`,
      'lacks using or with check',
    ],
    [
      'a tenant that may be missing',
      walled('notes', 'tenant_id uuid, id uuid primary key, unique (tenant_id, id)'),
      'app.notes may have no tenant',
    ],
    ['no target for composite keys', walled('notes', ID), 'app.notes lacks unique (tenant_id, id)'],
    [
      'a plain key across the wall',
      walled('notes', `${ID}, case_id uuid references app.cases (id), unique (tenant_id, id)`),
      'app.notes.case_id is a key that crosses tenants',
    ],
    [
      'a key that takes the tenant from elsewhere',
      walled(
        'notes',
        `${ID}, of uuid, case_id uuid, unique (tenant_id, id), foreign key (of, case_id) references app.cases (tenant_id, id)`,
      ),
      'is a key that crosses tenants',
    ],
    [
      'a view as its owner',
      'create view app.all_cases as select * from app.cases',
      'app.all_cases is a view that reads as its owner',
    ],
    [
      'a stored view',
      'create materialized view app.all_cases as select * from app.cases',
      'app.all_cases is a view that reads as its owner',
    ],
    ['an excuse that outlived its table', 'drop table throttle.attempts', 'throttle.attempts is excused and is not there'],
  ])('planted fault: %s is seen', async (_, fault, expected) => {
    expect((await withFault(fault)).join('\n')).toContain(expected);
  });

  test('what the guard asks for is accepted', async () => {
    expect(
      await withFault(`${walled('notes', `${ID}, case_id uuid, unique (tenant_id, id), foreign key (tenant_id, case_id) references app.cases (tenant_id, id)`)};
      create policy s on app.notes to r_staff using (tenant_id = (select app.tenant_of('staff'))) with check (tenant_id = (select app.tenant_of('staff')));
      create view app.mine with (security_invoker = true) as select * from app.notes`),
    ).toEqual([]);
  });
});
