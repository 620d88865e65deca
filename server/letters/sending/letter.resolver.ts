import { Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { LetterChannel } from '@shared/vocabulary/letters';
import { CasePayload, casePayload } from '@server/features/cases';
import type { Ctx as Context } from '@server/platform/command/context';
import { LetterChannelEnum } from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';
import { followUpLetter } from './commands/follow-up-letter';
import { resolveInterruptedLetter } from './commands/resolve-interrupted-letter';

const LONGEST_REASON = 2_000;

@InputType()
export class ResolveInterruptedLetterInput {
  @Field(() => ID) letterId!: string;
  @Field(() => Boolean, { description: 'True: it did go. False: it did not, and is made and dated again.' })
  wasHandedOver!: boolean;
  @Field(() => String) @Length(0, LONGEST_REASON) because!: string;
  @Field(() => PlainDateScalar, { nullable: true, description: 'The day it went; needed for one that a person posted.' })
  wentOn?: PlainDate | null;
  @Field(() => LetterChannelEnum, { nullable: true, description: 'How it went; needed for one that a person posted.' })
  channel?: LetterChannel | null;
}

@InputType()
export class FollowUpLetterInput {
  @Field(() => ID) letterId!: string;
  @Field(() => String, { description: 'What was done about it.' }) @Length(0, LONGEST_REASON) because!: string;
}

@Resolver()
export class LetterResolver {
  @Mutation(() => CasePayload, {
    description: 'A person says what became of a letter whose sending was interrupted or held (D54).',
  })
  async resolveInterruptedLetter(
    @Arg('input', () => ResolveInterruptedLetterInput) input: ResolveInterruptedLetterInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(resolveInterruptedLetter, input), info);
  }

  @Mutation(() => CasePayload, {
    description: 'A person has seen to a letter that was printed with marks for characters it could not print.',
  })
  async followUpLetter(
    @Arg('input', () => FollowUpLetterInput) input: FollowUpLetterInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(followUpLetter, input), info);
  }
}
