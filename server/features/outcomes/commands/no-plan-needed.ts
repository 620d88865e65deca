import { noPlanJudgement, noPlanStanding, OUTCOME_RULES, outcomeStanding } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { outcomeForDeed } from '../outcome-facts';
import { unneededPlan } from '../plan.repository';

export interface NoPlanNeededInput {
  caseId: string;
  because: string;
}

/** Says why the review needs no action plan (R40): Letter 3 gives the reason. Writing an action takes it back. */
export const noPlanNeeded = command({
  name: 'outcome.no-plan-needed',
  load: (tx, { caseId }: { caseId: string } & Partial<NoPlanNeededInput>) => outcomeForDeed(tx, caseId),
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['plan', 'Case', found],
  standing: ({ found, letter3, openTexts }) => [
    ...outcomeStanding({ status: found.status, letter3 }, OUTCOME_RULES.plan),
    ...noPlanStanding(openTexts.length),
  ],
  judge: ({ keptBack }, { because }: NoPlanNeededInput) => noPlanJudgement(because, keptBack),
  record: async (tx, facts, { because }: NoPlanNeededInput, at) => {
    const planId = await unneededPlan(tx, facts, because.trim(), at);
    const { id: caseId } = facts.found;
    return { result: { caseId }, events: [{ name: 'plan.not-needed', ids: { caseId, planId } }] };
  },
});
