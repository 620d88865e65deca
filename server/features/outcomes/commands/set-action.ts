import type { PlainDate } from '@shared/time';
import { actionJudgement, OUTCOME_RULES, outcomeStanding } from '@shared/policy';
import { sameVersion } from '@server/features/cases';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { actionForDeed, insertAction, rewriteAction, setAction as changeAction } from '../action.repository';
import { bodyOf, outcomeForDeed } from '../outcome-facts';
import { draftedPlan } from '../plan.repository';

export interface SetActionInput {
  caseId: string;
  /** Left out: a new one. */
  actionId?: string | null;
  says: string;
  /** What the applicant's side reads (D29); may be empty until the plan is shown. */
  openSays: string;
  agencyId?: string | null;
  bodyName?: string | null;
  dueOn: PlainDate;
  version?: number | null;
}

/**
 * Writes an action of the plan, new or changed (R40). The first makes the plan; a plan that was final is a draft again.
 * Given to another owner, it is taken off and written as another, with the next number.
 */
export const setAction = command({
  name: 'outcome.set-action',
  load: async (tx, input: { caseId: string } & Partial<SetActionInput>, at) => {
    const facts = await outcomeForDeed(tx, input.caseId);
    const action = input.actionId ? await actionForDeed(tx, input.actionId, at) : null;
    if (action && action.planId !== facts.plan?.id) {
      throw new NotFound('The action');
    }
    return { facts, action, body: await bodyOf(tx, facts.found.tenantId, input) };
  },
  belongs: ({ facts: { found } }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ facts: { found } }) => ['plan', 'Case', found],
  standing: ({ facts: { found, letter3 } }) => outcomeStanding({ status: found.status, letter3 }, OUTCOME_RULES.plan),
  judge: ({ facts, body }, { says, openSays, dueOn }: SetActionInput, { today }) =>
    actionJudgement({ says, openSays, dueOn, body }, facts.keptBack, today),
  record: async (tx, { facts, action, body }, { says, openSays, agencyId, dueOn, version }: SetActionInput, at) => {
    if (!body) {
      throw new NotFound('The agency');
    }
    const { tenantId, id: caseId, reference } = facts.found;
    const words = {
      says: says.trim(),
      openSays: openSays.trim() || null,
      agencyId: agencyId ?? null,
      bodyName: body.name,
      dueOn,
    };
    const planId = await draftedPlan(tx, facts, at);
    if (action) {
      sameVersion(action, version ?? 0);
    }
    if (action && action.agencyId === words.agencyId) {
      await rewriteAction(tx, action.id, words);
      return { result: { caseId, actionId: action.id }, events: [{ name: 'action.set', ids: { caseId, actionId: action.id } }] };
    }
    if (action) {
      await changeAction(tx, action.id, { removedOn: at.moment.today });
    }
    const actionId = await insertAction(tx, { tenantId, caseId, planId, reference }, words, at);
    return { result: { caseId, actionId }, events: [{ name: 'action.set', ids: { caseId, actionId } }] };
  },
});
