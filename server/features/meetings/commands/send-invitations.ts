import { consentState, inviteStanding, victimSideStanding } from '@shared/policy';
import { participationFacts } from '@server/features/participation';
import { consentsOfCase } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { inviteTo, seatsToInvite } from '../invitation.repository';
import { meetingInHand, membersOf, ofMeeting, touchMeeting, whoIsUnder18 } from '../meeting.repository';
import { YOUTH_JUSTICE_INVITED } from './answer-youth-justice';

/**
 * Invites everybody who was named and was not invited yet (R34, R36, D31): each part separately. Whoever has no email is invited by phone.
 * Nobody for the person affected whom they no longer want, or whose written agreement has ended since (R36).
 */
export const sendInvitations = command({
  name: 'meeting.invite',
  load: async (tx, { meetingId }: { meetingId: string }, { moment }) => {
    const held = await meetingInHand(tx, meetingId);
    const { appliesFor, consents } = await consentsOfCase(tx, held.meeting.caseId);
    const agreed = (consentId: string | null): boolean => {
      const own = consents.filter(({ id }) => id === consentId);
      return consentState({ kind: 'ATTEND', appliesFor, consents: own }, moment.today) === 'ON_FILE';
    };
    return {
      ...held,
      members: (await membersOf(tx, meetingId)).map((one) => ({ ...one, hasConsentToAttend: agreed(one.consentId) })),
      attendance: (await participationFacts(tx, held.meeting.caseId)).attendance,
      seats: (await seatsToInvite(tx, meetingId)).filter(({ lastSequence }) => lastSequence === 0),
      isAnybodyUnder18: await whoIsUnder18(tx, held.meeting.caseId),
    };
  },
  belongs: (held) => ofMeeting(held),
  permit: ({ meeting }) => ['invite', 'Meeting', meeting],
  standing: ({ meeting, members, attendance, seats, isAnybodyUnder18 }) => [
    ...inviteStanding({
      status: meeting.status,
      hasChair: members.some(({ role }) => role === 'CHAIR'),
      isAnybodyUnder18,
      youthJusticeAnswer: meeting.youthJusticeAnswer,
      isYouthJusticeInvited: meeting.youthJusticeAnswer === YOUTH_JUSTICE_INVITED,
      isYouthJusticeNamed: members.some(({ role }) => role === 'YOUTH_JUSTICE'),
      notInvited: seats.length,
    }),
    ...victimSideStanding(members, attendance),
  ],
  record: async (tx, { meeting, seats }, _, at) => {
    const { id, caseId } = meeting;
    const told = await inviteTo(tx, { meeting, seats, reason: 'FIRST' }, at);
    await touchMeeting(tx, id);
    return { result: { caseId }, events: [{ name: 'meeting.invitations-ordered', ids: { caseId, meetingId: id } }, ...told] };
  },
});
