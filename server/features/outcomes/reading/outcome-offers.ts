import type { OfferType } from '@server/features/cases';
import type { Ctx } from '@server/platform/command/context';
import { finishFindings } from '../commands/finish-findings';
import { finishPlan } from '../commands/finish-plan';
import { issueOutcome } from '../commands/issue-outcome';
import { noPlanNeeded } from '../commands/no-plan-needed';
import { recommend } from '../commands/recommend';
import { recordPlanAnswer } from '../commands/record-plan-answer';
import { setAction } from '../commands/set-action';
import { showPlan } from '../commands/show-plan';
import { tellRecommendations } from '../commands/tell-recommendations';
import { writeFindings } from '../commands/write-findings';

/** The deeds on an outcome, each allowed or with the reason why not. */
export async function outcomeOffers(ctx: Ctx, caseId: string): Promise<OfferType[]> {
  const offers = {
    writeFindings: await ctx.offer(writeFindings, { caseId }),
    finishFindings: await ctx.offer(finishFindings, { caseId }),
    recommend: await ctx.offer(recommend, { caseId }),
    tellRecommendations: await ctx.offer(tellRecommendations, { caseId }),
    setAction: await ctx.offer(setAction, { caseId }),
    noPlanNeeded: await ctx.offer(noPlanNeeded, { caseId }),
    showPlan: await ctx.offer(showPlan, { caseId }),
    recordPlanAnswer: await ctx.offer(recordPlanAnswer, { caseId }),
    finishPlan: await ctx.offer(finishPlan, { caseId }),
    issueOutcome: await ctx.offer(issueOutcome, { caseId }),
  };
  return Object.entries(offers).map(([deed, { allowed, refusals }]) => ({ deed, allowed, refusals: [...refusals] }));
}
