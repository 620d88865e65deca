import { registerAuthority } from '@server/features/authorities';
import { authorityId, AUTHORITIES } from '@server/cli/foundations/authorities';
import { inTenant } from '@server/platform/db/tenant';
import { world, type World } from '../../support/world';

describe('R7 R19 authorities are set up by the partnership', () => {
  let town: World;
  beforeAll(async () => {
    town = await world();
  });
  const blaby = AUTHORITIES.find(({ slug }) => slug === 'blaby')!;
  const phoneOf = async (): Promise<string> =>
    (await town.raw<{ phone: string }>(`select spoc_phone as phone from app.authorities where slug = 'blaby'`))[0]!.phone;

  test('R19 there are ten; nine review, and every one publishes a SPOC with a name, phone, email and address', async () => {
    const rows = await town.raw<Record<string, unknown>>('select * from app.authorities');
    expect(rows).toHaveLength(10);
    expect(rows.filter(({ capabilities }) => (capabilities as string[]).includes('REVIEWS'))).toHaveLength(9);
    for (const { spoc_name: name, spoc_phone: phone, spoc_email: email, postal_address: address } of rows) {
      expect([name, phone, email, (address as string[]).join('')].filter((slot) => String(slot).trim() === '')).toEqual([]);
    }
  });

  test('R19 an empty contact slot is impossible: the table has no room for one', async () => {
    const { spocEmail: _, ...rest } = blaby;
    await expect(town.run(town.partnershipAdmin(), registerAuthority, rest as never)).rejects.toThrow(
      /null value in column "spoc_email"/,
    );
  });

  test('the answer, the row and the event; a second time corrects', async () => {
    const outcome = await town.run(town.partnershipAdmin(), registerAuthority, { ...blaby, spocPhone: '01632 960777' });
    expect(outcome).toEqual({ result: { id: blaby.id }, refusals: [] });
    expect(await phoneOf()).toBe('01632 960777');
    expect((await town.events()).at(-1)).toBe('authority.registered');
    expect(await town.raw('select 1 from app.authorities')).toHaveLength(10);
  });

  test.each([
    ['an authority’s administrator', () => town.authorityAdmin('blaby')],
    ['a SPOC', () => town.staff('blaby')],
    ['the county team', () => town.county()],
    ['the public', () => town.visitor('blaby')],
  ])('R7 %s cannot, and nothing is written', async (_, who) => {
    const [before, events] = [await phoneOf(), await town.events()];
    await expect(town.run(who(), registerAuthority, { ...blaby, spocPhone: '01632 960001' })).rejects.toThrow(
      'You cannot do this (register, Partnership).',
    );
    expect([await phoneOf(), await town.events()]).toEqual([before, events]);
  });

  test.each([
    ['authorities', `update app.authorities set name = 'Ours' where id = '${authorityId('blaby')}'`],
    ['CSPs', `insert into app.csps (id, name) values (gen_random_uuid(), 'Ours')`],
    [
      'bank holidays',
      `insert into app.bank_holidays (holiday_on, title, source, added_on) values ('2026-08-03', 'Ours', 'us', '2026-03-20')`,
    ],
    [
      'letter templates',
      `insert into app.letter_templates (kind, version, body, in_force_from, source) values ('LETTER_1', 99, 'Ours', '2026-03-20', 'us')`,
    ],
    ['agencies', `insert into app.agencies values (gen_random_uuid(), 'Ours', 'POLICE', true, 'x@agency.example')`],
  ])('R7 not even by SQL of their own can an authority’s administrator change %s', async (_, sql) => {
    const trying = inTenant(town.composed.database, town.database.contextKey, town.authorityAdmin('blaby'), (tx) =>
      tx.query(sql),
    );
    await expect(trying).rejects.toThrow(/row-level security|permission denied/);
  });

  test('R7 the figures of the policy are code: no table holds one that an authority could differ in', async () => {
    const columns = await town.raw<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'app'
       and column_name ~ '(threshold|incidents_needed|working_days|months)'`,
    );
    expect(columns).toEqual([]);
  });
});
