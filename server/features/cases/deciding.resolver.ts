import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Ctx as Context } from '@server/platform/command/context';
import { casePayload } from './case.resolver';
import { answerCorrection } from './commands/answer-correction';
import { approveRejection } from './commands/approve-rejection';
import { extendDecision } from './commands/extend-decision';
import { extendOutcome } from './commands/extend-outcome';
import { openDiscretionaryReview } from './commands/open-discretionary-review';
import { proposeCorrection } from './commands/propose-correction';
import { rejectApplication } from './commands/reject-application';
import { sendUpdate } from './commands/send-update';
import { withdrawCase } from './commands/withdraw-case';
import { decidingView, type DecidingPart } from './reading/deciding-view';
import { CasePayload, CaseType } from './types/case.type';
import { DecidingType } from './types/deciding.type';
import {
  AnswerCorrectionInput,
  ApproveRejectionInput,
  ExtendDecisionInput,
  OpenDiscretionaryReviewInput,
  ProposeCorrectionInput,
  RejectApplicationInput,
  SendUpdateInput,
  WithdrawCaseInput,
} from './types/deciding.inputs';

/** Everything between the facts and the decision: corrections, rejection, extension, withdrawal. */
@Resolver(() => CaseType)
export class DecidingResolver {
  @FieldResolver(() => DecidingType)
  deciding(@Root() page: CaseType & { deciding: DecidingPart }, @Ctx() ctx: Context): DecidingType {
    return decidingView(page.deciding, page.status, ctx.moment);
  }

  @Mutation(() => CasePayload, { description: 'Proposes that a report was not made, or that an incident was told twice (D52).' })
  async proposeCorrection(
    @Arg('input', () => ProposeCorrectionInput) input: ProposeCorrectionInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(proposeCorrection, input), info);
  }

  @Mutation(() => CasePayload, { description: 'The second person’s answer to a proposed correction (D52).' })
  async answerCorrection(
    @Arg('input', () => AnswerCorrectionInput) input: AnswerCorrectionInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(answerCorrection, input), info);
  }

  @Mutation(() => CasePayload, { description: 'Proposes to reject the application on the closed list (R79).' })
  async rejectApplication(
    @Arg('input', () => RejectApplicationInput) input: RejectApplicationInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(rejectApplication, input), info);
  }

  @Mutation(() => CasePayload, { description: 'The second person’s answer to a proposed rejection (R79, D5).' })
  async approveRejection(
    @Arg('input', () => ApproveRejectionInput) input: ApproveRejectionInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(approveRejection, input), info);
  }

  @Mutation(() => CasePayload, { description: 'Extends the time to decide, and orders the first update (R28, D7).' })
  async extendDecision(
    @Arg('input', () => ExtendDecisionInput) input: ExtendDecisionInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(extendDecision, input), info);
  }

  @Mutation(() => CasePayload, { description: 'Extends the time for the outcome, and orders the first update (R43, D7).' })
  async extendOutcome(
    @Arg('input', () => ExtendDecisionInput) input: ExtendDecisionInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(extendOutcome, input), info);
  }

  @Mutation(() => CasePayload, {
    description: 'Holds a review although the threshold is not met, and tells the applicant why (D15).',
  })
  async openDiscretionaryReview(
    @Arg('input', () => OpenDiscretionaryReviewInput) input: OpenDiscretionaryReviewInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(openDiscretionaryReview, input), info);
  }

  @Mutation(() => CasePayload, { description: 'Orders the next update (R28, R43).' })
  async sendUpdate(
    @Arg('input', () => SendUpdateInput) input: SendUpdateInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(sendUpdate, input), info);
  }

  @Mutation(() => CasePayload, { description: 'Records that the applicant withdraws (D37).' })
  async withdrawCase(
    @Arg('input', () => WithdrawCaseInput) input: WithdrawCaseInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(withdrawCase, input), info);
  }
}
