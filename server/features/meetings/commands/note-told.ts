import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { meetingInHand, ofMeeting } from '../meeting.repository';

/** Notes that the invitation to the person affected has gone: from that day they see the meeting on their page, and know of the slot (R35). For the post room. */
export const noteTold = command({
  name: 'meeting.note-told',
  load: async (tx, { letterId }: { letterId: string }) => {
    const [of] = await tx.query<{ meetingId: string; datedOn: string; reason: string }>(
      `select i.meeting_id as "meetingId", s.dated_on as "datedOn", i.reason from app.letters l
       join app.letters_sent s on s.tenant_id = l.tenant_id and s.letter_id = l.id
       join app.invitations i on i.tenant_id = l.tenant_id and i.id = l.cause_id
       where l.id = $1 and l.kind = 'MEETING_INVITATION'`,
      [letterId],
    );
    if (!of) {
      throw new NotFound('The invitation');
    }
    return { ...(await meetingInHand(tx, of.meetingId)), ...of };
  },
  belongs: (held) => ofMeeting(held),
  permit: ({ meeting }) => ['minute', 'Meeting', meeting],
  record: async (tx, { meeting, datedOn }) => {
    await tx.query('update app.meetings set told_on = coalesce(told_on, $2) where id = $1', [meeting.id, datedOn]);
    await tx.query('update app.slot_changes set told_on = $2 where meeting_id = $1 and told_on is null', [meeting.id, datedOn]);
    return { result: { caseId: meeting.caseId }, events: [] };
  },
});
