import { randomUUID } from 'node:crypto';
import { registerAgency, type RegisterAgencyInput } from '@server/features/partners';
import { authorityId } from '@server/cli/foundations/authorities';
import { AGENCIES, world, type World } from '../../support/world';

const agency = (change: Partial<RegisterAgencyInput> = {}): RegisterAgencyInput => ({
  id: randomUUID(),
  name: `Fosse Homes ${randomUUID().slice(0, 4)}`,
  kind: 'REGISTERED_PROVIDER',
  exercisesPublicFunctions: true,
  contactEmail: 'reviews@fosse.example',
  tenantIds: [authorityId('blaby'), authorityId('melton')],
  ...change,
});

describe('R25 R49 R50 the agencies that can be asked', () => {
  let town: World;
  beforeAll(async () => {
    town = await world();
  });

  test('the answer, the rows and the event', async () => {
    const one = agency();
    expect(await town.run(town.partnershipAdmin(), registerAgency, one)).toEqual({ result: { id: one.id }, refusals: [] });
    expect(await town.raw('select name, kind, exercises_public_functions from app.agencies where id = $1', [one.id])).toEqual([
      { name: one.name, kind: 'REGISTERED_PROVIDER', exercises_public_functions: true },
    ]);
    expect(await town.raw('select tenant_id from app.agency_areas where agency_id = $1', [one.id])).toHaveLength(2);
    expect((await town.events()).at(-1)).toBe('agency.registered');
  });

  test('a second time corrects its name and address, and keeps the areas', async () => {
    const one = agency();
    await town.run(town.partnershipAdmin(), registerAgency, one);
    await town.run(town.partnershipAdmin(), registerAgency, { ...one, contactEmail: 'new@fosse.example' });
    expect(await town.raw('select contact_email from app.agencies where id = $1', [one.id])).toEqual([
      { contact_email: 'new@fosse.example' },
    ]);
    expect(await town.raw('select 1 from app.agency_areas where agency_id = $1', [one.id])).toHaveLength(2);
  });

  test('an authority is offered those that serve its area, and no others', async () => {
    const names = async (slug: string): Promise<string[] | undefined> =>
      (await town.ask<{ agencies: { name: string }[] }>(town.staff(slug), '{ agencies { name } }')).data?.agencies.map(
        ({ name }) => name,
      );
    expect(await names('charnwood')).toEqual(['Leicestershire Police', 'Soar Valley Homes']);
    expect(await names('leicester')).toEqual([]);
  });

  test.each([
    ['an authority’s administrator', () => town.authorityAdmin('blaby')],
    ['a SPOC', () => town.staff('blaby')],
    ['an agency itself', () => town.agency('police')],
    ['the public', () => town.visitor('blaby')],
  ])('R7 %s cannot, and nothing is written', async (_, who) => {
    const trying = town.run(who(), registerAgency, agency({ id: AGENCIES.police.id, name: 'Somebody else' }));
    await expect(trying).rejects.toThrow('You cannot do this (register, Partnership).');
    expect(await town.raw('select name from app.agencies where id = $1', [AGENCIES.police.id])).toEqual([
      { name: 'Leicestershire Police' },
    ]);
  });
});
