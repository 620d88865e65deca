import type { Session } from '@shared/vocabulary/marks';
import type { OfferType } from '@server/features/cases';
import type { Ctx } from '@server/platform/command/context';
import { agreeMinutes } from '../commands/agree-minutes';
import { alterSlot } from '../commands/alter-slot';
import { answerYouthJustice } from '../commands/answer-youth-justice';
import { callOffMeeting } from '../commands/call-off-meeting';
import { declareInterest } from '../commands/declare-interest';
import { issuePacks } from '../commands/issue-packs';
import { namePanelMember } from '../commands/name-panel-member';
import { openMinutes } from '../commands/open-minutes';
import { rearrangeMeeting } from '../commands/rearrange-meeting';
import { recordAttendance } from '../commands/record-attendance';
import { saveMinutes } from '../commands/save-minutes';
import { sendInvitations } from '../commands/send-invitations';
import { setAgenda } from '../commands/set-agenda';
import type { MeetingRow } from '../meeting.repository';

/** Deeds of the meeting that are asked about with its id alone. */
const DEEDS = {
  rearrangeMeeting,
  callOffMeeting,
  namePanelMember,
  answerYouthJustice,
  alterSlot,
  sendInvitations,
  setAgenda,
  issuePacks,
  openMinutes,
  recordAttendance,
  declareInterest,
};

/** Every deed on a meeting: whether it can be done now, and if not, why not. Those on minutes once for each part, as `agreeMinutes.OPEN`. */
export async function offersOfMeeting(ctx: Ctx, { id: meetingId, hasOpenSession }: MeetingRow): Promise<OfferType[]> {
  const offers: OfferType[] = [];
  const add = async (deed: string, asked: ReturnType<Ctx['offer']>): Promise<void> => {
    const { allowed, refusals } = await asked;
    offers.push({ deed, allowed, refusals: [...refusals] });
  };
  for (const [name, deed] of Object.entries(DEEDS)) {
    await add(name, ctx.offer(deed as typeof openMinutes, { meetingId }));
  }
  const sessions: Session[] = hasOpenSession ? ['OPEN', 'CLOSED'] : ['CLOSED'];
  for (const session of sessions) {
    await add(`saveMinutes.${session}`, ctx.offer(saveMinutes, { meetingId, session }));
    await add(`agreeMinutes.${session}`, ctx.offer(agreeMinutes, { meetingId, session }));
  }
  return offers;
}
