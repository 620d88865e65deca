import { MEETING_RULES, toComeStanding } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { VICTIM_SIDE } from '@shared/vocabulary/meetings';
import { inviteAgain } from '../invitation.repository';
import { meetingInHand, membersOf, ofMeeting, touchMeeting } from '../meeting.repository';

export interface RemovePanelMemberInput {
  memberId: string;
}

/** Takes somebody off the meeting to come; a member of the panel who was invited is told that they are not needed. What they were sent stays on record. */
export const removePanelMember = command({
  name: 'meeting.remove-member',
  load: async (tx, { memberId }: RemovePanelMemberInput) => {
    // As with the meeting: whoever may see somebody on the panel and not take them off is told no more than anybody.
    const [of] = await tx.query<{ meetingId: string }>(
      'select meeting_id as "meetingId", recorded_by from app.panel_members where id = $1',
      [memberId],
    );
    const held = of && (await meetingInHand(tx, of.meetingId));
    const member = held && (await membersOf(tx, held.meeting.id)).find(({ id }) => id === memberId);
    if (!member) {
      throw new NotFound('The member of the panel');
    }
    return { ...held, member };
  },
  belongs: (held) => ofMeeting(held),
  permit: ({ meeting }) => ['arrangeMeeting', 'Meeting', meeting],
  standing: ({ meeting }) => toComeStanding(MEETING_RULES.panel, meeting),
  record: async (tx, { meeting, member }, { memberId }: RemovePanelMemberInput, at) => {
    const { caseId, id: meetingId } = meeting;
    // The person affected answered themselves that they do not come: no letter tells them so.
    const told = VICTIM_SIDE.includes(member.role)
      ? []
      : await inviteAgain(tx, meeting, 'NOT_NEEDED', at, (seat) => seat.memberId === memberId);
    await tx.query('update app.seats set removed_on = $2 where member_id = $1 and removed_on is null', [
      memberId,
      at.moment.today,
    ]);
    await tx.query('update app.panel_members set left_on = $2 where id = $1', [memberId, at.moment.today]);
    await touchMeeting(tx, meetingId);
    return { result: { caseId }, events: [{ name: 'meeting.member-removed', ids: { caseId, meetingId, memberId } }, ...told] };
  },
});
