import {
  becauseJudgement,
  MEETING_RULES,
  refuse,
  scheduleJudgement,
  toComeStanding,
  type ProposedMeeting,
  type Refusal,
} from '@shared/policy';
import { touchCase } from '@server/features/cases';
import { command } from '@server/platform/command/command';
import { Conflict } from '@server/platform/command/failures';
import { inviteAgain } from '../invitation.repository';
import { meetingInHand, membersOf, ofMeeting, setPart } from '../meeting.repository';

export interface RearrangeMeetingInput extends ProposedMeeting {
  meetingId: string;
  because: string;
  version?: number;
}

/** Another day, time or place for the meeting, with the reason. Whoever was invited is invited again, with the next number, and answers anew. */
export const rearrangeMeeting = command({
  name: 'meeting.rearrange',
  load: async (tx, { meetingId, version }: { meetingId: string } & Partial<RearrangeMeetingInput>) => {
    const held = await meetingInHand(tx, meetingId);
    if (version !== undefined && version !== held.meeting.version) {
      throw new Conflict();
    }
    return { ...held, members: await membersOf(tx, meetingId) };
  },
  belongs: (held) => ofMeeting(held),
  permit: ({ meeting }) => ['arrangeMeeting', 'Meeting', meeting],
  standing: ({ meeting }) => toComeStanding(MEETING_RULES.arrange, meeting),
  judge: ({ members }, input: RearrangeMeetingInput, moment): Refusal[] => [
    ...scheduleJudgement(input, moment),
    ...becauseJudgement(MEETING_RULES.arrange, input.because),
    ...(!input.hasOpenSession && members.some(({ sessions }) => sessions.includes('OPEN'))
      ? [
          refuse(
            MEETING_RULES.arrange,
            'NOT_ALLOWED',
            'Somebody sits in the open session. Take them off first.',
            'hasOpenSession',
          ),
        ]
      : []),
  ],
  record: async (tx, { meeting }, { heldOn, hasOpenSession, open, closed, because }: RearrangeMeetingInput, at) => {
    const { id, caseId } = meeting;
    await tx.query(
      `update app.meetings set held_on = $2, has_open_session = $3, rearranged_because = $4, told_on = null, version = version + 1
       where id = $1`,
      [id, heldOn, hasOpenSession, because.trim()],
    );
    await setPart(tx, meeting, 'OPEN', hasOpenSession ? (open ?? null) : null);
    await setPart(tx, meeting, 'CLOSED', closed);
    await tx.query(`update app.seats set response = 'NONE', responded_on = null where meeting_id = $1 and removed_on is null`, [
      id,
    ]);
    await touchCase(tx, caseId);
    const told = await inviteAgain(tx, meeting, 'REARRANGED', at);
    return { result: { caseId }, events: [{ name: 'meeting.rearranged', ids: { caseId, meetingId: id } }, ...told] };
  },
});
