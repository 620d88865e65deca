import { extendDecision, tellNotDecided } from '@server/features/cases';
import { sweepClocks } from '@server/features/clocks';
import { acknowledged } from '../../support/stories';
import { world, type World } from '../../support/world';
import { eventsOf, traces } from './given';

const why = { reason: 'The police answer late.', doneSoFar: 'Two agencies have answered.' };

describe('D57 nothing decided in time', () => {
  let town: World;
  beforeAll(async () => {
    town = await world({ today: '2026-03-20' });
  });
  const sweep = async () => {
    await town.run(town.system('blaby'), sweepClocks, {});
    await town.post();
  };
  const letters = (caseId: string) =>
    town.raw(`select status from app.letters where case_id = $1 and kind = 'NOT_DECIDED'`, [caseId]);

  test('the answer, the row and the event: on the shadow day nothing, once it is overdue one letter, and never two', async () => {
    town.on('2026-03-20');
    const told = await acknowledged(town);
    town.on('2026-04-14');
    await sweep();
    expect(await letters(told.caseId)).toEqual([]);
    town.on('2026-04-15');
    await sweep();
    expect(await letters(told.caseId)).toEqual([{ status: 'HANDED_OVER' }]);
    expect(await eventsOf(town, told.caseId)).toContain('case.not-decided');
    const before = await traces(town, told.caseId);
    expect(await town.run(town.system('blaby'), tellNotDecided, { caseId: told.caseId })).toMatchObject({ refusals: [] });
    expect(await traces(town, told.caseId)).toEqual(before);
    const { data } = await town.ask<{ case: { deciding: { notDecided: string } } }>(
      told.spoc,
      'query Q($id: ID!) { case(id: $id) { deciding { notDecided } } }',
      { id: told.caseId },
    );
    expect(data?.case.deciding.notDecided).toContain('The applicant may appeal now.');
  });

  test('not while an extension holds; when an update falls overdue after it, yes', async () => {
    town.on('2026-03-20');
    const told = await acknowledged(town);
    town.on('2026-04-07');
    await town.run(told.spoc, extendDecision, { caseId: told.caseId, ...why });
    await town.post();
    town.on('2026-04-21');
    await sweep();
    expect(await letters(told.caseId)).toEqual([]);
    town.on('2026-04-22');
    await sweep();
    expect(await letters(told.caseId)).toEqual([{ status: 'HANDED_OVER' }]);
  });

  test('another authority’s post room finds nothing; staff may not', async () => {
    town.on('2026-03-20');
    const told = await acknowledged(town);
    await expect(town.run(town.system('charnwood'), tellNotDecided, { caseId: told.caseId })).rejects.toThrow(
      'Case was not found.',
    );
    await expect(town.run(told.spoc, tellNotDecided, { caseId: told.caseId })).rejects.toThrow();
  });
});
