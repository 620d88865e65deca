import type { PlainDate } from '@shared/time';
import { OUTCOME_RULES, outcomeStanding, recommendationJudgement } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { bodyOf, outcomeForDeed } from '../outcome-facts';
import { insertRecommendation } from '../recommendation.repository';

export interface RecommendInput {
  caseId: string;
  says: string;
  agencyId?: string | null;
  bodyName?: string | null;
  replyDueOn: PlainDate;
}

/** Recommends something to somebody who exercises public functions (s.104(7)): a record of its own, whether or not there is a plan (D40). */
export const recommend = command({
  name: 'outcome.recommend',
  load: async (tx, input: { caseId: string } & Partial<RecommendInput>) => {
    const facts = await outcomeForDeed(tx, input.caseId);
    return { ...facts, body: await bodyOf(tx, facts.found.tenantId, input) };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['recommend', 'Case', found],
  standing: ({ found, letter3 }) => outcomeStanding({ status: found.status, letter3 }, OUTCOME_RULES.recommend),
  judge: ({ body, keptBack }, { says, replyDueOn }: RecommendInput, { today }) =>
    recommendationJudgement({ says, replyDueOn, body }, keptBack, today),
  record: async (tx, facts, { says, agencyId, replyDueOn }: RecommendInput, at) => {
    if (!facts.body) {
      throw new NotFound('The agency');
    }
    const given = { says: says.trim(), agencyId: agencyId ?? null, bodyName: facts.body.name, replyDueOn };
    const recommendationId = await insertRecommendation(tx, facts, given, at);
    const { id: caseId } = facts.found;
    return { result: { caseId }, events: [{ name: 'recommendation.made', ids: { caseId, recommendationId } }] };
  },
});
