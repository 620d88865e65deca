import type { Moment } from '@shared/policy';
import type { PlainDate } from '@shared/time';
import type { AgreementToShare } from '@shared/vocabulary/answers';
import type { CaseStatus, DecisionOutcome } from '@shared/vocabulary/cases';
import type { ClockKind } from '@shared/vocabulary/clocks';
import type { ConsentsOnCase } from '@server/features/people';
import type { ReviewFacts } from './review-step';

export interface NextStepFacts {
  status: CaseStatus;
  clocks: readonly { kind: ClockKind; startedOn: PlainDate; dueOn: PlainDate; sentence: string }[];
  /** `openTask`: the kind of the task that waits for a person about the letter. */
  letters: readonly { kind: string; status: string; openTask: string | null; isCopy?: boolean }[];
  requests: readonly { status: string; dueOn: PlainDate; agencyName: string }[];
  decision: { outcome: DecisionOutcome; approvedOn?: PlainDate | null } | null;
  /** A proposed correction of facts that no manager has answered (D52). */
  hasOpenCorrection?: boolean;
  agreementToShare: AgreementToShare;
  /** Of a representative's case (R5). */
  consents?: ConsentsOnCase | null;
  /** How far the review has come. */
  review: ReviewFacts | null;
}
export interface NextStep {
  deed: string | null;
  says: string;
  dueOn: PlainDate | null;
  sentence: string | null;
  /** True while the ball is with somebody else. */
  waiting: boolean;
}

/** The day it is, and the days that are worked. */
export type Day = Pick<Moment, 'today' | 'calendar'>;

/** A step with the limit it is measured by: the first running clock of these kinds. */
export function step(facts: NextStepFacts, deed: string | null, says: string, kinds: readonly ClockKind[]): NextStep {
  // Once the time is extended, the next update is what must not be missed (R28, D7); the first due day stays on the page.
  const meanwhile = kinds.includes('DECIDE') ? 'DECIDE_UPDATE' : kinds.includes('OUTCOME') ? 'OUTCOME_UPDATE' : null;
  const extended = facts.clocks.find(({ kind }) => kind === meanwhile);
  const clock = extended ?? facts.clocks.find(({ kind }) => kinds.includes(kind));
  return { deed, says, dueOn: clock?.dueOn ?? null, sentence: clock?.sentence ?? null, waiting: false };
}

/** Agencies by name, or how many. */
export const names = (all: readonly string[]): string => (all.length > 2 ? `${all.length} agencies` : all.join(' and '));
