import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '@server/platform/command/context';
import { onlyFor } from '@server/platform/graphql/gate';
import { AgencyActionPayload, AgencyActionType, AgencyRecommendationPayload, AgencyRecommendationType } from './agency-work.type';
import { answerRecommendation } from './commands/answer-recommendation';
import { reportProgress } from './commands/report-progress';
import { AnswerRecommendationInput, ReportProgressInput } from './outcome.inputs';
import { actionsOfAgency, recommendationsToAgency } from './reading/agency-work';

/** What reviews ask of an agency, across authorities, and what it answers (R40, s.104(7)). The wall decides which it sees. */
@Resolver(() => AgencyActionType)
export class AgencyWorkResolver {
  @Query(() => [AgencyActionType], { description: 'The actions that the agency whose hat is worn was given.' })
  myActions(@Ctx() ctx: Context): Promise<AgencyActionType[]> {
    onlyFor(ctx, 'agency');
    return actionsOfAgency(ctx);
  }

  @Query(() => [AgencyRecommendationType], { description: 'The recommendations made to the agency whose hat is worn.' })
  myRecommendations(@Ctx() ctx: Context): Promise<AgencyRecommendationType[]> {
    onlyFor(ctx, 'agency');
    return recommendationsToAgency(ctx);
  }

  @Mutation(() => AgencyActionPayload, { description: 'The agency says how its action goes (R40).' })
  async reportMyProgress(
    @Arg('input', () => ReportProgressInput) input: ReportProgressInput,
    @Ctx() ctx: Context,
  ): Promise<AgencyActionPayload> {
    onlyFor(ctx, 'agency');
    const { result, refusals } = await ctx.run(reportProgress, input);
    return { result: result && ((await actionsOfAgency(ctx, input.actionId))[0] ?? null), refusals: [...refusals] };
  }

  @Mutation(() => AgencyRecommendationPayload, { description: 'The agency answers a recommendation (s.104(7)).' })
  async answerMyRecommendation(
    @Arg('input', () => AnswerRecommendationInput) input: AnswerRecommendationInput,
    @Ctx() ctx: Context,
  ): Promise<AgencyRecommendationPayload> {
    onlyFor(ctx, 'agency');
    const { result, refusals } = await ctx.run(answerRecommendation, input);
    const [mine] = result ? await recommendationsToAgency(ctx, input.recommendationId) : [];
    return { result: mine ?? null, refusals: [...refusals] };
  }
}
