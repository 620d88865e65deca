import { regardJudgement, regardStanding } from '@shared/policy';
import type { Regard } from '@shared/vocabulary/outcomes';
import { command } from '@server/platform/command/command';
import { recommendationForDeed, writeRegard } from '../recommendation.repository';

export interface AnswerRecommendationInput {
  recommendationId: string;
  regard: Regard;
  says: string;
  /** Who said it, where staff take down the answer of a body. An agency answers in the name of whoever is signed in. */
  byName?: string | null;
}

/** The regard that a body has had to a recommendation (s.104(7)): from the agency itself, or taken down by staff. */
export const answerRecommendation = command({
  name: 'outcome.answer-recommendation',
  load: async (tx, { recommendationId }: { recommendationId: string } & Partial<AnswerRecommendationInput>, { actor }) => ({
    one: await recommendationForDeed(tx, recommendationId),
    signedIn: actor.kind === 'agency' ? actor.name : null,
  }),
  belongs: ({ one }) => ({ tenantId: one.tenantId, caseId: one.caseId }),
  permit: ({ one }) => ['answerRecommendation', 'Recommendation', one],
  standing: ({ one }) => regardStanding(one),
  judge: ({ signedIn }, { regard, says, byName }: AnswerRecommendationInput) =>
    regardJudgement({ regard, says, byName: signedIn ?? byName ?? '' }),
  record: async (tx, { one, signedIn }, { regard, says, byName }: AnswerRecommendationInput, { moment }) => {
    await writeRegard(tx, one.id, { regard, says, on: moment.today, byName: signedIn ?? (byName ?? '').trim() });
    return {
      result: { caseId: one.caseId },
      events: [{ name: 'recommendation.answered', ids: { caseId: one.caseId, recommendationId: one.id } }],
    };
  },
});
