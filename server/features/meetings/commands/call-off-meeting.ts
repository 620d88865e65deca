import { becauseJudgement, MEETING_RULES, toComeStanding } from '@shared/policy';
import { touchCase } from '@server/features/cases';
import { command } from '@server/platform/command/command';
import { inviteAgain } from '../invitation.repository';
import { meetingInHand, ofMeeting, statusBeforeMeeting } from '../meeting.repository';

export interface CallOffMeetingInput {
  meetingId: string;
  because: string;
}

/** Calls the meeting off with a reason and tells whoever was invited. The case is again as before one was arranged, and its time limits run on (D56). */
export const callOffMeeting = command({
  name: 'meeting.call-off',
  load: (tx, { meetingId }: { meetingId: string } & Partial<CallOffMeetingInput>) => meetingInHand(tx, meetingId),
  belongs: (held) => ofMeeting(held),
  permit: ({ meeting }) => ['arrangeMeeting', 'Meeting', meeting],
  standing: ({ meeting }) => toComeStanding(MEETING_RULES.arrange, meeting),
  judge: (_, { because }: CallOffMeetingInput) => becauseJudgement(MEETING_RULES.arrange, because),
  record: async (tx, { meeting }, { because }: CallOffMeetingInput, at) => {
    const { id, caseId } = meeting;
    await tx.query(
      `update app.meetings set status = 'CALLED_OFF', called_off_because = $2, version = version + 1 where id = $1`,
      [id, because.trim()],
    );
    await touchCase(tx, caseId, { status: await statusBeforeMeeting(tx, caseId) });
    const told = await inviteAgain(tx, meeting, 'CALLED_OFF', at);
    return { result: { caseId }, events: [{ name: 'meeting.called-off', ids: { caseId, meetingId: id } }, ...told] };
  },
});
