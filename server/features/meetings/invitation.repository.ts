import { randomUUID } from 'node:crypto';
import type { Session } from '@shared/vocabulary/marks';
import { VICTIM_SIDE, type PanelRole } from '@shared/vocabulary/meetings';
import type { LetterChannel } from '@shared/vocabulary/letters';
import { orderLetter } from '@server/features/letters';
import { personAffected } from '@server/features/participation';
import { partiesOfCase } from '@server/features/people';
import type { At } from '@server/platform/command/command';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import type { DomainEvent } from '@server/platform/outbox/outbox';
import { recorded, type MeetingRow } from './meeting.repository';

/** Why somebody is written to: the calendar file of the last two takes the meeting out of a calendar. */
export const INVITATION_REASONS = ['FIRST', 'REARRANGED', 'SLOT_ALTERED', 'CALLED_OFF', 'NOT_NEEDED'] as const;
export type InvitationReason = (typeof INVITATION_REASONS)[number];

export interface SeatToInvite {
  id: string;
  session: Session;
  role: PanelRole;
  memberId: string;
  email: string | null;
  /** 0 where nobody was invited to this seat yet. */
  lastSequence: number;
}

/** Every seat of a meeting that is taken, with the number of its last invitation. */
export const seatsToInvite = (tx: ReadTx, meetingId: string): Promise<SeatToInvite[]> =>
  tx.query<SeatToInvite>(
    `select s.id, s.session, s.role, s.member_id as "memberId", p.email, coalesce((
       select max(i.sequence) from app.invitations i where i.tenant_id = s.tenant_id and i.seat_id = s.id), 0)::int as "lastSequence"
     from app.seats s join app.panel_members p on p.tenant_id = s.tenant_id and p.id = s.member_id
     where s.meeting_id = $1 and s.removed_on is null order by s.session desc, s.id`,
    [meetingId],
  );

/**
 * Invites to these seats, each by an invitation of its own for its own part (D31). The panel by email, where an address is known; the
 * person affected by a letter, by a way that is safe for them, also where somebody attends for them (R34-R36). Answers what happened.
 */
export async function inviteTo(
  tx: Tx,
  { meeting, seats, reason }: { meeting: MeetingRow; seats: readonly SeatToInvite[]; reason: InvitationReason },
  at: At,
): Promise<DomainEvent[]> {
  const { tenantId, caseId } = meeting;
  const affected = personAffected(await partiesOfCase(tx, caseId));
  let isAffectedTold = false;
  const events: DomainEvent[] = [];
  const order = async (
    kind: 'MEETING_INVITATION' | 'PANEL_INVITATION',
    causeId: string,
    to: { partyId: string | null; channel: LetterChannel },
  ): Promise<void> => void events.push(await orderLetter(tx, { tenantId, caseId, kind, causeId, ...to }, at));

  // The person affected themselves before who attends for them: one letter tells them, not two.
  for (const seat of [...seats].sort((one, other) => Number(other.role === 'VICTIM') - Number(one.role === 'VICTIM'))) {
    const id = randomUUID();
    await tx.query(
      `insert into app.invitations (tenant_id, id, case_id, meeting_id, seat_id, session, sequence, reason, invited_on, recorded_on, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11)`,
      [tenantId, id, caseId, meeting.id, seat.id, seat.session, seat.lastSequence + 1, reason, ...recorded(at)],
    );
    if (VICTIM_SIDE.includes(seat.role) && affected && !isAffectedTold) {
      isAffectedTold = true;
      await order('MEETING_INVITATION', id, { partyId: affected.id, channel: affected.letterChannel });
    }
    if (seat.role !== 'VICTIM' && seat.email) {
      await order('PANEL_INVITATION', id, { partyId: null, channel: 'EMAIL' });
    }
  }
  return events;
}

/** Tells again everybody who was invited before. */
export async function inviteAgain(
  tx: Tx,
  meeting: MeetingRow,
  reason: Exclude<InvitationReason, 'FIRST'>,
  at: At,
  whom: (seat: SeatToInvite) => boolean = () => true,
): Promise<DomainEvent[]> {
  const seats = (await seatsToInvite(tx, meeting.id)).filter((seat) => seat.lastSequence > 0 && whom(seat));
  return inviteTo(tx, { meeting, seats, reason }, at);
}
