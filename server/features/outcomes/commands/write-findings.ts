import { OUTCOME_RULES, outcomeStanding, type PowerConsidered } from '@shared/policy';
import { sameVersion } from '@server/features/cases';
import { command } from '@server/platform/command/command';
import { saveFindings } from '../findings.repository';
import { outcomeForDeed } from '../outcome-facts';

export interface WriteFindingsInput {
  caseId: string;
  whatWasDone: string;
  whatWorked: string;
  whatDidNot: string;
  conclusions: string;
  forApplicant: string;
  powers: readonly PowerConsidered[];
  version?: number | null;
}

/** Saves the report of findings as far as it is written, as often as wanted (R39). Findings that were final are open again. */
export const writeFindings = command({
  name: 'outcome.write-findings',
  load: (tx, { caseId }: { caseId: string } & Partial<WriteFindingsInput>) => outcomeForDeed(tx, caseId),
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['conclude', 'Case', found],
  standing: ({ found, letter3 }) => outcomeStanding({ status: found.status, letter3 }, OUTCOME_RULES.findings),
  record: async (tx, facts, input: WriteFindingsInput, at) => {
    if (facts.findings) {
      sameVersion(facts.findings, input.version ?? 0);
    }
    const powers = input.powers.map(({ power, answer, why }) => ({ power, answer, why }));
    const findingsId = await saveFindings(tx, facts, { ...input, powers }, at);
    return {
      result: { caseId: facts.found.id },
      events: [{ name: 'findings.written', ids: { caseId: facts.found.id, findingsId } }],
    };
  },
});
