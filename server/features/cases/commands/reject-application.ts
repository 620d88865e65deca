import { randomUUID } from 'node:crypto';
import {
  assessThreshold,
  LETTER_RULES,
  letterOfDecision,
  refuse,
  rejectionJudgement,
  rejectionStanding,
  settledApplication,
} from '@shared/policy';
import type { RejectionGround } from '@shared/vocabulary/cases';
import { closeCaseTasks, raiseTask } from '@server/features/letters';
import { command } from '@server/platform/command/command';
import { APPROVE_REJECTION } from '../approval-tasks';
import { DecisionEntity } from '../case.entity';
import {
  caseForDeed,
  letterState,
  sameVersion,
  standingDecision,
  supersedeUntold,
  thresholdFacts,
  touchCase,
} from '../case.repository';

export interface RejectApplicationInput {
  caseId: string;
  ground: RejectionGround;
  evidence: string;
  reasons: string;
  nextSteps: string;
  legalAdvice: string | null;
  persistence: string | null;
  harm: string | null;
  adequacy: string | null;
  version?: number;
}

/**
 * Proposes to reject an application on one ground of the closed list (R79), with both runs of the engine. Where the test in the Act is
 * met, the note of the legal advice is needed (D5). Nobody is told until a manager approves it; proposing again replaces it.
 */
export const rejectApplication = command({
  name: 'case.reject',
  load: async (tx, { caseId, version }: { caseId: string } & Partial<RejectApplicationInput>) => {
    const row = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(row, version);
    }
    const { application, settlements, corrections } = await thresholdFacts(tx, row);
    const standing = await standingDecision(tx, caseId);
    return {
      row,
      account: assessThreshold(application),
      settled: assessThreshold(settledApplication(application, settlements, corrections)),
      told: standing ? await letterState(tx, caseId, letterOfDecision(standing.outcome), standing.id) : ('NONE' as const),
    };
  },
  belongs: ({ row }) => ({ tenantId: row.tenantId, caseId: row.id }),
  permit: ({ row }) => ['decide', 'Case', row],
  standing: ({ row, told }) => [
    ...rejectionStanding({ status: row.status, letter1HandedOverOn: row.letter1On }),
    ...(told === 'NONE'
      ? []
      : [refuse(LETTER_RULES.one, 'ALREADY_DONE', 'The letter telling this decision is already on its way or has gone.')]),
  ],
  judge: ({ settled }, input: RejectApplicationInput) =>
    rejectionJudgement({
      ...input,
      settled,
      discretion: { persistence: input.persistence ?? '', harm: input.harm ?? '', adequacyOfResponse: input.adequacy ?? '' },
    }),
  record: async (tx, { row, account, settled }, input: RejectApplicationInput, at) => {
    const { tenantId, id: caseId } = row;
    await closeCaseTasks(tx, { caseId, kind: APPROVE_REJECTION.kind, because: 'It was proposed again.' }, at);
    await supersedeUntold(tx, caseId, at.moment.now);
    const id = randomUUID();
    await tx.manager.insert(DecisionEntity, {
      tenantId,
      id,
      caseId,
      outcome: 'REJECTED',
      basis: null,
      reasons: input.reasons.trim(),
      furtherAction: 'We will not hold a review.',
      nextSteps: input.nextSteps.trim(),
      persistence: input.persistence,
      harm: input.harm,
      adequacy: input.adequacy,
      rejectionGround: input.ground,
      rejectionEvidence: input.evidence.trim(),
      legalAdvice: input.legalAdvice?.trim() || null,
      accountRun: account,
      settledRun: settled,
      decidedOn: at.moment.today,
      decidedAt: at.moment.now,
      decidedBy: at.actor.membershipId ?? '',
    });
    await raiseTask(tx, { tenantId, caseId, kind: APPROVE_REJECTION.kind, says: APPROVE_REJECTION.says }, at);
    await touchCase(tx, caseId);
    return { result: { caseId }, events: [{ name: 'case.rejection-proposed', ids: { caseId, decisionId: id } }] };
  },
});
