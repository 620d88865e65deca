import { isUUID } from 'class-validator';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Outcome } from '@server/platform/command/command';
import type { Ctx as Context } from '@server/platform/command/context';
import { NotFound } from '@server/platform/command/failures';
import { onlyFor } from '@server/platform/graphql/gate';
import { answerRecommendation } from './commands/answer-recommendation';
import { endAction } from './commands/end-action';
import { finishFindings } from './commands/finish-findings';
import { finishPlan } from './commands/finish-plan';
import { issueOutcome } from './commands/issue-outcome';
import { noPlanNeeded } from './commands/no-plan-needed';
import { noteActionDone } from './commands/note-action-done';
import { recommend } from './commands/recommend';
import { recordPlanAnswer } from './commands/record-plan-answer';
import { removeAction } from './commands/remove-action';
import { removeRecommendation } from './commands/remove-recommendation';
import { reportProgress } from './commands/report-progress';
import { setAction } from './commands/set-action';
import { showPlan } from './commands/show-plan';
import { tellProgress } from './commands/tell-progress';
import { tellRecommendations } from './commands/tell-recommendations';
import { writeFindings } from './commands/write-findings';
import {
  AnswerRecommendationInput,
  EndActionInput,
  FinishPlanInput,
  NoPlanNeededInput,
  NoteActionDoneInput,
  OutcomeOfCaseInput,
  RecommendInput,
  RecordPlanAnswerInput,
  RemoveActionInput,
  RemoveRecommendationInput,
  ReportProgressInput,
  SetActionInput,
  ShowPlanInput,
  TellProgressInput,
  WriteFindingsInput,
} from './outcome.inputs';
import { CaseOutcomePayload, CaseOutcomeType } from './outcome.type';
import { outcomeOfCase } from './reading/outcome-of-case';

/** What a review found, recommends and plans, and what becomes of it: for staff (R39-R44). */
@Resolver(() => CaseOutcomeType)
export class OutcomeResolver {
  @Query(() => CaseOutcomeType, { nullable: true, description: 'Findings, recommendations and plan of a case, and Letter 3.' })
  async outcomeOfCase(@Arg('caseId', () => ID) caseId: string, @Ctx() ctx: Context): Promise<CaseOutcomeType> {
    onlyFor(ctx, 'staff');
    if (!isUUID(caseId)) {
      throw new NotFound('Case');
    }
    return outcomeOfCase(ctx, caseId);
  }

  @Mutation(() => CaseOutcomePayload, { description: 'Saves the report of findings as it is so far (R39).' })
  async writeFindings(
    @Arg('input', () => WriteFindingsInput) input: WriteFindingsInput,
    @Ctx() ctx: Context,
  ): Promise<CaseOutcomePayload> {
    return answered(ctx, await ctx.run(writeFindings, input));
  }

  @Mutation(() => CaseOutcomePayload, { description: 'Makes the report of findings final (R39).' })
  async finishFindings(
    @Arg('input', () => OutcomeOfCaseInput) input: OutcomeOfCaseInput,
    @Ctx() ctx: Context,
  ): Promise<CaseOutcomePayload> {
    return answered(ctx, await ctx.run(finishFindings, input));
  }

  @Mutation(() => CaseOutcomePayload, {
    description: 'Recommends something to somebody who exercises public functions (s.104(7)).',
  })
  async recommend(@Arg('input', () => RecommendInput) input: RecommendInput, @Ctx() ctx: Context): Promise<CaseOutcomePayload> {
    return answered(ctx, await ctx.run(recommend, input));
  }

  @Mutation(() => CaseOutcomePayload, { description: 'Takes back a recommendation that nobody was told of.' })
  async removeRecommendation(
    @Arg('input', () => RemoveRecommendationInput) input: RemoveRecommendationInput,
    @Ctx() ctx: Context,
  ): Promise<CaseOutcomePayload> {
    return answered(ctx, await ctx.run(removeRecommendation, input));
  }

  @Mutation(() => CaseOutcomePayload, { description: 'Tells each body what is recommended to it (s.104(7)).' })
  async tellRecommendations(
    @Arg('input', () => OutcomeOfCaseInput) input: OutcomeOfCaseInput,
    @Ctx() ctx: Context,
  ): Promise<CaseOutcomePayload> {
    return answered(ctx, await ctx.run(tellRecommendations, input));
  }

  @Mutation(() => CaseOutcomePayload, { description: 'Takes down what a body answered to a recommendation (s.104(7)).' })
  async answerRecommendation(
    @Arg('input', () => AnswerRecommendationInput) input: AnswerRecommendationInput,
    @Ctx() ctx: Context,
  ): Promise<CaseOutcomePayload> {
    return answered(ctx, await ctx.run(answerRecommendation, input));
  }

  @Mutation(() => CaseOutcomePayload, { description: 'Writes an action of the plan, new or changed (R40).' })
  async setAction(@Arg('input', () => SetActionInput) input: SetActionInput, @Ctx() ctx: Context): Promise<CaseOutcomePayload> {
    return answered(ctx, await ctx.run(setAction, input));
  }

  @Mutation(() => CaseOutcomePayload, { description: 'Takes an action off the plan before it was told.' })
  async removeAction(
    @Arg('input', () => RemoveActionInput) input: RemoveActionInput,
    @Ctx() ctx: Context,
  ): Promise<CaseOutcomePayload> {
    return answered(ctx, await ctx.run(removeAction, input));
  }

  @Mutation(() => CaseOutcomePayload, { description: 'Says why the review needs no action plan (R40).' })
  async noPlanNeeded(
    @Arg('input', () => NoPlanNeededInput) input: NoPlanNeededInput,
    @Ctx() ctx: Context,
  ): Promise<CaseOutcomePayload> {
    return answered(ctx, await ctx.run(noPlanNeeded, input));
  }

  @Mutation(() => CaseOutcomePayload, {
    description: 'Shows the redacted draft to the person affected and asks what they think (R40, D29).',
  })
  async showPlan(@Arg('input', () => ShowPlanInput) input: ShowPlanInput, @Ctx() ctx: Context): Promise<CaseOutcomePayload> {
    return answered(ctx, await ctx.run(showPlan, input));
  }

  @Mutation(() => CaseOutcomePayload, { description: 'Takes down what the person affected thinks of the plan (R40).' })
  async recordPlanAnswer(
    @Arg('input', () => RecordPlanAnswerInput) input: RecordPlanAnswerInput,
    @Ctx() ctx: Context,
  ): Promise<CaseOutcomePayload> {
    return answered(ctx, await ctx.run(recordPlanAnswer, input));
  }

  @Mutation(() => CaseOutcomePayload, { description: 'Makes the plan final (R40).' })
  async finishPlan(
    @Arg('input', () => FinishPlanInput) input: FinishPlanInput,
    @Ctx() ctx: Context,
  ): Promise<CaseOutcomePayload> {
    return answered(ctx, await ctx.run(finishPlan, input));
  }

  @Mutation(() => CaseOutcomePayload, { description: 'Orders Letter 3 with the plan enclosed (R41, R44).' })
  async issueOutcome(
    @Arg('input', () => OutcomeOfCaseInput) input: OutcomeOfCaseInput,
    @Ctx() ctx: Context,
  ): Promise<CaseOutcomePayload> {
    return answered(ctx, await ctx.run(issueOutcome, input));
  }

  @Mutation(() => CaseOutcomePayload, { description: 'Takes down how an action goes (R40).' })
  async reportProgress(
    @Arg('input', () => ReportProgressInput) input: ReportProgressInput,
    @Ctx() ctx: Context,
  ): Promise<CaseOutcomePayload> {
    return answered(ctx, await ctx.run(reportProgress, input));
  }

  @Mutation(() => CaseOutcomePayload, { description: 'Notes that an action is done (R40).' })
  async noteActionDone(
    @Arg('input', () => NoteActionDoneInput) input: NoteActionDoneInput,
    @Ctx() ctx: Context,
  ): Promise<CaseOutcomePayload> {
    return answered(ctx, await ctx.run(noteActionDone, input));
  }

  @Mutation(() => CaseOutcomePayload, { description: 'Ends an action that was not done, with the reason (R40).' })
  async endAction(@Arg('input', () => EndActionInput) input: EndActionInput, @Ctx() ctx: Context): Promise<CaseOutcomePayload> {
    return answered(ctx, await ctx.run(endAction, input));
  }

  @Mutation(() => CaseOutcomePayload, { description: 'Writes what the applicant’s side reads of an action (D29).' })
  async tellProgress(
    @Arg('input', () => TellProgressInput) input: TellProgressInput,
    @Ctx() ctx: Context,
  ): Promise<CaseOutcomePayload> {
    return answered(ctx, await ctx.run(tellProgress, input));
  }
}

async function answered(ctx: Context, { result, refusals }: Outcome<{ caseId: string }>): Promise<CaseOutcomePayload> {
  return { result: result && (await outcomeOfCase(ctx, result.caseId)), refusals: [...refusals] };
}
