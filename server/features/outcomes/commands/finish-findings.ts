import { findingsGaps, finishStanding, OUTCOME_RULES, outcomeStanding } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { finalFindings } from '../findings.repository';
import { outcomeForDeed } from '../outcome-facts';

/** Makes the report of findings final (R39): every power has an answer, and there are words for the applicant that name nobody (D29). */
export const finishFindings = command({
  name: 'outcome.finish-findings',
  load: (tx, { caseId }: { caseId: string }) => outcomeForDeed(tx, caseId),
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['conclude', 'Case', found],
  standing: ({ found, letter3, findings }) => [
    ...outcomeStanding({ status: found.status, letter3 }, OUTCOME_RULES.findings),
    ...finishStanding(findings),
  ],
  judge: ({ findings, keptBack }) => (findings ? findingsGaps(findings, keptBack) : []),
  record: async (tx, { found, findings }, _, { moment }) => {
    if (!findings) {
      throw new NotFound('The findings');
    }
    await finalFindings(tx, findings.id, moment.today);
    return {
      result: { caseId: found.id },
      events: [{ name: 'findings.final', ids: { caseId: found.id, findingsId: findings.id } }],
    };
  },
});
