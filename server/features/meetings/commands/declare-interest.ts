import { randomUUID } from 'node:crypto';
import { interestJudgement, MEETING_RULES, refuse } from '@shared/policy';
import type { InterestOutcome } from '@shared/vocabulary/meetings';
import { command } from '@server/platform/command/command';
import { meetingInHand, membersOf, ofMeeting, recorded } from '../meeting.repository';

export interface DeclareInterestInput {
  meetingId: string;
  memberId: string;
  outcome: InterestOutcome;
  says?: string | null;
}

/** Minutes what a member of the panel declared, or that there was nothing to declare, and what follows from it (D45). Each is kept; the latest stands. */
export const declareInterest = command({
  name: 'meeting.declare-interest',
  load: async (tx, { meetingId, memberId }: { meetingId: string } & Partial<DeclareInterestInput>) => ({
    ...(await meetingInHand(tx, meetingId)),
    member: (await membersOf(tx, meetingId)).find(({ id }) => id === memberId) ?? null,
  }),
  belongs: (held) => ofMeeting(held),
  permit: ({ meeting }) => ['minute', 'Meeting', meeting],
  standing: ({ meeting }) =>
    meeting.status === 'CALLED_OFF' ? [refuse(MEETING_RULES.interest, 'WRONG_STATUS', 'This meeting was called off.')] : [],
  judge: ({ member }, input: DeclareInterestInput) =>
    interestJudgement({ role: member?.role ?? 'VICTIM', isOnPanel: member !== null }, input),
  record: async (tx, { meeting }, { memberId, outcome, says }: DeclareInterestInput, at) => {
    const { tenantId, id: meetingId, caseId } = meeting;
    await tx.query(
      `insert into app.interests (tenant_id, id, case_id, meeting_id, member_id, outcome, says, declared_on, recorded_on, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10)`,
      [tenantId, randomUUID(), caseId, meetingId, memberId, outcome, says?.trim() || null, ...recorded(at)],
    );
    return { result: { caseId }, events: [{ name: 'meeting.interest-declared', ids: { caseId, meetingId, memberId } }] };
  },
});
