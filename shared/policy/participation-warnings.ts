import { longDate, type PlainDate } from '@shared/time';
import type { ConsentState } from '@shared/vocabulary/people';
import type { OfferAnswer, OfferKind } from '@shared/vocabulary/participation';

export interface TakingPart {
  offered: readonly OfferKind[];
  attendance: OfferAnswer | null;
  /** The answer stands that was given by the representative, not by the person affected or staff who spoke with them. */
  answeredByRepresentative: boolean;
  statementAnswer: OfferAnswer | null;
  hasStatement: boolean;
  consentToAttend: ConsentState;
  childIsAtRisk: boolean;
  /** `isAsked`: an open task asks to look at it again. */
  risk: { reviewOn: PlainDate; isAsked: boolean } | null;
}
export type StatementState = 'GIVEN' | 'NONE' | 'WAITED_FOR' | 'NOT_ASKED';

/** Where a case stands with the impact statement: given, declined, offered and waited for, or not offered (R33). */
export function statementState({
  offered,
  statementAnswer,
  hasStatement,
}: Pick<TakingPart, 'offered' | 'statementAnswer' | 'hasStatement'>): StatementState {
  if (hasStatement) {
    return 'GIVEN';
  }
  if (statementAnswer === 'NO_STATEMENT') {
    return 'NONE';
  }
  return offered.includes('STATEMENT') ? 'WAITED_FOR' : 'NOT_ASKED';
}

/** What is missing or to be looked at before the meeting, for staff, in sentences that name nobody (R33-R36, R47, D28, D46). */
export function participationWarnings(facts: TakingPart, today: PlainDate): string[] {
  const { offered, attendance, consentToAttend, risk } = facts;
  const unoffered = (['STATEMENT', 'ATTENDANCE'] as const).filter((kind) => !offered.includes(kind));
  const forThem = attendance === 'VICTIM_FIRST' || attendance === 'REPRESENTATIVE';
  const say = (when: boolean, sentence: string): string[] => (when ? [sentence] : []);
  return [
    ...say(
      unoffered.length > 0,
      `No offer is on record ${unoffered.map((kind) => OFFERED_TO[kind]).join(' or ')}. The meeting cannot be held before both are.`,
    ),
    ...say(
      forThem && consentToAttend !== 'ON_FILE',
      'They want somebody to attend for them, and their written consent to that is not on file. Record it under People.',
    ),
    ...say(
      facts.answeredByRepresentative,
      'The answer that stands was given by the representative. Check with the person affected that it is theirs.',
    ),
    ...say(
      facts.statementAnswer === 'WILL_GIVE_STATEMENT' && !facts.hasStatement,
      'They said they will give a statement; none has been given yet.',
    ),
    ...say(
      facts.childIsAtRisk,
      'Somebody here is under 18, and the adult with them is not known to be safe. The risk assessment must say what is done about it.',
    ),
    ...say(risk === null, 'The risk to the person affected has not been assessed.'),
    ...say(
      risk !== null && risk.reviewOn <= today,
      `The risk was to be looked at again on ${risk ? longDate(risk.reviewOn) : ''}.`,
    ),
    ...say(
      risk !== null && risk.reviewOn > today && risk.isAsked,
      'Something new is known since the risk was assessed. Look at it again.',
    ),
  ];
}

const OFFERED_TO: Record<OfferKind, string> = { STATEMENT: 'to give a statement', ATTENDANCE: 'to attend the meeting' };
