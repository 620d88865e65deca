import type { PlainDate } from '@shared/time';
import { answerPlanJudgement, answerPlanStanding } from '@shared/policy';
import type { OfferChannel } from '@shared/vocabulary/participation';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { outcomeForDeed } from '../outcome-facts';
import { insertConsultation, personAffected } from '../plan.repository';

export interface RecordPlanAnswerInput {
  caseId: string;
  says: string;
  channel: OfferChannel;
  saidOn: PlainDate;
}

/** Takes down what the person affected thinks of the draft plan (R40). Every answer is kept. */
export const recordPlanAnswer = command({
  name: 'outcome.record-plan-answer',
  load: async (tx, { caseId }: { caseId: string } & Partial<RecordPlanAnswerInput>) => ({
    ...(await outcomeForDeed(tx, caseId)),
    partyId: await personAffected(tx, caseId),
  }),
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['plan', 'Case', found],
  standing: ({ plan }) => answerPlanStanding(plan),
  judge: (_, { says, saidOn }: RecordPlanAnswerInput, { today }) => answerPlanJudgement(says, saidOn, today),
  record: async (tx, { found, plan, partyId }, { says, channel, saidOn }: RecordPlanAnswerInput, at) => {
    if (!plan) {
      throw new NotFound('The plan');
    }
    const { tenantId, id: caseId } = found;
    await insertConsultation(tx, { tenantId, caseId, planId: plan.id, partyId, channel, says: says.trim(), saidOn }, at);
    return { result: { caseId }, events: [{ name: 'plan.answered', ids: { caseId, planId: plan.id } }] };
  },
});
