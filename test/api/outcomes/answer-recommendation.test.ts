import { answerRecommendation, recommend, tellRecommendations } from '@server/features/outcomes';
import { world, type World } from '../../support/world';
import { done, happened, idOf, notTheirs, recommendation, refusedWith, reviewed, withFindings } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-04-10' });
});

const given = async (toAgency = true) => {
  const told = await reviewed(town);
  await withFindings(town, told);
  const change = toAgency ? {} : { agencyId: null, bodyName: 'The county council' };
  await done(town, told.spoc, recommend, recommendation(town, told.caseId, change));
  return { told, recommendationId: await idOf(town, 'recommendations', told.caseId) };
};

describe('R39 regard to a recommendation (s.104(7))', () => {
  test('the agency answers for itself: answer, row, event, trail; once; not another agency', async () => {
    const { told, recommendationId } = await given();
    await done(town, told.spoc, tellRecommendations, { caseId: told.caseId });
    const input = { recommendationId, regard: 'ACCEPTED_IN_PART' as const, says: 'One officer in the town only.' };
    await notTheirs(town, told.caseId, answerRecommendation, input);
    expect(await refusedWith(town, town.agency('police'), answerRecommendation, { ...input, says: '' })).toEqual([
      ['MISSING', 'says'],
    ]);
    const { data, errors } = await town.ask<{ answerMyRecommendation: object }>(
      town.agency('police'),
      `mutation M($input: AnswerRecommendationInput!) { answerMyRecommendation(input: $input) { result { regard regardSays regardOn } refusals { code } } }`,
      { input },
    );
    expect(errors).toEqual([]);
    expect(data?.answerMyRecommendation).toEqual({
      result: { regard: 'ACCEPTED_IN_PART', regardSays: 'One officer in the town only.', regardOn: town.today },
      refusals: [],
    });
    expect(await happened(town, told.caseId)).toContain('recommendation.answered');
    expect(
      await town.raw(`select principal from app.audit where case_id = $1 and command = 'outcome.answer-recommendation'`, [
        told.caseId,
      ]),
    ).toEqual([{ principal: 'agency' }]);
    expect(await refusedWith(town, town.agency('police'), answerRecommendation, input)).toEqual([['ALREADY_DONE', undefined]]);
  });

  test('staff take down the answer of a body without an account, with a name; not before it was told', async () => {
    const { told, recommendationId } = await given(false);
    const input = { recommendationId, regard: 'ACCEPTED' as const, says: '' };
    expect(await refusedWith(town, told.spoc, answerRecommendation, { ...input, byName: 'A. Shah' })).toEqual([
      ['TOO_EARLY', undefined],
    ]);
    await done(town, told.spoc, tellRecommendations, { caseId: told.caseId });
    expect(await refusedWith(town, told.spoc, answerRecommendation, input)).toEqual([['MISSING', 'byName']]);
    expect(await town.run(told.spoc, answerRecommendation, { ...input, byName: 'A. Shah' })).toEqual({
      result: { caseId: told.caseId },
      refusals: [],
    });
    expect(await town.raw('select regard, regard_by_name from app.recommendations where id = $1', [recommendationId])).toEqual([
      { regard: 'ACCEPTED', regard_by_name: 'A. Shah' },
    ]);
  });
});
