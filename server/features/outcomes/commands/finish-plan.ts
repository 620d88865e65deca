import { consultationGaps, OUTCOME_RULES, outcomeStanding, showStanding } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { outcomeForDeed } from '../outcome-facts';
import { finalPlan } from '../plan.repository';

export interface FinishPlanInput {
  caseId: string;
  /** Why the person affected was not asked, or their answer is not waited for. */
  because?: string | null;
}

/** Makes the plan final (R40): every action may be read by the applicant's side, and the person affected was asked or there is a reason. */
export const finishPlan = command({
  name: 'outcome.finish-plan',
  load: (tx, { caseId }: FinishPlanInput) => outcomeForDeed(tx, caseId),
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['plan', 'Case', found],
  standing: ({ found, letter3, plan, openTexts, keptBack }) => [
    ...outcomeStanding({ status: found.status, letter3 }, OUTCOME_RULES.plan),
    ...showStanding(plan && { status: plan.status, openTexts }, keptBack),
  ],
  judge: ({ asked }, { because }, moment) => consultationGaps(asked, because ?? null, moment),
  record: async (tx, { found, plan }, { because }, { moment }) => {
    if (!plan) {
      throw new NotFound('The plan');
    }
    await finalPlan(tx, plan.id, moment.today, because?.trim() || null);
    return { result: { caseId: found.id }, events: [{ name: 'plan.final', ids: { caseId: found.id, planId: plan.id } }] };
  },
});
