import { isUUID } from 'class-validator';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Outcome } from '@server/platform/command/command';
import type { Ctx as Context } from '@server/platform/command/context';
import { NotFound } from '@server/platform/command/failures';
import { onlyFor } from '@server/platform/graphql/gate';
import { answerOffer } from './commands/answer-offer';
import { assessRisk } from './commands/assess-risk';
import { recordOffer } from './commands/record-offer';
import { recordStatement } from './commands/record-statement';
import { AnswerOfferInput, AssessRiskInput, RecordOfferInput, RecordStatementInput } from './participation.inputs';
import { ParticipationPayload, ParticipationType } from './participation.type';
import { participationPage } from './reading/participation-page';

/** The voice and the safety of the person affected, for staff (R33-R36, R47). */
@Resolver(() => ParticipationType)
export class ParticipationResolver {
  @Query(() => ParticipationType, { description: 'How the person affected takes part in the review, and the risk to them.' })
  participation(@Arg('caseId', () => ID) caseId: string, @Ctx() ctx: Context): Promise<ParticipationType> {
    onlyFor(ctx, 'staff');
    if (!isUUID(caseId)) {
      throw new NotFound('Case');
    }
    return participationPage(ctx, caseId);
  }

  @Mutation(() => ParticipationPayload, { description: 'Puts on record what the person affected was offered (R33, R34).' })
  async recordOffer(
    @Arg('input', () => RecordOfferInput) input: RecordOfferInput,
    @Ctx() ctx: Context,
  ): Promise<ParticipationPayload> {
    onlyFor(ctx, 'staff');
    return payload(ctx, await ctx.run(recordOffer, input));
  }

  @Mutation(() => ParticipationPayload, { description: 'Takes down what they answered (R34, R36).' })
  async answerOffer(
    @Arg('input', () => AnswerOfferInput) input: AnswerOfferInput,
    @Ctx() ctx: Context,
  ): Promise<ParticipationPayload> {
    onlyFor(ctx, 'staff');
    return payload(ctx, await ctx.run(answerOffer, input));
  }

  @Mutation(() => ParticipationPayload, { description: 'Keeps a statement that staff took down or were sent (R33).' })
  async recordStatement(
    @Arg('input', () => RecordStatementInput) input: RecordStatementInput,
    @Ctx() ctx: Context,
  ): Promise<ParticipationPayload> {
    onlyFor(ctx, 'staff');
    return payload(ctx, await ctx.run(recordStatement, input));
  }

  @Mutation(() => ParticipationPayload, { description: 'Assesses the risk to the person affected (R47, D46).' })
  async assessRisk(
    @Arg('input', () => AssessRiskInput) input: AssessRiskInput,
    @Ctx() ctx: Context,
  ): Promise<ParticipationPayload> {
    onlyFor(ctx, 'staff');
    return payload(ctx, await ctx.run(assessRisk, input));
  }
}

/** The fresh page after a deed, or why it was not done. */
async function payload(ctx: Context, { result, refusals }: Outcome<{ caseId: string }>): Promise<ParticipationPayload> {
  return { result: result ? await participationPage(ctx, result.caseId) : null, refusals: [...refusals] };
}
