import { correctionJudgement, correctionStanding, letterOfDecision } from '@shared/policy';
import type { CorrectionKind } from '@shared/vocabulary/cases';
import { raiseTask } from '@server/features/letters';
import { command } from '@server/platform/command/command';
import { caseForDeed, letterState, sameVersion, standingDecision, thresholdFacts, touchCase } from '../case.repository';
import { correctionsOf, insertCorrection } from '../correction.repository';
import { APPROVE_CORRECTION } from '../approval-tasks';

export interface ProposeCorrectionInput {
  caseId: string;
  kind: CorrectionKind;
  reportId: string | null;
  incidentId: string | null;
  sameAsIncidentId: string | null;
  reason: string;
  version?: number;
}

/** Proposes that a report was not made, or that an incident was told twice (D52). Nothing changes until a manager approves it. */
export const proposeCorrection = command({
  name: 'case.propose-correction',
  load: async (tx, { caseId, version }: { caseId: string } & Partial<ProposeCorrectionInput>) => {
    const row = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(row, version);
    }
    const decision = await standingDecision(tx, caseId);
    const letter = decision ? await letterState(tx, caseId, letterOfDecision(decision.outcome), decision.id) : ('NONE' as const);
    const { application } = await thresholdFacts(tx, row);
    return { row, letter, application, corrections: await correctionsOf(tx, caseId) };
  },
  belongs: ({ row }) => ({ tenantId: row.tenantId, caseId: row.id }),
  permit: ({ row }) => ['correctFacts', 'Case', row],
  standing: ({ row, letter }) => correctionStanding({ status: row.status, letter }),
  judge: ({ application, corrections }, input: ProposeCorrectionInput) =>
    correctionJudgement(input, {
      incidentIds: application.incidents.map(({ id }) => id),
      reportIds: application.incidents.flatMap(({ reports }) => reports.flatMap(({ id }) => id ?? [])),
      standing: corrections.filter(({ isApproved }) => isApproved !== false),
    }),
  record: async (tx, { row }, input: ProposeCorrectionInput, at) => {
    const { tenantId, id: caseId } = row;
    const id = await insertCorrection(tx, { ...input, tenantId, caseId }, at);
    await raiseTask(tx, { tenantId, caseId, kind: APPROVE_CORRECTION.kind, says: APPROVE_CORRECTION.says }, at);
    await touchCase(tx, caseId);
    return { result: { caseId }, events: [{ name: 'case.correction-proposed', ids: { caseId, correctionId: id } }] };
  },
});
