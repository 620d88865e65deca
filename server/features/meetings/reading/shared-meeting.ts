import { isUUID } from 'class-validator';
import type { PlainDate } from '@shared/time';
import type { Session } from '@shared/vocabulary/marks';
import type { MeetingStatus } from '@shared/vocabulary/meetings';
import type { Ctx } from '@server/platform/command/context';
import type { ReadTx } from '@server/platform/db/tenant';
import type { SharedMeetingType, SharedSeatType } from '../shared-meeting.type';
import { agendaOf, minutesOf, packsOf, partsOf } from './parts';

interface Row {
  id: string;
  caseId: string;
  reference: string;
  heldOn: PlainDate;
  status: MeetingStatus;
  hasOpenSession: boolean;
}

/**
 * The meeting of a shared case as an agency reads it, under its own wall: the closed part is not among the rows unless its grant says so
 * (R38, D58). Null where nothing is shared, or there is none.
 */
export async function sharedMeeting(ctx: Ctx, caseId: string): Promise<SharedMeetingType | null> {
  if (!isUUID(caseId)) {
    return null;
  }
  return ctx.read(async (tx) => {
    const [meeting] = await tx.query<Row>(
      `select m.id, m.case_id as "caseId", c.reference, m.held_on as "heldOn", m.status, m.has_open_session as "hasOpenSession"
       from app.meetings m join app.cases c on c.tenant_id = m.tenant_id and c.id = m.case_id
       where m.case_id = $1 order by m.status = 'CALLED_OFF', m.held_on desc limit 1`,
      [caseId],
    );
    if (!meeting) {
      return null;
    }
    const seats = await seatsSeen(tx, meeting.id, ctx.actor.subjectId);
    const agenda = await agendaOf(tx, meeting.id);
    const minutes = await minutesOf(tx, meeting.id);
    const packs = await packsOf(tx, meeting.id);
    const parts = (await partsOf(tx, meeting)).map((part) => {
      const inPart = <T extends { session: Session }>(rows: readonly T[]): T[] =>
        rows.filter(({ session }) => session === part.session);
      return { ...part, seats: inPart(seats), agenda: inPart(agenda), record: inPart(minutes)[0] ?? null, packs: inPart(packs) };
    });
    return { ...meeting, parts };
  });
}

const seatsSeen = (tx: ReadTx, meetingId: string, agencyId: string | null): Promise<(SharedSeatType & { session: Session })[]> =>
  tx.query<SharedSeatType & { session: Session }>(
    `select s.id, s.session, p.full_name as "fullName", p.organisation, s.role, s.response, s.agency_id is not distinct from $2::uuid as mine
     from app.seats s join app.panel_members p on p.tenant_id = s.tenant_id and p.id = s.member_id
     where s.meeting_id = $1 and s.removed_on is null order by s.role <> 'CHAIR', p.full_name, s.id`,
    [meetingId, agencyId],
  );
