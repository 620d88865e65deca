import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Ctx as Context } from '@server/platform/command/context';
import { agreeMinutes } from './commands/agree-minutes';
import { declareInterest } from './commands/declare-interest';
import { issuePacks } from './commands/issue-packs';
import { openMinutes } from './commands/open-minutes';
import { recordAttendance } from './commands/record-attendance';
import { answerSeat } from './commands/answer-seat';
import { saveMinutes } from './commands/save-minutes';
import { setAgenda } from './commands/set-agenda';
import {
  AgreeMinutesInput,
  AnswerSeatInput,
  DeclareInterestInput,
  IssuePacksInput,
  OpenMinutesInput,
  RecordAttendanceInput,
  SaveMinutesInput,
  SetAgendaInput,
} from './meeting.inputs';
import { MeetingPayload } from './meeting.type';
import { answered } from './reading/answered';

/** Who answered and came, what was declared, and the papers of each part. */
@Resolver()
export class HoldingResolver {
  @Mutation(() => MeetingPayload, { description: 'Notes what somebody invited said.' })
  async recordSeatAnswer(
    @Arg('input', () => AnswerSeatInput) input: AnswerSeatInput,
    @Ctx() ctx: Context,
  ): Promise<MeetingPayload> {
    return answered(ctx, await ctx.run(answerSeat, input));
  }

  @Mutation(() => MeetingPayload, { description: 'Notes who came to one part.' })
  async recordAttendance(
    @Arg('input', () => RecordAttendanceInput) input: RecordAttendanceInput,
    @Ctx() ctx: Context,
  ): Promise<MeetingPayload> {
    return answered(ctx, await ctx.run(recordAttendance, input));
  }

  @Mutation(() => MeetingPayload, { description: 'Minutes what a member of the panel declared (D45).' })
  async declareInterest(
    @Arg('input', () => DeclareInterestInput) input: DeclareInterestInput,
    @Ctx() ctx: Context,
  ): Promise<MeetingPayload> {
    return answered(ctx, await ctx.run(declareInterest, input));
  }

  @Mutation(() => MeetingPayload, { description: 'Sets the agenda of one part.' })
  async setAgenda(@Arg('input', () => SetAgendaInput) input: SetAgendaInput, @Ctx() ctx: Context): Promise<MeetingPayload> {
    return answered(ctx, await ctx.run(setAgenda, input));
  }

  @Mutation(() => MeetingPayload, { description: 'Freezes the papers of each part as a pack (R31, D30).' })
  async issuePacks(@Arg('input', () => IssuePacksInput) input: IssuePacksInput, @Ctx() ctx: Context): Promise<MeetingPayload> {
    return answered(ctx, await ctx.run(issuePacks, input));
  }

  @Mutation(() => MeetingPayload, { description: 'The meeting is held: opens its minutes (R33).' })
  async openMinutes(@Arg('input', () => OpenMinutesInput) input: OpenMinutesInput, @Ctx() ctx: Context): Promise<MeetingPayload> {
    return answered(ctx, await ctx.run(openMinutes, input));
  }

  @Mutation(() => MeetingPayload, { description: 'Keeps the minutes of one part.' })
  async saveMinutes(@Arg('input', () => SaveMinutesInput) input: SaveMinutesInput, @Ctx() ctx: Context): Promise<MeetingPayload> {
    return answered(ctx, await ctx.run(saveMinutes, input));
  }

  @Mutation(() => MeetingPayload, { description: 'The minutes of one part are agreed and stay as they are.' })
  async agreeMinutes(
    @Arg('input', () => AgreeMinutesInput) input: AgreeMinutesInput,
    @Ctx() ctx: Context,
  ): Promise<MeetingPayload> {
    return answered(ctx, await ctx.run(agreeMinutes, input));
  }
}
