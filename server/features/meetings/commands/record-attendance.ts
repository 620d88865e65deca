import { MEETING_RULES, refuse, type Refusal } from '@shared/policy';
import type { Session } from '@shared/vocabulary/marks';
import { command } from '@server/platform/command/command';
import { seatsToInvite } from '../invitation.repository';
import { meetingInHand, ofMeeting } from '../meeting.repository';

export interface RecordAttendanceInput {
  meetingId: string;
  session: Session;
  seats: readonly { seatId: string; attended: boolean }[];
}

/** Notes who came to one part of the meeting (R37): each part has its own list. From the day of the meeting; may be mended later. */
export const recordAttendance = command({
  name: 'meeting.record-attendance',
  load: async (tx, { meetingId }: { meetingId: string } & Partial<RecordAttendanceInput>) => ({
    ...(await meetingInHand(tx, meetingId)),
    seated: await seatsToInvite(tx, meetingId),
  }),
  belongs: (held) => ofMeeting(held),
  permit: ({ meeting }) => ['minute', 'Meeting', meeting],
  standing: ({ meeting }, { today }): Refusal[] => {
    if (meeting.status === 'CALLED_OFF') {
      return [refuse(MEETING_RULES.minutes, 'WRONG_STATUS', 'This meeting was called off.')];
    }
    return today < meeting.heldOn ? [refuse(MEETING_RULES.minutes, 'TOO_EARLY', 'The day of the meeting has not come.')] : [];
  },
  judge: ({ seated }, { session, seats }: RecordAttendanceInput) =>
    seats.every(({ seatId }) => seated.some((seat) => seat.id === seatId && seat.session === session))
      ? []
      : [refuse(MEETING_RULES.minutes, 'NOT_ALLOWED', 'Somebody on the list has no seat in this part.', 'seats')],
  record: async (tx, { meeting }, { seats }: RecordAttendanceInput) => {
    for (const { seatId, attended } of seats) {
      await tx.query('update app.seats set attended = $2 where id = $1', [seatId, attended]);
    }
    const { id, caseId } = meeting;
    return { result: { caseId }, events: [{ name: 'meeting.attendance-recorded', ids: { caseId, meetingId: id } }] };
  },
});
