import { recommend, tellRecommendations } from '@server/features/outcomes';
import { world, type World } from '../../support/world';
import { done, happened, notTheirs, recommendation, refusedWith, reviewed, withFindings } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-04-10' });
});

test('R39 D42 each body is told once, an agency by a notice that names nobody: answer, row, event', async () => {
  const told = await reviewed(town);
  const { caseId } = told;
  await done(town, told.spoc, recommend, recommendation(town, caseId));
  expect(await refusedWith(town, told.spoc, tellRecommendations, { caseId })).toEqual([['TOO_EARLY', undefined]]);
  await withFindings(town, told);
  await done(town, told.spoc, recommend, recommendation(town, caseId, { agencyId: null, bodyName: 'The county council' }));
  await notTheirs(town, caseId, tellRecommendations, { caseId });
  expect(await town.run(told.spoc, tellRecommendations, { caseId })).toEqual({ result: { caseId }, refusals: [] });
  await town.post();
  expect(await town.raw('select told_on from app.recommendations where case_id = $1', [caseId])).toEqual([
    { told_on: town.today },
    { told_on: town.today },
  ]);
  expect((await happened(town, caseId)).filter((name) => name === 'recommendation.told')).toHaveLength(2);
  const sent = await town.raw<{ text: string }>(
    `select body_text as text from app.letters_sent where case_id = $1 and kind = 'RECOMMENDATION_NOTICE'`,
    [caseId],
  );
  expect(sent).toHaveLength(1);
  expect(sent[0]?.text).toContain(told.reference);
  expect(sent[0]?.text).not.toMatch(/Hassan|Marsh|Orchard Lane/);
  expect(await refusedWith(town, told.spoc, tellRecommendations, { caseId })).toEqual([['ALREADY_DONE', undefined]]);
  const { data } = await town.ask<{ myRecommendations: { reference: string }[] }>(
    town.agency('police'),
    '{ myRecommendations { reference authorityName says isLate } }',
  );
  expect(data?.myRecommendations).toContainEqual({
    reference: told.reference,
    authorityName: 'Blaby District Council',
    says: 'Name one officer for each long case.',
    isLate: false,
  });
  const { data: other } = await town.ask<{ myRecommendations: unknown[] }>(
    town.agency('housing'),
    '{ myRecommendations { id } }',
  );
  expect(other?.myRecommendations).toEqual([]);
});
