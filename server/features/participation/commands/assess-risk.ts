import type { PlainDate } from '@shared/time';
import { childAtRisk, riskJudgement, riskStanding } from '@shared/policy';
import type { RiskLevel } from '@shared/vocabulary/participation';
import { caseForDeed, touchCase } from '@server/features/cases';
import { closeCaseTasks } from '@server/features/letters';
import { partiesOfCase } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { insertRisk, lastRisk, personAffected, RISK_REVIEW } from '../participation.repository';

export interface AssessRiskInput {
  caseId: string;
  level: RiskLevel;
  whatCouldHappen: string;
  whatProtects: string;
  whatIsDone: string;
  /** Why it was looked at again; from the second on. */
  because?: string | null;
  assessedOn: PlainDate;
  reviewOn: PlainDate;
}

/**
 * Assesses the risk to the person affected, with its day and author (R47). Every version is kept; a later one says why. Where a child is not
 * known to be safe it says what is done (D46). Answers what asked to look at it again.
 */
export const assessRisk = command({
  name: 'risk.assess',
  load: async (tx, { caseId }: { caseId: string } & Partial<AssessRiskInput>) => ({
    found: await caseForDeed(tx, caseId),
    parties: await partiesOfCase(tx, caseId),
    last: await lastRisk(tx, caseId),
  }),
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['assessRisk', 'Case', found],
  standing: ({ found }) => riskStanding(found),
  judge: ({ found, parties, last }, input: AssessRiskInput, { today }) => {
    const facts = { childIsAtRisk: childAtRisk(parties), last: last?.assessedOn ?? null, receivedOn: found.receivedOn };
    return riskJudgement(input, facts, today);
  },
  record: async (tx, { found, parties, last }, input: AssessRiskInput, at) => {
    const { tenantId, id: caseId } = found;
    const { level, assessedOn, reviewOn } = input;
    const words = {
      whatCouldHappen: input.whatCouldHappen.trim(),
      whatProtects: input.whatProtects.trim(),
      whatIsDone: input.whatIsDone.trim(),
      because: last === null ? null : (input.because?.trim() ?? null),
    };
    const partyId = personAffected(parties)?.id ?? '';
    await insertRisk(tx, { tenantId, caseId, partyId, level, assessedOn, reviewOn, ...words }, at);
    await closeCaseTasks(tx, { caseId, kind: RISK_REVIEW, because: 'The risk was assessed again.' }, at);
    await touchCase(tx, caseId);
    return { result: { caseId }, events: [{ name: 'risk.assessed', ids: { caseId } }] };
  },
});
