import { randomUUID } from 'node:crypto';
import { CASE_RULES, letterOfDecision, refuse, settleStanding } from '@shared/policy';
import type { Finding } from '@shared/vocabulary/cases';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { SettlementEntity } from '../case.entity';
import { caseForDeed, letterState, sameVersion, standingDecision, supersedeUntold, touchCase } from '../case.repository';

export interface SettleReportInput {
  caseId: string;
  reportId: string;
  finding: Finding;
  reason: string;
  version?: number;
}

/** Settles one report: confirmed, accepted on the applicant's evidence, or not accepted with a reason (D51). The latest stands. */
export const settleReport = command({
  name: 'report.settle',
  load: async (tx, { caseId, reportId, version }: SettleReportInput) => {
    const row = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(row, version);
    }
    const [report] = await tx.query('select 1 from app.reports where id = $1 and case_id = $2', [reportId, caseId]);
    if (!report) {
      throw new NotFound('Report');
    }
    const decision = await standingDecision(tx, caseId);
    const letter = decision ? await letterState(tx, caseId, letterOfDecision(decision.outcome), decision.id) : 'NONE';
    return { ...row, letter };
  },
  belongs: (row) => ({ tenantId: row.tenantId, caseId: row.id }),
  permit: (row) => ['settle', 'Case', row],
  standing: (row) => [
    ...settleStanding(row),
    ...(row.letter === 'ORDERED'
      ? [
          refuse(
            CASE_RULES.settle,
            'ALREADY_DONE',
            'The letter telling the decision is on its way, so the facts stay as they were decided on.',
          ),
        ]
      : []),
  ],
  judge: (_, { finding, reason }) =>
    finding === 'NOT_ACCEPTED' && reason.trim() === ''
      ? [refuse(CASE_RULES.settle, 'MISSING', 'Say why the report is not accepted. The applicant will read it.', 'reason')]
      : [],
  record: async (tx, row, { reportId, finding, reason }, { actor, moment }) => {
    await tx.manager.insert(SettlementEntity, {
      tenantId: row.tenantId,
      id: randomUUID(),
      caseId: row.id,
      reportId,
      finding,
      reason: reason.trim(),
      settledOn: moment.today,
      settledAt: moment.now,
      settledBy: actor.membershipId ?? '',
    });
    // A decision rests on the facts as settled; when they change, it is made again (D51, D52).
    await supersedeUntold(tx, row.id, moment.now);
    await touchCase(tx, row.id);
    return { result: { caseId: row.id }, events: [{ name: 'report.settled', ids: { caseId: row.id, reportId } }] };
  },
});
