import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '@server/platform/command/context';
import { onlyFor } from '@server/platform/graphql/gate';
import { endAbsence } from './commands/end-absence';
import { recordAbsence } from './commands/record-absence';
import { coverOf } from './cover';
import { CoverPayload, CoverType, EndAbsenceInput, RecordAbsenceInput } from './cover.type';

@Resolver(() => CoverType)
export class CoverResolver {
  @Query(() => CoverType, { description: 'The team, who is away today or later, and who covers (D44).' })
  cover(@Ctx() ctx: Context): Promise<CoverType> {
    onlyFor(ctx, 'staff');
    return coverOf(ctx);
  }

  @Mutation(() => CoverPayload, { description: 'Writes down that a colleague or oneself is away, and who covers (D44).' })
  async recordAbsence(
    @Arg('input', () => RecordAbsenceInput) input: RecordAbsenceInput,
    @Ctx() ctx: Context,
  ): Promise<CoverPayload> {
    onlyFor(ctx, 'staff');
    const { result, refusals } = await ctx.run(recordAbsence, input);
    return { result: result ? await coverOf(ctx) : null, refusals: [...refusals] };
  }

  @Mutation(() => CoverPayload, { description: 'They are back from today (D44).' })
  async endAbsence(@Arg('input', () => EndAbsenceInput) input: EndAbsenceInput, @Ctx() ctx: Context): Promise<CoverPayload> {
    onlyFor(ctx, 'staff');
    const { result, refusals } = await ctx.run(endAbsence, input);
    return { result: result ? await coverOf(ctx) : null, refusals: [...refusals] };
  }
}
