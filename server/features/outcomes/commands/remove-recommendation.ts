import { OUTCOME_RULES, takeBackStanding } from '@shared/policy';
import { caseForDeed } from '@server/features/cases';
import { command } from '@server/platform/command/command';
import { recommendationForDeed, withdrawRecommendation } from '../recommendation.repository';

/** Takes back a recommendation before anybody was told of it. Its number is not used again. */
export const removeRecommendation = command({
  name: 'outcome.remove-recommendation',
  load: async (tx, { recommendationId }: { recommendationId: string }) => {
    const recommendation = await recommendationForDeed(tx, recommendationId);
    return { recommendation, found: await caseForDeed(tx, recommendation.caseId) };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['recommend', 'Case', found],
  standing: ({ recommendation }) => takeBackStanding(recommendation, OUTCOME_RULES.recommend),
  record: async (tx, { recommendation, found }, _, { moment }) => {
    await withdrawRecommendation(tx, recommendation.id, moment.today);
    return {
      result: { caseId: found.id },
      events: [{ name: 'recommendation.removed', ids: { caseId: found.id, recommendationId: recommendation.id } }],
    };
  },
});
