import { randomUUID } from 'node:crypto';
import { addMember, type AddMemberInput } from '@server/features/partners';
import { authorityId } from '@server/cli/foundations/authorities';
import { AGENCIES, world, type World } from '../../support/world';

const member = (change: Partial<AddMemberInput> = {}): AddMemberInput => ({
  userId: randomUUID(),
  role: 'SPOC',
  displayName: 'Asha Rowan',
  contactEmail: 'asha.rowan@staff.example',
  tenantId: authorityId('blaby'),
  ...change,
});

describe('R7 hats are given by the partnership', () => {
  let town: World;
  beforeAll(async () => {
    town = await world();
  });

  test('the answer, the row and the event, which names nobody', async () => {
    const { result, refusals } = await town.run(town.partnershipAdmin(), addMember, member());
    expect(refusals).toEqual([]);
    expect(
      await town.raw('select role, tenant_id, agency_id, csp_id, display_name from app.memberships where id = $1', [result?.id]),
    ).toEqual([{ role: 'SPOC', tenant_id: authorityId('blaby'), agency_id: null, csp_id: null, display_name: 'Asha Rowan' }]);
    expect(await town.raw(`select name, ids from app.outbox where ids->>'membershipId' = $1`, [result?.id])).toEqual([
      { name: 'member.added', ids: { membershipId: result?.id } },
    ]);
  });

  test('an agency’s hat belongs to no authority', async () => {
    const { result } = await town.run(
      town.partnershipAdmin(),
      addMember,
      member({ role: 'AGENCY_USER', agencyId: AGENCIES.police.id }),
    );
    expect(await town.raw('select tenant_id, agency_id from app.memberships where id = $1', [result?.id])).toEqual([
      { tenant_id: null, agency_id: AGENCIES.police.id },
    ]);
  });

  test('one hat cannot be of an agency and a CSP at once, and is not given at all', async () => {
    const [csp] = await town.raw<{ id: string }>('select id from app.csps limit 1');
    const both = member({ agencyId: AGENCIES.police.id, cspId: csp?.id ?? null });
    await expect(town.run(town.partnershipAdmin(), addMember, both)).rejects.toThrow(/check constraint/);
    expect(await town.raw('select 1 from app.memberships where user_id = $1', [both.userId])).toEqual([]);
  });

  test.each([
    ['an authority’s administrator', () => town.authorityAdmin('blaby')],
    ['a SPOC', () => town.staff('blaby')],
    ['another authority’s SPOC', () => town.staff('charnwood')],
    ['a Chair', () => town.chair()],
    ['the public', () => town.visitor('blaby')],
  ])('%s cannot, and nothing is written', async (_, who) => {
    const one = member({ role: 'PARTNERSHIP_ADMIN' });
    await expect(town.run(who(), addMember, one)).rejects.toThrow('You cannot do this (register, Partnership).');
    expect(await town.raw('select 1 from app.memberships where user_id = $1', [one.userId])).toEqual([]);
  });
});
