import { MEETING_RULES, refuse, toComeStanding } from '@shared/policy';
import type { MeetingStatus, SeatResponse } from '@shared/vocabulary/meetings';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';

export interface AnswerSeatInput {
  seatId: string;
  response: SeatResponse;
}
interface SeatInHand {
  tenantId: string;
  id: string;
  caseId: string;
  agencyId: string | null;
  status: MeetingStatus;
}

/** What somebody invited said: noted by staff, or answered by an agency for its own people in the parts it sees (R38). */
export const answerSeat = command({
  name: 'seat.answer',
  load: async (tx, { seatId }: { seatId: string } & Partial<AnswerSeatInput>): Promise<SeatInHand> => {
    const [seat] = await tx.query<SeatInHand>(
      `select s.tenant_id as "tenantId", s.id, s.case_id as "caseId", s.agency_id as "agencyId", m.status
       from app.seats s join app.meetings m on m.tenant_id = s.tenant_id and m.id = s.meeting_id
       where s.id = $1 and s.removed_on is null ${tx.manager ? 'for no key update of s' : ''}`,
      [seatId],
    );
    if (!seat) {
      throw new NotFound('The seat');
    }
    return seat;
  },
  belongs: ({ tenantId, caseId }) => ({ tenantId, caseId }),
  permit: (seat) => ['answerSeat', 'Seat', seat],
  standing: (seat) => toComeStanding(MEETING_RULES.invite, seat),
  judge: (_, { response }: AnswerSeatInput) =>
    response === 'NONE' ? [refuse(MEETING_RULES.invite, 'MISSING', 'Say whether they come.', 'response')] : [],
  record: async (tx, { id, caseId }, { response }: AnswerSeatInput, { moment }) => {
    await tx.query('update app.seats set response = $2, responded_on = $3 where id = $1', [id, response, moment.today]);
    return { result: { caseId }, events: [{ name: 'seat.answered', ids: { caseId, seatId: id } }] };
  },
});
