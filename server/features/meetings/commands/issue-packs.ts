import { packStanding } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { meetingInHand, ofMeeting } from '../meeting.repository';
import { agendaOf, packsOf, partsOf } from '../reading/parts';

/** Has the packs made, one for each part (R31, D30): the post room freezes the papers as they are then. A later pack has the next number. */
export const issuePacks = command({
  name: 'meeting.issue-packs',
  load: async (tx, { meetingId }: { meetingId: string }) => {
    const held = await meetingInHand(tx, meetingId);
    const agenda = await agendaOf(tx, meetingId);
    return {
      ...held,
      withoutAgenda: (await partsOf(tx, held.meeting)).filter(({ session }) => !agenda.some((item) => item.session === session)),
    };
  },
  belongs: (held) => ofMeeting(held),
  permit: ({ meeting }) => ['arrangeMeeting', 'Meeting', meeting],
  standing: ({ meeting, withoutAgenda }) => packStanding({ status: meeting.status, withoutAgenda: withoutAgenda.length }),
  record: async (tx, { meeting }) => {
    const { id, caseId } = meeting;
    const number = Math.max(0, ...(await packsOf(tx, id)).map((pack) => pack.number)) + 1;
    return {
      result: { caseId },
      events: [{ name: 'meeting.packs-asked', ids: { caseId, meetingId: id, number: String(number) } }],
    };
  },
});
