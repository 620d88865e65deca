import { randomUUID } from 'node:crypto';
import {
  assessThreshold,
  decideStanding,
  decisionJudgement,
  DECISION_RULES,
  LETTER_RULES,
  letterOfDecision,
  refuse,
  settledApplication,
} from '@shared/policy';
import type { DecisionBasis, DecisionOutcome } from '@shared/vocabulary/cases';
import { command } from '@server/platform/command/command';
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

export interface DecideThresholdInput {
  caseId: string;
  outcome: DecisionOutcome;
  basis: DecisionBasis | null;
  reasons: string;
  furtherAction: string;
  nextSteps: string;
  persistence: string | null;
  harm: string | null;
  adequacy: string | null;
  version?: number;
}

/**
 * Records the SPOC's decision with both runs of the engine: the applicant's account and the settled facts (D51). Deciding again
 * before it is told replaces it; once a letter is ordered it stands (R27). Where the statutory floor is met, "not met" is refused (D52).
 */
export const decideThreshold = command({
  name: 'case.decide',
  load: async (tx, { caseId, version }: DecideThresholdInput) => {
    const row = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(row, version);
    }
    const { application, settlements, corrections } = await thresholdFacts(tx, row);
    const standing = await standingDecision(tx, caseId);
    return {
      row,
      standing,
      account: assessThreshold(application),
      settled: assessThreshold(settledApplication(application, settlements, corrections)),
      told: standing ? await letterState(tx, caseId, letterOfDecision(standing.outcome), standing.id) : ('NONE' as const),
    };
  },
  belongs: ({ row }) => ({ tenantId: row.tenantId, caseId: row.id }),
  permit: ({ row }) => ['decide', 'Case', row],
  standing: ({ row, told }) => [
    ...decideStanding({ status: row.status, letter1HandedOverOn: row.letter1On }),
    ...(told === 'NONE'
      ? []
      : [refuse(LETTER_RULES.one, 'ALREADY_DONE', 'The letter telling this decision is already on its way or has gone.')]),
  ],
  judge: ({ settled }, input) => [
    ...decisionJudgement({
      outcome: input.outcome,
      basis: input.basis,
      reasons: input.reasons,
      nextSteps: input.nextSteps,
      settled,
      discretion: { persistence: input.persistence ?? '', harm: input.harm ?? '', adequacyOfResponse: input.adequacy ?? '' },
    }),
    ...(input.furtherAction.trim() === ''
      ? [
          refuse(
            DECISION_RULES.nextSteps,
            'MISSING',
            'Say what further action there will be, or that there is none.',
            'furtherAction',
          ),
        ]
      : []),
  ],
  record: async (tx, { row, account, settled }, input, { actor, moment }) => {
    await supersedeUntold(tx, row.id, moment.now);
    const id = randomUUID();
    await tx.manager.insert(DecisionEntity, {
      tenantId: row.tenantId,
      id,
      caseId: row.id,
      outcome: input.outcome,
      basis: input.basis,
      reasons: input.reasons.trim(),
      furtherAction: input.furtherAction.trim(),
      nextSteps: input.nextSteps.trim(),
      persistence: input.persistence,
      harm: input.harm,
      adequacy: input.adequacy,
      accountRun: account,
      settledRun: settled,
      decidedOn: moment.today,
      decidedAt: moment.now,
      decidedBy: actor.membershipId ?? '',
    });
    await touchCase(tx, row.id);
    return { result: { caseId: row.id }, events: [{ name: 'case.decided', ids: { caseId: row.id, decisionId: id } }] };
  },
});
