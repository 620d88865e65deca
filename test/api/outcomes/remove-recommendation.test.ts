import { recommend, removeRecommendation, tellRecommendations } from '@server/features/outcomes';
import { world, type World } from '../../support/world';
import { done, happened, idOf, notTheirs, recommendation, refusedWith, reviewed, withFindings } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-04-10' });
});

test('R39 a recommendation is taken back before anybody was told: answer, row, event; not after; not by others', async () => {
  const told = await reviewed(town);
  const { caseId } = told;
  await done(town, told.spoc, recommend, recommendation(town, caseId));
  const recommendationId = await idOf(town, 'recommendations', caseId);
  await notTheirs(town, caseId, removeRecommendation, { recommendationId });
  expect(await town.run(told.spoc, removeRecommendation, { recommendationId })).toEqual({ result: { caseId }, refusals: [] });
  expect(await town.raw('select removed_on from app.recommendations where id = $1', [recommendationId])).toEqual([
    { removed_on: town.today },
  ]);
  expect(await happened(town, caseId)).toContain('recommendation.removed');
  await withFindings(town, told);
  await done(town, told.spoc, recommend, recommendation(town, caseId));
  await done(town, told.spoc, tellRecommendations, { caseId });
  const [second] = await town.raw<{ id: string; number: number }>(
    'select id, number from app.recommendations where case_id = $1 and removed_on is null',
    [caseId],
  );
  expect(second?.number).toBe(2);
  expect(await refusedWith(town, told.spoc, removeRecommendation, { recommendationId: second?.id ?? '' })).toEqual([
    ['ALREADY_DONE', undefined],
  ]);
});
