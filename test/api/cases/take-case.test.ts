import { takeCase } from '@server/features/cases';
import { received } from '../../support/stories';
import { world, type World } from '../../support/world';
import { eventsOf, traces } from './given';

describe('D44 a colleague takes a case from the team’s queue', () => {
  let town: World;
  beforeAll(async () => {
    town = await world();
  });
  const leadOf = async (caseId: string): Promise<string | null> =>
    (await town.raw<{ lead: string | null }>('select lead_membership_id as lead from app.cases where id = $1', [caseId]))[0]
      ?.lead ?? null;

  test('the answer, the row and the event; a manager may take it over', async () => {
    const told = await received(town);
    expect(await leadOf(told.caseId)).toBeNull();
    const outcome = await town.run(told.spoc, takeCase, { caseId: told.caseId, version: 1 });
    expect(outcome).toEqual({ result: { caseId: told.caseId }, refusals: [] });
    expect(await leadOf(told.caseId)).toBe(told.spoc.membershipId);
    expect(await eventsOf(town, told.caseId)).toEqual(['case.received', 'case.taken']);
    const manager = town.staff('blaby', 'TEAM_MANAGER');
    await town.run(manager, takeCase, { caseId: told.caseId, version: 2 });
    expect(await leadOf(told.caseId)).toBe(manager.membershipId);
  });

  test('two who take it at once: the second is told that somebody was first', async () => {
    const told = await received(town);
    const both = await Promise.allSettled(
      [told.spoc, town.staff('blaby', 'TEAM_MANAGER')].map((one) => town.run(one, takeCase, { caseId: told.caseId, version: 1 })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await traces(town, told.caseId)).version).toBe(2);
  });

  test('a picture that is out of date is a conflict, and nothing is written', async () => {
    const told = await received(town);
    const before = await traces(town, told.caseId);
    await expect(town.run(told.spoc, takeCase, { caseId: told.caseId, version: 9 })).rejects.toThrow('Somebody has changed this');
    expect(await traces(town, told.caseId)).toEqual(before);
  });

  test.each([
    ['another authority’s SPOC', () => town.staff('charnwood')],
    ['the county team', () => town.county()],
    ['an agency', () => town.agency('police')],
    ['the authority’s administrator', () => town.authorityAdmin('blaby')],
    ['the partnership administrator', () => town.partnershipAdmin()],
    ['a Chair', () => town.chair()],
  ])('%s is told it was not found', async (_, who) => {
    const told = await received(town);
    await expect(town.run(who(), takeCase, { caseId: told.caseId, version: 1 })).rejects.toThrow(
      /was not found|permission denied/,
    );
    expect(await leadOf(told.caseId)).toBeNull();
  });
});
