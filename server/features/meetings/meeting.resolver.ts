import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '@server/platform/command/context';
import { onlyFor } from '@server/platform/graphql/gate';
import { answerSeat } from './commands/answer-seat';
import { AnswerSeatInput } from './meeting.inputs';
import { MeetingPageType } from './meeting.type';
import { meetingPage } from './reading/meeting-page';
import { sharedMeeting } from './reading/shared-meeting';
import { SharedMeetingPayload, SharedMeetingType } from './shared-meeting.type';

/** The meeting of a case: for its team, and for the agencies that the case is shared with. */
@Resolver()
export class MeetingResolver {
  @Query(() => MeetingPageType, { nullable: true, description: 'The meeting of a case, with what must be ready by when (D30).' })
  meetingOfCase(@Arg('caseId', () => ID) caseId: string, @Ctx() ctx: Context): Promise<MeetingPageType | null> {
    onlyFor(ctx, 'staff');
    return meetingPage(ctx, caseId);
  }

  @Query(() => SharedMeetingType, {
    nullable: true,
    description: 'The meeting of a shared case: the parts this agency may see, and no other (R38, D58).',
  })
  sharedMeeting(@Arg('caseId', () => ID) caseId: string, @Ctx() ctx: Context): Promise<SharedMeetingType | null> {
    onlyFor(ctx, 'agency');
    return sharedMeeting(ctx, caseId);
  }

  @Mutation(() => SharedMeetingPayload, { description: 'An agency answers an invitation for its own people.' })
  async answerSeat(
    @Arg('input', () => AnswerSeatInput) input: AnswerSeatInput,
    @Ctx() ctx: Context,
  ): Promise<SharedMeetingPayload> {
    onlyFor(ctx, 'agency');
    const { result, refusals } = await ctx.run(answerSeat, input);
    return { result: result ? await sharedMeeting(ctx, result.caseId) : null, refusals: [...refusals] };
  }
}
