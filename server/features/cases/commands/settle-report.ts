import { randomUUID } from 'node:crypto';
import {
  assessThreshold,
  CASE_RULES,
  letterOfDecision,
  refuse,
  settledApplication,
  settleFloorJudgement,
  settleStanding,
} from '@shared/policy';
import type { Finding } from '@shared/vocabulary/cases';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { SettlementEntity } from '../case.entity';
import {
  caseForDeed,
  letterState,
  sameVersion,
  standingDecision,
  supersedeUntold,
  thresholdFacts,
  touchCase,
} from '../case.repository';

export interface SettleReportInput {
  caseId: string;
  reportId: string;
  finding: Finding;
  reason: string;
  version?: number;
}

/**
 * Settles one report: confirmed, accepted on the applicant's evidence, or not accepted with a reason (D51). The latest stands. Refused
 * where it alone would take the case below the test in the Act: that needs a correction (D52).
 */
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
    return { ...row, letter, facts: await thresholdFacts(tx, row) };
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
  judge: ({ facts }, { reportId, finding, reason }) =>
    finding !== 'NOT_ACCEPTED'
      ? []
      : [
          ...(reason.trim() === ''
            ? [refuse(CASE_RULES.settle, 'MISSING', 'Say why the report is not accepted. The applicant will read it.', 'reason')]
            : []),
          ...settleFloorJudgement(settledWith(facts, reportId, 'ACCEPTED'), settledWith(facts, reportId, 'NOT_ACCEPTED')),
        ],
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

/** The engine's answer with one report settled so, and everything else as it is. */
function settledWith(
  { application, settlements, corrections }: Awaited<ReturnType<typeof thresholdFacts>>,
  reportId: string,
  finding: Finding,
): ReturnType<typeof assessThreshold> {
  const others = settlements.filter((settlement) => settlement.reportId !== reportId);
  return assessThreshold(settledApplication(application, [...others, { reportId, finding }], corrections));
}
