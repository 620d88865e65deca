import { riskReviewDue } from '@shared/policy';
import { caseForDeed } from '@server/features/cases';
import { raiseTask } from '@server/features/letters';
import { command } from '@server/platform/command/command';
import { lastRisk, RISK_REVIEW } from '../participation.repository';

export interface ReviewRiskInput {
  caseId: string;
  /** Something became known that may change it; otherwise it is the day that was set. */
  learnt: boolean;
}

/** Asks staff to look at the risk again, once while it is open (R47). For the post room. */
export const reviewRisk = command({
  name: 'risk.ask-review',
  load: async (tx, { caseId }: { caseId: string } & Partial<ReviewRiskInput>) => ({
    found: await caseForDeed(tx, caseId),
    last: await lastRisk(tx, caseId),
  }),
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['sweep', 'Case', found],
  record: async (tx, { found, last }, { learnt }: ReviewRiskInput, at) => {
    const { tenantId, id: caseId, status } = found;
    const isDue = riskReviewDue(last, { status, learnt }, at.moment.today);
    if (isDue) {
      await raiseTask(tx, { tenantId, caseId, kind: RISK_REVIEW, says: learnt ? LEARNT : DAY_CAME }, at);
    }
    return { result: { caseId }, events: [], idle: true };
  },
});

const WHERE = 'Look at the risk to the person affected again, under Taking part.';
const LEARNT = `Something new is known since the risk was assessed. ${WHERE}`;
const DAY_CAME = `The day set for it has come. ${WHERE}`;
