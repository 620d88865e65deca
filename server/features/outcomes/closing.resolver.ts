import type { GraphQLResolveInfo } from 'graphql';
import { IsUUID, MaxLength } from 'class-validator';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { casePayload, CasePayload } from '@server/features/cases';
import { Ctx as Context } from '@server/platform/command/context';
import { closeCase } from './commands/close-case';

const LONGEST_REASON = 4_000;

@InputType()
export class CloseCaseInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => String, { description: 'The applicant reads it.' }) @MaxLength(LONGEST_REASON) reason!: string;
  @Field(() => Boolean, { description: 'After “not met”: the applicant asked for it before the appeal window was over.' })
  atApplicantsWord!: boolean;
  @Field(() => Int) version!: number;
}

@Resolver()
export class ClosingResolver {
  @Mutation(() => CasePayload, { description: 'Orders the letter that closes a case, with its reason.' })
  async closeCase(
    @Arg('input', () => CloseCaseInput) input: CloseCaseInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(closeCase, input), info);
  }
}
