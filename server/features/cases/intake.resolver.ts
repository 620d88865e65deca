import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Ctx as Context } from '@server/platform/command/context';
import { casePayload } from './case.resolver';
import { recordApplication } from './commands/record-application';
import { recordArrival } from './commands/record-arrival';
import { RecordApplicationInput, RecordArrivalInput } from './types/application.inputs';
import { CasePayload } from './types/case.type';
import { KeyedReceiptPayload } from './types/receipt.type';

@Resolver()
export class IntakeResolver {
  @Mutation(() => KeyedReceiptPayload, { description: 'Keys an application that came on paper, by phone or by email (R22).' })
  async recordApplication(
    @Arg('input', () => RecordApplicationInput) input: RecordApplicationInput,
    @Ctx() ctx: Context,
  ): Promise<KeyedReceiptPayload> {
    const { result, refusals } = await ctx.run(recordApplication, input);
    return {
      result: result && { ...result, dueOn: result.acknowledgeBy.dueOn, dueSentence: result.acknowledgeBy.sentence },
      refusals: [...refusals],
    };
  }

  @Mutation(() => CasePayload, { description: 'Notes that the application of this case arrived by another way too (D36).' })
  async recordArrival(
    @Arg('input', () => RecordArrivalInput) input: RecordArrivalInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(recordArrival, input), info);
  }
}
