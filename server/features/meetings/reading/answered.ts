import type { Outcome } from '@server/platform/command/command';
import type { Ctx } from '@server/platform/command/context';
import type { MeetingPayload } from '../meeting.type';
import { meetingPage } from './meeting-page';

/** A deed's answer with the meeting as it is now. */
export async function answered(ctx: Ctx, { result, refusals }: Outcome<{ caseId: string }>): Promise<MeetingPayload> {
  return { result: result ? await meetingPage(ctx, result.caseId) : null, refusals: [...refusals] };
}
