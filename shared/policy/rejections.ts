import type { CaseStatus, RejectionGround } from '@shared/vocabulary/cases';
import { decideStanding } from './cases';
import { discretionGaps, type DiscretionReasons } from './decisions';
import { Refusal, refuse, Rule } from './rule';
import type { PlainDate } from '@shared/time';
import type { ThresholdVerdict } from './threshold-types';

/** Rejecting an application on the closed list (§8, R79, D5). */
export const REJECTION_RULES = {
  ground: {
    id: 'rejection.ground',
    section: '§8',
    requirements: ['R79'],
    says: 'An application is rejected only as prejudicial, discriminatory, malicious, unreasonable, vexatious or frivolous, with evidence.',
  },
  second: {
    id: 'rejection.second-person',
    section: '§8',
    requirements: ['R79', 'D5'],
    says: 'A manager who did not propose the rejection approves it before anybody is told.',
  },
  legal: {
    id: 'rejection.legal-advice',
    section: '§8',
    requirements: ['D5', 'D52'],
    says: 'Where the test in the Act is met, a rejection needs a note of the legal advice as well.',
  },
} as const satisfies Record<string, Rule>;

export interface ProposedRejection {
  ground: RejectionGround | null;
  evidence: string;
  reasons: string;
  nextSteps: string;
  legalAdvice: string | null;
  discretion?: Partial<DiscretionReasons> | null;
  settled: Pick<ThresholdVerdict, 'statutoryFloor' | 'policy'>;
}

const blank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';

/** Whether a rejection may be proposed now: like any decision, once, after Letter 1 (R79, D11). */
export const rejectionStanding = (facts: { status: CaseStatus; letter1HandedOverOn: PlainDate | null }): Refusal[] =>
  decideStanding(facts);

/**
 * Everything that stands against a rejection, all at once (R79, R81, D5). With the floor met: the legal advice. Where a hate incident
 * is for discretion, the three headings of the Act are weighed here too: it is never turned away unweighed (D12, D50).
 */
export function rejectionJudgement(proposed: ProposedRejection): Refusal[] {
  const { ground, second: _, legal } = REJECTION_RULES;
  const missing = (rule: Rule, isMissing: boolean, message: string, field: string): Refusal[] =>
    isMissing ? [refuse(rule, 'MISSING', message, field)] : [];
  return [
    ...missing(ground, proposed.ground === null, 'Choose the reason from the list.', 'ground'),
    ...missing(ground, blank(proposed.evidence), 'Say what the evidence for it is.', 'evidence'),
    ...missing(ground, blank(proposed.reasons), 'Give the reasons. The applicant will read them.', 'reasons'),
    ...missing(ground, blank(proposed.nextSteps), 'Say what the applicant can do next.', 'nextSteps'),
    ...missing(
      legal,
      proposed.settled.statutoryFloor && blank(proposed.legalAdvice),
      'The test in the Act is met on the settled facts. Take legal advice, and note who gave it, when and what it was.',
      'legalAdvice',
    ),
    ...(proposed.settled.policy === 'DISCRETION' ? discretionGaps(proposed.discretion) : []),
  ];
}

/** Whether an approved rejection is there to be told (R79). */
export function approvedStanding(decision: { outcome: string; approvedOn: PlainDate | null } | null): Refusal[] {
  return decision?.outcome === 'REJECTED' && decision.approvedOn === null
    ? [refuse(REJECTION_RULES.second, 'SECOND_PERSON', 'A manager has not approved the rejection yet.')]
    : [];
}
