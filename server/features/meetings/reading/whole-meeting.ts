import { decides } from '@shared/policy';
import type { Session } from '@shared/vocabulary/marks';
import { VICTIM_SIDE, type PanelRole, type SeatResponse } from '@shared/vocabulary/meetings';
import type { PlainDate } from '@shared/time';
import type { ReadTx } from '@server/platform/db/tenant';
import { membersOf, type MeetingRow } from '../meeting.repository';
import type { InvitationType, MeetingType, SeatType, SlotChangeType } from '../meeting.type';
import { agendaOf, minutesOf, packsOf, partsOf, USUAL_AGENDA } from './parts';

interface SeatRow {
  id: string;
  memberId: string;
  session: Session;
  fullName: string;
  organisation: string;
  email: string | null;
  role: PanelRole;
  response: SeatResponse;
  respondedOn: PlainDate | null;
  attended: boolean | null;
  invitations: InvitationType[];
}

/** One meeting with each of its parts apart: who sits there, agenda, minutes, packs. For its own team. */
export async function wholeMeeting(tx: ReadTx, meeting: MeetingRow): Promise<Omit<MeetingType, 'warning'>> {
  const seats = (await seatsOf(tx, meeting.id)).map(seatView);
  const agenda = await agendaOf(tx, meeting.id);
  const minutes = await minutesOf(tx, meeting.id);
  const packs = await packsOf(tx, meeting.id);
  return {
    ...meeting,
    parts: (await partsOf(tx, meeting)).map((part) => {
      const inPart = <T extends { session: Session }>(rows: readonly T[]): T[] =>
        rows.filter(({ session }) => session === part.session);
      return {
        ...part,
        seats: inPart(seats),
        agenda: inPart(agenda),
        usualAgenda: USUAL_AGENDA[part.session].map((item, index) => ({ id: `usual-${index + 1}`, ...item })),
        record: inPart(minutes)[0] ?? null,
        packs: inPart(packs),
      };
    }),
    members: (await membersOf(tx, meeting.id)).map((member) => ({ ...member, decides: decides(member.role) })),
    slotChanges: await slotChangesOf(tx, meeting.id),
  };
}

const seatView = ({ email, ...seat }: SeatRow): SeatType => ({
  ...seat,
  willBeSent: seat.invitations.length > 0 ? null : whatIsSent(seat.role, email),
});

/** What an invitation would be and how it goes, in words for who sends it (R34, D31). */
function whatIsSent(role: PanelRole, email: string | null): string {
  const byEmail = email ? `An email to ${email} with a calendar file for this part.` : null;
  if (!VICTIM_SIDE.includes(role)) {
    return byEmail ?? 'Nothing: there is no email address. Ring them.';
  }
  const letter = 'A letter to the person affected, by the way that is safe for them.';
  return role === 'VICTIM' || !byEmail ? letter : `${letter} ${byEmail}`;
}

const seatsOf = (tx: ReadTx, meetingId: string): Promise<SeatRow[]> =>
  tx.query<SeatRow>(
    `select s.id, s.member_id as "memberId", s.session, p.full_name as "fullName", p.organisation, p.email, s.role, s.response,
       s.responded_on as "respondedOn", s.attended, coalesce((
         select json_agg(json_build_object('id', i.id, 'sequence', i.sequence, 'reason', i.reason, 'invitedOn', i.invited_on, 'letterStatus', (
           select l.status from app.letters l where l.tenant_id = i.tenant_id and l.case_id = i.case_id and l.cause_id = i.id
           order by l.kind, l.attempt desc limit 1)) order by i.sequence)
         from app.invitations i where i.tenant_id = s.tenant_id and i.seat_id = s.id), '[]') as invitations
     from app.seats s join app.panel_members p on p.tenant_id = s.tenant_id and p.id = s.member_id
     where s.meeting_id = $1 and s.removed_on is null order by s.role <> 'CHAIR', p.full_name, s.id`,
    [meetingId],
  );

const slotChangesOf = (tx: ReadTx, meetingId: string): Promise<SlotChangeType[]> =>
  tx.query<SlotChangeType>(
    `select id, from_minutes as "fromMinutes", to_minutes as "toMinutes", because, altered_by_name as "alteredByName",
       recorded_on as "recordedOn", told_on as "toldOn" from app.slot_changes where meeting_id = $1 order by recorded_at`,
    [meetingId],
  );
