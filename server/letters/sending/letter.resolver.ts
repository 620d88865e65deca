import { Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from 'type-graphql';
import { CasePayload, casePayload } from '@server/features/cases';
import type { Ctx as Context } from '@server/platform/command/context';
import { resolveInterruptedLetter } from './commands/resolve-interrupted-letter';

const LONGEST_REASON = 2_000;

@InputType()
export class ResolveInterruptedLetterInput {
  @Field(() => ID) letterId!: string;
  @Field(() => Boolean, { description: 'True: it did go. False: it did not, and is made and dated again.' })
  wasHandedOver!: boolean;
  @Field(() => String) @Length(0, LONGEST_REASON) because!: string;
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
}
