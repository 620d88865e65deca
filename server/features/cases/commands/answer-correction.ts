import {
  answerNoteJudgement,
  CORRECTION_RULES,
  correctionStanding,
  letterOfDecision,
  refuse,
  secondPersonStanding,
} from '@shared/policy';
import { closeCaseTasks } from '@server/features/letters';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { APPROVE_CORRECTION } from '../approval-tasks';
import { caseForDeed, letterState, standingDecision, supersedeUntold, touchCase } from '../case.repository';
import { correctionsOf, noteCorrectionAnswer } from '../correction.repository';

export interface AnswerCorrectionInput {
  caseId: string;
  correctionId: string;
  approved: boolean;
  note: string;
}

/**
 * The second person's answer to a proposed correction (D52). Approved, the engine is asked again from then on, and a decision nobody has
 * been told falls. Refused to whoever proposed it. Offered without an id, it is about the first that nobody has answered.
 */
export const answerCorrection = command({
  name: 'case.answer-correction',
  load: async (tx, { caseId, correctionId }: { caseId: string } & Partial<AnswerCorrectionInput>, { actor }) => {
    const row = await caseForDeed(tx, caseId);
    const all = await correctionsOf(tx, caseId);
    const open = all.filter(({ answeredOn }) => answeredOn === null);
    const correction = correctionId === undefined ? open[0] : all.find(({ id }) => id === correctionId);
    if (correctionId !== undefined && !correction) {
      throw new NotFound('Correction');
    }
    const decision = await standingDecision(tx, caseId);
    const letter = decision ? await letterState(tx, caseId, letterOfDecision(decision.outcome), decision.id) : ('NONE' as const);
    const isLast = open.filter(({ id }) => id !== correction?.id).length === 0;
    return { row, correction: correction ?? null, isLast, letter, answeredBy: actor.userId };
  },
  belongs: ({ row }) => ({ tenantId: row.tenantId, caseId: row.id }),
  permit: ({ row }) => ['approve', 'Case', row],
  standing: ({ row, correction, letter, answeredBy }) => [
    ...correctionStanding({ status: row.status, letter }),
    ...(correction
      ? secondPersonStanding(CORRECTION_RULES.second, {
          proposedBy: correction.proposedBy,
          answeredBy,
          isAnswered: correction.answeredOn !== null,
        })
      : [refuse(CORRECTION_RULES.second, 'NOT_DECIDED', 'No correction waits for an answer.')]),
  ],
  judge: (_, answer: AnswerCorrectionInput) => answerNoteJudgement(CORRECTION_RULES.second, answer),
  record: async (tx, { row, correction, isLast }, { approved, note }: AnswerCorrectionInput, at) => {
    const caseId = row.id;
    const correctionId = correction?.id ?? '';
    await noteCorrectionAnswer(tx, { id: correctionId, approved, note }, at);
    if (isLast) {
      await closeCaseTasks(tx, { caseId, kind: APPROVE_CORRECTION.kind, because: 'A manager has answered.' }, at);
    }
    if (approved) {
      await supersedeUntold(tx, caseId, at.moment.now);
    }
    await touchCase(tx, caseId);
    const name = approved ? 'case.correction-approved' : 'case.correction-refused';
    return { result: { caseId }, events: [{ name, ids: { caseId, correctionId } }] };
  },
});
