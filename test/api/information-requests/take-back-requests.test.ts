import { withdrawCase } from '@server/features/cases';
import { asked, acknowledged } from '../../support/stories';
import { world, type World } from '../../support/world';
import { eventsOf, traces } from '../cases/given';
import { plainDate } from '@shared/time';

describe('D37 D58 a withdrawal takes back what agencies were asked', () => {
  let town: World;
  beforeAll(async () => {
    town = await world();
  });

  test('open requests are withdrawn, grants end, clocks stand still; the post room does it once', async () => {
    const told = await acknowledged(town);
    const { police } = await asked(town, told);
    await town.run(told.spoc, withdrawCase, {
      caseId: told.caseId,
      saidOn: plainDate('2026-03-20'),
      how: 'By phone',
      reason: null,
      continuedBecause: null,
    });
    await town.post();
    expect(await town.raw('select status from app.information_requests where id = $1', [police])).toEqual([
      { status: 'WITHDRAWN' },
    ]);
    expect(await town.raw('select 1 from app.case_grants where case_id = $1 and revoked_at is null', [told.caseId])).toEqual([]);
    expect(await town.raw('select 1 from app.clocks where case_id = $1 and stopped_on is null', [told.caseId])).toEqual([]);
    expect(await eventsOf(town, told.caseId)).toContain('case.withdrawn');
    const before = await traces(town, told.caseId);
    await town.post();
    expect(await traces(town, told.caseId)).toEqual(before);
  });
});
