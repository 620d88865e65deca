import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Ctx as Context } from '@server/platform/command/context';
import { alterSlot } from './commands/alter-slot';
import { answerYouthJustice } from './commands/answer-youth-justice';
import { callOffMeeting } from './commands/call-off-meeting';
import { namePanelMember } from './commands/name-panel-member';
import { rearrangeMeeting } from './commands/rearrange-meeting';
import { removePanelMember } from './commands/remove-panel-member';
import { scheduleMeeting } from './commands/schedule-meeting';
import { sendInvitations } from './commands/send-invitations';
import {
  AlterSlotInput,
  AnswerYouthJusticeInput,
  CallOffMeetingInput,
  NamePanelMemberInput,
  RearrangeMeetingInput,
  RemovePanelMemberInput,
  ScheduleMeetingInput,
  SendInvitationsInput,
} from './meeting.inputs';
import { MeetingPayload } from './meeting.type';
import { answered } from './reading/answered';

/** Before the meeting: when and where, who comes, who is told. */
@Resolver()
export class ArrangingResolver {
  @Mutation(() => MeetingPayload, { description: 'Arranges the review meeting (R31, R37).' })
  async scheduleMeeting(
    @Arg('input', () => ScheduleMeetingInput) input: ScheduleMeetingInput,
    @Ctx() ctx: Context,
  ): Promise<MeetingPayload> {
    return answered(ctx, await ctx.run(scheduleMeeting, input));
  }

  @Mutation(() => MeetingPayload, { description: 'Another day, time or place; whoever was invited is told.' })
  async rearrangeMeeting(
    @Arg('input', () => RearrangeMeetingInput) input: RearrangeMeetingInput,
    @Ctx() ctx: Context,
  ): Promise<MeetingPayload> {
    return answered(ctx, await ctx.run(rearrangeMeeting, input));
  }

  @Mutation(() => MeetingPayload, { description: 'Calls the meeting off; whoever was invited is told.' })
  async callOffMeeting(
    @Arg('input', () => CallOffMeetingInput) input: CallOffMeetingInput,
    @Ctx() ctx: Context,
  ): Promise<MeetingPayload> {
    return answered(ctx, await ctx.run(callOffMeeting, input));
  }

  @Mutation(() => MeetingPayload, { description: 'Names somebody for the meeting and the parts they sit in (R36, R38, D45).' })
  async namePanelMember(
    @Arg('input', () => NamePanelMemberInput) input: NamePanelMemberInput,
    @Ctx() ctx: Context,
  ): Promise<MeetingPayload> {
    return answered(ctx, await ctx.run(namePanelMember, input));
  }

  @Mutation(() => MeetingPayload, { description: 'Takes somebody off the meeting.' })
  async removePanelMember(
    @Arg('input', () => RemovePanelMemberInput) input: RemovePanelMemberInput,
    @Ctx() ctx: Context,
  ): Promise<MeetingPayload> {
    return answered(ctx, await ctx.run(removePanelMember, input));
  }

  @Mutation(() => MeetingPayload, { description: 'Decides whether Youth Justice is invited (R32).' })
  async answerYouthJustice(
    @Arg('input', () => AnswerYouthJusticeInput) input: AnswerYouthJusticeInput,
    @Ctx() ctx: Context,
  ): Promise<MeetingPayload> {
    return answered(ctx, await ctx.run(answerYouthJustice, input));
  }

  @Mutation(() => MeetingPayload, { description: 'The chair alters the time the person affected may speak for (R35).' })
  async alterSlot(@Arg('input', () => AlterSlotInput) input: AlterSlotInput, @Ctx() ctx: Context): Promise<MeetingPayload> {
    return answered(ctx, await ctx.run(alterSlot, input));
  }

  @Mutation(() => MeetingPayload, { description: 'Invites everybody who was named and not invited yet (R34, D31).' })
  async sendInvitations(
    @Arg('input', () => SendInvitationsInput) input: SendInvitationsInput,
    @Ctx() ctx: Context,
  ): Promise<MeetingPayload> {
    return answered(ctx, await ctx.run(sendInvitations, input));
  }
}
