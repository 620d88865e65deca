import { answerPlanJudgement, answerPlanStanding } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { insertConsultation } from '../plan.repository';
import { planShown } from '../reading/plan-shown';

export interface AnswerPlanInput {
  caseId: string;
  says: string;
}

/** What the applicant's side says of the draft plan on their own page (R40). Every answer is kept; the plan is not final yet. */
export const answerPlan = command({
  name: 'outcome.answer-plan',
  load: async (tx, { caseId }: { caseId: string } & Partial<AnswerPlanInput>, { actor }) => ({
    shown: await planShown(tx, caseId),
    me: actor.subjectId,
  }),
  belongs: ({ shown }) => ({ tenantId: shown.tenantId, caseId: shown.caseId }),
  permit: ({ shown }) => ['takePart', 'Case', shown],
  standing: ({ shown }) => answerPlanStanding(shown.plan),
  judge: (_, { says }: AnswerPlanInput, { today }) => answerPlanJudgement(says, today, today),
  record: async (tx, { shown: { tenantId, caseId, plan, askedParty }, me }, { says }: AnswerPlanInput, at) => {
    if (!plan || !me) {
      throw new NotFound('The plan');
    }
    const home = { tenantId, caseId, planId: plan.id, partyId: askedParty ?? me };
    await insertConsultation(tx, { ...home, channel: 'OWN_PAGE', says: says.trim(), saidOn: at.moment.today, byPartyId: me }, at);
    return { result: { caseId }, events: [{ name: 'plan.answered', ids: { caseId, planId: plan.id } }] };
  },
});
