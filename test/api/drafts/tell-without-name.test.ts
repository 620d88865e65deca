import { authorityId } from '@server/cli/foundations/authorities';
import { tellWithoutName } from '@server/public/commands/tell-without-name';
import { world, type World } from '../../support/world';

const TOLD = { place: 'The park', happenedOnAbout: 'at night', whatHappened: 'Fires' };

describe('D35 what somebody tells without a name is kept, and is no application', () => {
  let town: World;
  beforeAll(async () => {
    town = await world();
  });
  const visitor = (slug = 'blaby') => ({ ...town.visitor(slug), subjectId: null });
  const kept = () =>
    town.raw('select tenant_id, place, happened_on_about, what_happened, told_on, seen_on from app.anonymous_reports');

  test('the answer and the row; nobody is told, no case is made, and the trail leads to nobody', async () => {
    const before = await town.events();
    const tenantId = authorityId('blaby');
    expect(await town.run(visitor(), tellWithoutName, { tenantId, values: TOLD })).toEqual({ result: true, refusals: [] });
    expect(await kept()).toEqual([
      {
        tenant_id: tenantId,
        place: 'The park',
        happened_on_about: 'at night',
        what_happened: 'Fires',
        told_on: town.today,
        seen_on: null,
      },
    ]);
    expect(await town.raw('select 1 from app.cases')).toEqual([]);
    expect(await town.events()).toEqual(before);
    expect(await town.raw(`select actor_id, case_id from app.audit where command = 'anonymous.tell'`)).toEqual([
      { actor_id: null, case_id: null },
    ]);
  });

  test('without a place or without what happened it is refused', async () => {
    const before = await kept();
    const values = { place: ' ', happenedOnAbout: '', whatHappened: '' };
    await expect(town.run(visitor(), tellWithoutName, { tenantId: authorityId('blaby'), values })).rejects.toThrow(
      'Enter where it happens',
    );
    expect(await kept()).toEqual(before);
  });

  test('the team of the authority reads it; another authority and other visitors do not', async () => {
    await expect(
      town.run(visitor('charnwood'), tellWithoutName, { tenantId: authorityId('blaby'), values: TOLD }),
    ).rejects.toThrow('You cannot do this (receive, Authority).');
    expect((await town.read(town.staff('blaby'), 'select place from app.anonymous_reports')).length).toBe((await kept()).length);
    expect(await town.read(town.staff('charnwood'), 'select place from app.anonymous_reports')).toEqual([]);
    await expect(town.read(town.visitor('blaby'), 'select place from app.anonymous_reports')).rejects.toThrow(
      'permission denied',
    );
  });
});
