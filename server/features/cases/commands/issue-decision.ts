import {
  approvedStanding,
  assessThreshold,
  decisionJudgement,
  issueStanding,
  LETTER_RULES,
  letterOfDecision,
  refuse,
  rejectionJudgement,
  settledApplication,
  type Refusal,
  type ThresholdVerdict,
} from '@shared/policy';
import { orderLetter } from '@server/features/letters';
import { addresseeOf } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import {
  caseForDeed,
  letterState,
  sameVersion,
  standingDecision,
  thresholdFacts,
  touchCase,
  type StandingDecision,
} from '../case.repository';

export interface IssueDecisionInput {
  caseId: string;
  kind?: 'LETTER_2A' | 'LETTER_2B';
  version?: number;
}

/** Orders Letter 2a or 2b, exactly one per decision (R26, R27). The case moves when the letter has been handed over. */
export const issueDecision = command({
  name: 'case.issue-decision',
  load: async (tx, { caseId, kind, version }: IssueDecisionInput) => {
    const row = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(row, version);
    }
    const decision = await standingDecision(tx, caseId);
    const requestedKind = kind ?? (decision ? letterOfDecision(decision.outcome) : 'LETTER_2A');
    const letter = decision ? await letterState(tx, caseId, requestedKind, decision.id) : 'NONE';
    const { application, settlements, corrections } = await thresholdFacts(tx, row);
    const settled = assessThreshold(settledApplication(application, settlements, corrections));
    return { row, decision, requestedKind, letter, settled, addressee: await addresseeOf(tx, caseId) };
  },
  belongs: ({ row }) => ({ tenantId: row.tenantId, caseId: row.id }),
  permit: ({ row }) => ['issueLetter', 'Case', row],
  standing: ({ row, decision, requestedKind, letter, settled }) => [
    // The facts may have changed since the decision was recorded: it is weighed again before it is told (D52).
    ...(decision && decision.issuedOn === null ? weighedAgain(decision, settled) : []),
    ...approvedStanding(decision),
    ...issueStanding({ decision, requestedKind, letter1HandedOverOn: row.letter1On }),
    ...(letter === 'ORDERED' ? [refuse(LETTER_RULES.one, 'ALREADY_DONE', 'The letter is already waiting to go.')] : []),
  ],
  record: async (tx, { row, decision, requestedKind, addressee }, _, at) => {
    if (!decision || !addressee) {
      throw new NotFound('Applicant');
    }
    const ordered = await orderLetter(
      tx,
      {
        tenantId: row.tenantId,
        caseId: row.id,
        kind: requestedKind,
        partyId: addressee.id,
        decisionId: decision.id,
        causeId: decision.id,
        channel: addressee.letterChannel,
      },
      at,
    );
    await touchCase(tx, row.id);
    return { result: { caseId: row.id }, events: [ordered] };
  },
});

function weighedAgain(decision: StandingDecision, settled: ThresholdVerdict): Refusal[] {
  const discretion = {
    persistence: decision.persistence ?? '',
    harm: decision.harm ?? '',
    adequacyOfResponse: decision.adequacy ?? '',
  };
  return decision.outcome === 'REJECTED'
    ? rejectionJudgement({
        ...decision,
        ground: decision.rejectionGround,
        evidence: decision.rejectionEvidence ?? '',
        settled,
        discretion,
      })
    : decisionJudgement({ ...decision, settled, discretion });
}
