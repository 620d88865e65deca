import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Ctx as Context } from '@server/platform/command/context';
import { onlyFor } from '@server/platform/graphql/gate';
import { CasePayload, casePayload } from '@server/features/cases';
import { closeTask } from './commands/close-task';
import { correctContact } from './commands/correct-contact';
import { recordConsent } from './commands/record-consent';
import { signpostComplaint } from './commands/signpost-complaint';
import { withdrawConsent } from './commands/withdraw-consent';
import { CorrectContactInput } from './contact.input';
import { CloseTaskInput, RecordConsentInput, SignpostComplaintInput, WithdrawConsentInput } from './safeguard.inputs';

@Resolver()
export class SafeguardResolver {
  @Mutation(() => CasePayload, { description: 'Files a written consent (R5, R36, R60).' })
  async recordConsent(
    @Arg('input', () => RecordConsentInput) input: RecordConsentInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    onlyFor(ctx, 'staff');
    return casePayload(ctx, await ctx.run(recordConsent, input), info);
  }

  @Mutation(() => CasePayload, { description: 'Takes down that a consent was withdrawn (D28, D58).' })
  async withdrawConsent(
    @Arg('input', () => WithdrawConsentInput) input: WithdrawConsentInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    onlyFor(ctx, 'staff');
    return casePayload(ctx, await ctx.run(withdrawConsent, input), info);
  }

  @Mutation(() => CasePayload, { description: 'Mends how somebody is called and reached (D28, D46).' })
  async correctContact(
    @Arg('input', () => CorrectContactInput) input: CorrectContactInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    onlyFor(ctx, 'staff');
    return casePayload(ctx, await ctx.run(correctContact, input), info);
  }

  @Mutation(() => CasePayload, { description: 'Notes that somebody was told where a complaint goes (R73).' })
  async signpostComplaint(
    @Arg('input', () => SignpostComplaintInput) input: SignpostComplaintInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    onlyFor(ctx, 'staff');
    return casePayload(ctx, await ctx.run(signpostComplaint, input), info);
  }

  @Mutation(() => CasePayload, { description: 'Closes a task that no other deed answers, with what was done.' })
  async closeTask(
    @Arg('input', () => CloseTaskInput) input: CloseTaskInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    onlyFor(ctx, 'staff');
    return casePayload(ctx, await ctx.run(closeTask, input), info);
  }
}
