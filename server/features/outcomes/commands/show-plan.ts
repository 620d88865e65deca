import { OUTCOME_RULES, outcomeStanding, showStanding } from '@shared/policy';
import type { OfferChannel } from '@shared/vocabulary/participation';
import { orderLetter } from '@server/features/letters';
import { addresseeOf } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { outcomeForDeed } from '../outcome-facts';
import { insertConsultation, notePlanShown, personAffected } from '../plan.repository';

export interface ShowPlanInput {
  caseId: string;
  channel: OfferChannel;
}

/**
 * Shows the redacted draft of the plan to the person affected and asks what they think (R40, D28, D29): from now on their own page shows it,
 * and by letter or email it is written to them. Each time is kept.
 */
export const showPlan = command({
  name: 'outcome.show-plan',
  load: async (tx, { caseId }: { caseId: string } & Partial<ShowPlanInput>) => ({
    ...(await outcomeForDeed(tx, caseId)),
    partyId: await personAffected(tx, caseId),
    addressee: await addresseeOf(tx, caseId),
  }),
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['plan', 'Case', found],
  standing: ({ found, letter3, plan, openTexts, keptBack }) => [
    ...outcomeStanding({ status: found.status, letter3 }, OUTCOME_RULES.consult),
    ...showStanding(plan && { status: plan.status, openTexts }, keptBack),
  ],
  record: async (tx, { found, plan, partyId, addressee }, { channel }: ShowPlanInput, at) => {
    if (!plan || !addressee) {
      throw new NotFound('The person affected');
    }
    const { tenantId, id: caseId } = found;
    await notePlanShown(tx, plan.id, at.moment.today);
    const asked = { tenantId, caseId, planId: plan.id, partyId, channel, askedOn: at.moment.today };
    const consultationId = await insertConsultation(tx, asked, at);
    const shown = { name: 'plan.shown', ids: { caseId, planId: plan.id } };
    if (channel !== 'LETTER' && channel !== 'EMAIL') {
      return { result: { caseId }, events: [shown] };
    }
    const by = channel === 'EMAIL' ? 'EMAIL' : addressee.letterChannel === 'EMAIL' ? 'POST_FIRST' : addressee.letterChannel;
    const letter = { kind: 'PLAN_DRAFT', partyId: addressee.id, causeId: consultationId, channel: by } as const;
    return { result: { caseId }, events: [shown, await orderLetter(tx, { tenantId, caseId, ...letter }, at)] };
  },
});
