import { answerNoteJudgement, decideStanding, refuse, REJECTION_RULES, secondPersonStanding } from '@shared/policy';
import { closeCaseTasks } from '@server/features/letters';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { APPROVE_REJECTION } from '../approval-tasks';
import { caseForDeed, standingDecision, supersedeUntold, touchCase } from '../case.repository';

export interface ApproveRejectionInput {
  caseId: string;
  decisionId: string;
  approved: boolean;
  note: string;
}

/** The second person's answer to a proposed rejection (R79, D5): approved, it may be told; refused with a reason, it falls. */
export const approveRejection = command({
  name: 'case.approve-rejection',
  load: async (tx, { caseId, decisionId }: { caseId: string } & Partial<ApproveRejectionInput>, { actor }) => {
    const row = await caseForDeed(tx, caseId);
    const standing = await standingDecision(tx, caseId);
    const decision = standing?.outcome === 'REJECTED' ? standing : null;
    if (decisionId !== undefined && decision?.id !== decisionId) {
      throw new NotFound('Decision');
    }
    return { row, decision, answeredBy: actor.userId };
  },
  belongs: ({ row }) => ({ tenantId: row.tenantId, caseId: row.id }),
  permit: ({ row }) => ['approve', 'Case', row],
  standing: ({ row, decision, answeredBy }) => [
    ...decideStanding({ status: row.status, letter1HandedOverOn: row.letter1On }),
    ...(decision
      ? secondPersonStanding(REJECTION_RULES.second, {
          proposedBy: decision.decidedBy,
          answeredBy,
          isAnswered: decision.approvedOn !== null,
        })
      : [refuse(REJECTION_RULES.second, 'NOT_DECIDED', 'No rejection waits for an answer.')]),
  ],
  judge: (_, answer: ApproveRejectionInput) => answerNoteJudgement(REJECTION_RULES.second, answer),
  record: async (tx, { row, decision }, { approved, note }: ApproveRejectionInput, at) => {
    const caseId = row.id;
    const decisionId = decision?.id ?? '';
    await closeCaseTasks(tx, { caseId, kind: APPROVE_REJECTION.kind, because: 'A manager has answered.' }, at);
    if (approved) {
      await tx.query(
        'update app.decisions set approved_on = $2, approved_at = $3, approved_by = $4, approval_note = $5 where id = $1',
        [decisionId, at.moment.today, at.moment.now, at.actor.membershipId, note.trim() || null],
      );
    } else {
      await tx.query('update app.decisions set approval_note = $2 where id = $1', [decisionId, note.trim()]);
      await supersedeUntold(tx, caseId, at.moment.now);
    }
    await touchCase(tx, caseId);
    const name = approved ? 'case.rejection-approved' : 'case.rejection-refused';
    return { result: { caseId }, events: [{ name, ids: { caseId, decisionId } }] };
  },
});
