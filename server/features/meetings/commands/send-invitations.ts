import { inviteStanding } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { inviteTo, seatsToInvite } from '../invitation.repository';
import { meetingInHand, membersOf, ofMeeting, touchMeeting, whoIsUnder18 } from '../meeting.repository';
import { YOUTH_JUSTICE_INVITED } from './answer-youth-justice';

/** Invites everybody who was named and was not invited yet (R34, R36, D31): each part separately. Whoever has no email is invited by phone. */
export const sendInvitations = command({
  name: 'meeting.invite',
  load: async (tx, { meetingId }: { meetingId: string }) => {
    const held = await meetingInHand(tx, meetingId);
    return {
      ...held,
      members: await membersOf(tx, meetingId),
      seats: (await seatsToInvite(tx, meetingId)).filter(({ lastSequence }) => lastSequence === 0),
      isAnybodyUnder18: await whoIsUnder18(tx, held.meeting.caseId),
    };
  },
  belongs: (held) => ofMeeting(held),
  permit: ({ meeting }) => ['invite', 'Meeting', meeting],
  standing: ({ meeting, members, seats, isAnybodyUnder18 }) =>
    inviteStanding({
      status: meeting.status,
      hasChair: members.some(({ role }) => role === 'CHAIR'),
      isAnybodyUnder18,
      youthJusticeAnswer: meeting.youthJusticeAnswer,
      isYouthJusticeInvited: meeting.youthJusticeAnswer === YOUTH_JUSTICE_INVITED,
      isYouthJusticeNamed: members.some(({ role }) => role === 'YOUTH_JUSTICE'),
      notInvited: seats.length,
    }),
  record: async (tx, { meeting, seats }, _, at) => {
    const { id, caseId } = meeting;
    const told = await inviteTo(tx, { meeting, seats, reason: 'FIRST' }, at);
    await touchMeeting(tx, id);
    return { result: { caseId }, events: [{ name: 'meeting.invitations-ordered', ids: { caseId, meetingId: id } }, ...told] };
  },
});
