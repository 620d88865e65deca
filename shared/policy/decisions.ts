import type { PlainDate } from '@shared/time';
import type { DecisionBasis, DecisionOutcome } from '@shared/vocabulary/cases';
import { letterOfDecision, LETTER_RULES } from './letters';
import { Refusal, refuse, Rule } from './rule';
import type { ThresholdVerdict } from './threshold-types';

/** What a threshold decision must hold (§2, §4, §8). The engine recommends; the SPOC decides with reasons (D50, D51). */
export const DECISION_RULES = {
  reasons: { id: 'decision.reasons', section: '§8', requirements: ['R81'], says: 'A decision gives its reasons.' },
  nextSteps: {
    id: 'decision.next-steps',
    section: '§4',
    requirements: ['R29', 'R81'],
    says: 'A decision says what happens next.',
  },
  floor: {
    id: 'decision.floor',
    section: '§2',
    requirements: ['D52', 'D5'],
    says: 'Where the test in the Act is met the decision is met.',
  },
  policy: {
    id: 'decision.policy',
    section: '§2',
    requirements: ['R9', 'R13', 'R88'],
    says: 'Where a route of the policy is met on settled facts the decision is met, in every area alike.',
  },
  ask: {
    id: 'decision.ask-first',
    section: '§2',
    requirements: ['R14', 'D4'],
    says: 'Nobody is refused because they were not asked whether effective action was taken; once they say that it was, they may be.',
  },
  basis: {
    id: 'decision.basis',
    section: '§2',
    requirements: ['D49', 'D50'],
    says: 'The basis of a decision is one the settled facts bear out.',
  },
  rejected: {
    id: 'decision.rejected-apart',
    section: '§8',
    requirements: ['R79'],
    says: 'An application is rejected by a deed of its own, never as a plain decision.',
  },
  discretion: {
    id: 'decision.discretion',
    section: '§2',
    requirements: ['D12', 'D50'],
    says: 'Discretion weighs persistence, harm and the adequacy of the response.',
  },
} as const satisfies Record<string, Rule>;

/** The three headings of s.104(5). */
export interface DiscretionReasons {
  persistence: string;
  harm: string;
  adequacyOfResponse: string;
}

export interface ProposedDecision {
  outcome: DecisionOutcome;
  /** The footing. A plain "not met" needs none: null. */
  basis: DecisionBasis | null;
  reasons: string;
  nextSteps: string;
  discretion?: Partial<DiscretionReasons> | null;
  settled: ThresholdVerdict;
}

const blank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';

/** Everything that stands against a decision, all at once (R29, R81, D4, D12, D50, D52). */
export function decisionJudgement(decision: ProposedDecision): Refusal[] {
  return [
    ...(blank(decision.reasons)
      ? [refuse(DECISION_RULES.reasons, 'MISSING', 'Give the reasons for the decision.', 'reasons')]
      : []),
    ...(blank(decision.nextSteps)
      ? [refuse(DECISION_RULES.nextSteps, 'MISSING', 'Say what happens next and what the applicant can do.', 'nextSteps')]
      : []),
    ...(decision.outcome === 'REJECTED'
      ? [
          refuse(
            DECISION_RULES.rejected,
            'NOT_ALLOWED',
            'A rejection is proposed on its own page, and a manager approves it.',
            'outcome',
          ),
        ]
      : decision.outcome === 'NOT_MET'
        ? againstNotMet(decision)
        : againstMet(decision)),
    ...(decision.basis === 'DISCRETION' ? discretionGaps(decision.discretion) : []),
  ];
}

function againstNotMet({ settled, basis }: ProposedDecision): Refusal[] {
  const { floor, policy, ask, basis: basisRule } = DECISION_RULES;
  if (settled.statutoryFloor) {
    return [
      refuse(floor, 'FLOOR_MET', 'The test in the Act is met on the settled facts, so the review must be held.', 'outcome'),
    ];
  }
  if (settled.policy === 'QUERY' && !settled.beliefAsked) {
    return [refuse(ask, 'ASK_FIRST', 'Ask the applicant first whether they believe effective action was taken.', 'outcome')];
  }
  if (settled.policy === 'MET') {
    return [refuse(policy, 'POLICY_MET', `Route ${settled.route} of the policy is met on the settled facts.`, 'outcome')];
  }
  if (settled.policy === 'DISCRETION' && basis !== 'DISCRETION') {
    return [
      refuse(basisRule, 'BASIS_MISMATCH', 'A hate incident that was not reported in time is decided by discretion.', 'basis'),
    ];
  }
  return basis === null || basis === 'DISCRETION'
    ? []
    : [
        refuse(
          basisRule,
          'BASIS_MISMATCH',
          'A decision that the threshold is not met rests on no route. Choose discretion or leave it out.',
          'basis',
        ),
      ];
}

function againstMet({ settled, basis }: ProposedDecision): Refusal[] {
  const mismatch = (message: string): Refusal[] => [refuse(DECISION_RULES.basis, 'BASIS_MISMATCH', message, 'basis')];
  switch (basis) {
    case null:
      return [refuse(DECISION_RULES.basis, 'MISSING', 'Say on which footing the threshold is met.', 'basis')];
    case 'ROUTE_A':
      return settled.route === 'A' ? [] : mismatch('Route A is not met on the settled facts.');
    case 'ROUTE_B':
      return settled.route === 'B'
        ? []
        : mismatch(settled.route === 'A' ? 'Route A is met, and it goes first.' : 'Route B is not met on the settled facts.');
    case 'STATUTORY_FLOOR':
      return settled.statutoryFloor ? [] : mismatch('The test in the Act is not met on the settled facts.');
    case 'DISCRETION':
      return settled.route === null && !settled.statutoryFloor
        ? []
        : mismatch('The threshold is met on the facts, so there is nothing left to discretion.');
  }
}

const HEADINGS: readonly [keyof DiscretionReasons, string][] = [
  ['persistence', 'how persistent the behaviour is'],
  ['harm', 'the harm, or the harm it could do'],
  ['adequacyOfResponse', 'how adequate the response was'],
];

/** The headings of s.104(5) that nothing is said of. */
export function discretionGaps(given: Partial<DiscretionReasons> | null | undefined): Refusal[] {
  return HEADINGS.filter(([heading]) => blank(given?.[heading])).map(([heading, what]) =>
    refuse(DECISION_RULES.discretion, 'MISSING', `Say ${what}.`, `discretion.${heading}`),
  );
}

/** Whether Letter 2a or 2b may be issued: decided, after Letter 1 (D11), the right one, and only once (R27). */
export function issueStanding(facts: {
  decision: { outcome: DecisionOutcome; issuedOn: PlainDate | null } | null;
  letter1HandedOverOn: PlainDate | null;
  requestedKind: 'LETTER_2A' | 'LETTER_2B';
}): Refusal[] {
  const { decision, letter1HandedOverOn, requestedKind } = facts;
  if (decision === null) {
    return [refuse(LETTER_RULES.one, 'NOT_DECIDED', 'There is no decision to tell yet.')];
  }
  const told: Record<DecisionOutcome, string> = {
    MET: 'met: Letter 2a tells it',
    NOT_MET: 'not met: Letter 2b tells it',
    REJECTED: 'to reject: Letter 2b tells it',
  };
  const other = told[decision.outcome];
  return [
    ...(letter1HandedOverOn === null ? [refuse(LETTER_RULES.order, 'NO_LETTER_1', 'Letter 1 has not gone yet.')] : []),
    ...(decision.issuedOn === null ? [] : [refuse(LETTER_RULES.one, 'ALREADY_DONE', 'This decision has already been told.')]),
    ...(letterOfDecision(decision.outcome) === requestedKind
      ? []
      : [refuse(LETTER_RULES.one, 'WRONG_LETTER', `The decision is ${other}.`)]),
  ];
}
