import { minutesStanding } from '@shared/policy';
import type { Session } from '@shared/vocabulary/marks';
import { command } from '@server/platform/command/command';
import { Conflict } from '@server/platform/command/failures';
import { meetingInHand, ofMeeting } from '../meeting.repository';
import { minutesOf } from '../reading/parts';

export interface SaveMinutesInput {
  meetingId: string;
  session: Session;
  says: string;
  version: number;
}

/** Keeps the minutes of one part as they are written (R38). Two who write at once: the second is told, nothing is lost. */
export const saveMinutes = command({
  name: 'meeting.save-minutes',
  load: async (tx, { meetingId, session, version }: { meetingId: string } & Partial<SaveMinutesInput>) => {
    const held = await meetingInHand(tx, meetingId);
    const minutes = (await minutesOf(tx, meetingId)).find((one) => one.session === session) ?? null;
    if (minutes && version !== undefined && minutes.version !== version) {
      throw new Conflict();
    }
    return { ...held, minutes };
  },
  belongs: (held) => ofMeeting(held),
  permit: ({ meeting }) => ['minute', 'Meeting', meeting],
  standing: ({ minutes }) => minutesStanding({ isOpened: minutes !== null, agreedOn: minutes?.agreedOn ?? null }),
  record: async (tx, { meeting, minutes }, { says }: SaveMinutesInput) => {
    const { id, caseId } = meeting;
    await tx.query('update app.minutes set says = $2, version = version + 1 where id = $1', [minutes?.id, says]);
    return { result: { caseId }, events: [{ name: 'meeting.minutes-saved', ids: { caseId, meetingId: id } }] };
  },
});
