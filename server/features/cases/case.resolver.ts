import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { isUUID } from 'class-validator';
import type { Outcome } from '@server/platform/command/command';
import type { Ctx as Context } from '@server/platform/command/context';
import { NotFound } from '@server/platform/command/failures';
import { fieldsAsked } from '@server/platform/graphql/asked';
import { onlyFor } from '@server/platform/graphql/gate';
import { acknowledgeCase } from './commands/acknowledge-case';
import { decideThreshold } from './commands/decide-threshold';
import { issueDecision } from './commands/issue-decision';
import { recordBelief } from './commands/record-belief';
import { settleReport } from './commands/settle-report';
import { takeCase } from './commands/take-case';
import { casePage } from './reading/case-page';
import { workstack } from './reading/workstack';
import {
  AcknowledgeCaseInput,
  DecideThresholdInput,
  IssueDecisionInput,
  RecordBeliefInput,
  SettleReportInput,
  TakeCaseInput,
} from './types/case.inputs';
import { CasePayload, CaseType } from './types/case.type';
import { WorkstackFilter, WorkstackType } from './types/workstack.type';

@Resolver(() => CaseType)
export class CaseResolver {
  @Query(() => WorkstackType, { description: 'The cases of the authority whose hat is worn, most urgent first.' })
  workstack(
    @Arg('filter', () => WorkstackFilter, { nullable: true }) filter: WorkstackFilter | null,
    @Ctx() ctx: Context,
  ): Promise<WorkstackType> {
    onlyFor(ctx, 'staff');
    return workstack(ctx, filter ?? {});
  }

  @Query(() => CaseType, { nullable: true })
  async case(@Arg('id', () => ID) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<CaseType> {
    onlyFor(ctx, 'staff');
    if (!isUUID(id)) {
      throw new NotFound('Case');
    }
    return casePage(ctx, id, fieldsAsked(info));
  }

  @Mutation(() => CasePayload)
  async takeCase(
    @Arg('input', () => TakeCaseInput) input: TakeCaseInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(takeCase, input), info);
  }

  @Mutation(() => CasePayload)
  async acknowledgeCase(
    @Arg('input', () => AcknowledgeCaseInput) input: AcknowledgeCaseInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(acknowledgeCase, input), info);
  }

  @Mutation(() => CasePayload)
  async settleReport(
    @Arg('input', () => SettleReportInput) input: SettleReportInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(settleReport, input), info);
  }

  @Mutation(() => CasePayload, { description: 'Takes down what the applicant says about effective action (R14, D4).' })
  async recordBelief(
    @Arg('input', () => RecordBeliefInput) input: RecordBeliefInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(recordBelief, input), info);
  }

  @Mutation(() => CasePayload)
  async decideThreshold(
    @Arg('input', () => DecideThresholdInput) input: DecideThresholdInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(decideThreshold, input), info);
  }

  @Mutation(() => CasePayload)
  async issueDecision(
    @Arg('input', () => IssueDecisionInput) input: IssueDecisionInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(issueDecision, input), info);
  }
}

/** The answer of a deed on a case: the case as it now stands, or why nothing was done. */
export async function casePayload(
  ctx: Context,
  outcome: Outcome<{ caseId: string }>,
  info: GraphQLResolveInfo,
): Promise<CasePayload> {
  return {
    result: outcome.result ? await casePage(ctx, outcome.result.caseId, fieldsAsked(info, 'result')) : null,
    refusals: [...outcome.refusals],
  };
}
