import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '@server/platform/command/context';
import { onlyFor } from '@server/platform/graphql/gate';
import { CasePayload, casePayload } from '@server/features/cases';
import { ClockType } from '@server/features/clocks';
import { agencyRequests } from './agency-requests';
import { askOutsider } from './commands/ask-outsider';
import { chaseRequest } from './commands/chase-request';
import { recordAgreement } from './commands/record-agreement';
import { remindLateRequests } from './commands/remind-late-requests';
import { replyToRequest } from './commands/reply-to-request';
import { requestInformation } from './commands/request-information';
import { defaultReplyDate } from './default-reply-date';
import {
  AskOutsiderInput,
  ChaseRequestInput,
  RecordAgreementInput,
  RemindLateInput,
  ReplyToRequestInput,
  RequestInformationInput,
} from './information-request.inputs';
import { AgencyRequestPayload, AgencyRequestType, UnansweredType } from './information-request.type';
import { unanswered } from './unanswered';

@Resolver(() => AgencyRequestType)
export class InformationRequestResolver {
  @Query(() => [AgencyRequestType], { description: 'The requests made to the agency whose hat is worn.' })
  agencyRequests(@Ctx() ctx: Context): Promise<AgencyRequestType[]> {
    onlyFor(ctx, 'agency');
    return agencyRequests(ctx);
  }

  @Query(() => AgencyRequestType, { nullable: true })
  async agencyRequest(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<AgencyRequestType | null> {
    onlyFor(ctx, 'agency');
    return (await agencyRequests(ctx, id))[0] ?? null;
  }

  @Query(() => ClockType, { nullable: true, description: 'The day proposed for agencies to answer by, if asked today (C4).' })
  defaultReplyDate(@Arg('caseId', () => ID) caseId: string, @Ctx() ctx: Context): Promise<ClockType | null> {
    onlyFor(ctx, 'staff');
    return defaultReplyDate(ctx, caseId);
  }

  @Query(() => UnansweredType, {
    description: 'Who has not answered, and how agencies answered in the last twelve months (R25, R30).',
  })
  unanswered(@Ctx() ctx: Context): Promise<UnansweredType> {
    onlyFor(ctx, 'staff');
    return unanswered(ctx);
  }

  @Mutation(() => CasePayload, { description: 'Asks agencies for information, with the statutory notice (R25, R49 to R52).' })
  async requestInformation(
    @Arg('input', () => RequestInformationInput) input: RequestInformationInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    onlyFor(ctx, 'staff');
    return casePayload(ctx, await ctx.run(requestInformation, input), info);
  }

  @Mutation(() => CasePayload, { description: 'Reminds an agency that has not answered.' })
  async chaseRequest(
    @Arg('input', () => ChaseRequestInput) input: ChaseRequestInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    onlyFor(ctx, 'staff');
    return casePayload(ctx, await ctx.run(chaseRequest, input), info);
  }

  @Mutation(() => CasePayload, { description: 'Asks somebody without an account, by a link of their own (R49).' })
  async askOutsider(
    @Arg('input', () => AskOutsiderInput) input: AskOutsiderInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    onlyFor(ctx, 'staff');
    return casePayload(ctx, await ctx.run(askOutsider, input), info);
  }

  @Mutation(() => CasePayload, { description: 'Reminds everybody who is late on a case (R25, R30).' })
  async remindLateRequests(
    @Arg('input', () => RemindLateInput) input: RemindLateInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    onlyFor(ctx, 'staff');
    return casePayload(ctx, await ctx.run(remindLateRequests, input), info);
  }

  @Mutation(() => CasePayload, { description: 'Takes down whether the applicant agrees to sharing (R48, D58).' })
  async recordAgreement(
    @Arg('input', () => RecordAgreementInput) input: RecordAgreementInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    onlyFor(ctx, 'staff');
    return casePayload(ctx, await ctx.run(recordAgreement, input), info);
  }

  @Mutation(() => AgencyRequestPayload, {
    description: 'An agency’s answer: it provides, does not hold, or refuses on a ground.',
  })
  async replyToRequest(
    @Arg('input', () => ReplyToRequestInput) input: ReplyToRequestInput,
    @Ctx() ctx: Context,
  ): Promise<AgencyRequestPayload> {
    onlyFor(ctx, 'agency');
    const { result, refusals } = await ctx.run(replyToRequest, input);
    const [request] = result ? await agencyRequests(ctx, result.requestId) : [];
    return { result: request ?? null, refusals: [...refusals] };
  }
}
