import { OUTCOME_RULES, outcomeStanding } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { actionForDeed, setAction } from '../action.repository';
import { outcomeForDeed } from '../outcome-facts';
import { draftedPlan } from '../plan.repository';

/** Takes an action off the plan before Letter 3 is ordered. Its number is not used again; a plan that was final is a draft again. */
export const removeAction = command({
  name: 'outcome.remove-action',
  load: async (tx, { actionId }: { actionId: string }, at) => {
    const action = await actionForDeed(tx, actionId, at);
    return { action, facts: await outcomeForDeed(tx, action.caseId) };
  },
  belongs: ({ facts: { found } }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ facts: { found } }) => ['plan', 'Case', found],
  standing: ({ facts: { found, letter3 } }) => outcomeStanding({ status: found.status, letter3 }, OUTCOME_RULES.plan),
  record: async (tx, { action, facts }, _, at) => {
    await draftedPlan(tx, facts, at);
    await setAction(tx, action.id, { removedOn: at.moment.today });
    const { id: caseId } = facts.found;
    return { result: { caseId }, events: [{ name: 'action.removed', ids: { caseId, actionId: action.id } }] };
  },
});
