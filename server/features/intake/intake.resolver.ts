import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '@server/platform/command/context';
import { onlyFor } from '@server/platform/graphql/gate';
import { closeAnonymousReport } from './commands/close-anonymous-report';
import { requestForm } from './commands/request-form';
import { sendForm } from './commands/send-form';
import {
  AnonymousReportType,
  CloseAnonymousReportInput,
  FormRequestType,
  NotedPayload,
  RequestFormInput,
  SendFormInput,
} from './intake.types';
import { anonymousReports, formRequests } from './reading';

@Resolver()
export class FormsResolver {
  @Query(() => [FormRequestType], { description: 'Who asked for a paper form; those still to go first (R21, R77).' })
  formRequests(@Ctx() ctx: Context): Promise<FormRequestType[]> {
    onlyFor(ctx, 'staff');
    return formRequests(ctx);
  }

  @Query(() => [AnonymousReportType], { description: 'What people told without their name; unread first (D35).' })
  anonymousReports(@Ctx() ctx: Context): Promise<AnonymousReportType[]> {
    onlyFor(ctx, 'staff');
    return anonymousReports(ctx);
  }

  @Mutation(() => NotedPayload)
  async requestForm(@Arg('input', () => RequestFormInput) input: RequestFormInput, @Ctx() ctx: Context): Promise<NotedPayload> {
    const { result, refusals } = await ctx.run(requestForm, input);
    return { result, refusals: [...refusals] };
  }

  @Mutation(() => NotedPayload)
  async sendForm(@Arg('input', () => SendFormInput) input: SendFormInput, @Ctx() ctx: Context): Promise<NotedPayload> {
    const { result, refusals } = await ctx.run(sendForm, input);
    return { result, refusals: [...refusals] };
  }

  @Mutation(() => NotedPayload)
  async closeAnonymousReport(
    @Arg('input', () => CloseAnonymousReportInput) input: CloseAnonymousReportInput,
    @Ctx() ctx: Context,
  ): Promise<NotedPayload> {
    const { result, refusals } = await ctx.run(closeAnonymousReport, input);
    return { result, refusals: [...refusals] };
  }
}
