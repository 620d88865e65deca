import { CASE_STATUS_LABEL, type CaseStatus } from '@shared/vocabulary/cases';
import { moveStanding } from './cases';
import { CORRECTION_RULES } from './corrections';
import { letterStanding } from './hand-overs';
import { type Refusal, refuse, type Rule } from './rule';

/** Two applications that belong together: the same one twice, or neighbours about the same behaviour. */
export const LINK_RULES = {
  join: {
    id: 'link.join',
    section: '§2',
    requirements: ['D36'],
    says: 'The same application by two ways is one case: both ways are kept, the earliest day counts, and it is counted once.',
  },
  neighbours: {
    id: 'link.neighbours',
    section: '§2',
    requirements: ['D14', 'D49'],
    says: 'Neighbours who report the same behaviour are linked, each with their own letters; together they may meet the Act’s test.',
  },
} as const satisfies Record<string, Rule>;

const UNDECIDED: readonly CaseStatus[] = ['RECEIVED', 'ACKNOWLEDGED'];
const GONE: readonly CaseStatus[] = ['TRANSFERRED', 'JOINED', 'WITHDRAWN'];

/** Whether this case can still be joined with another (D36). */
export function joinStanding(facts: { status: CaseStatus; isLetterGoing: boolean }): Refusal[] {
  return [...moveStanding(facts.status, 'JOINED'), ...letterStanding(LINK_RULES.join, facts)];
}

/** Whether it can be joined with that one: another case, itself not decided, with a reason. */
export function joinJudgement(facts: { sameCase: boolean; into: CaseStatus; reason: string }): Refusal[] {
  const into = facts.sameCase
    ? [refuse(LINK_RULES.join, 'NOT_ALLOWED', 'Choose another case; this is the same one.', 'intoCaseId')]
    : UNDECIDED.includes(facts.into)
      ? []
      : [
          refuse(
            LINK_RULES.join,
            'WRONG_STATUS',
            `A case that is “${CASE_STATUS_LABEL[facts.into]}” cannot take in another.`,
            'intoCaseId',
          ),
        ];
  return [...into, ...reasonGiven(LINK_RULES.join, facts.reason)];
}

/** Whether neighbours’ cases can be linked (D14). */
export function linkJudgement(facts: {
  sameCase: boolean;
  statuses: readonly CaseStatus[];
  isLinked: boolean;
  reason: string;
}): Refusal[] {
  const rule = LINK_RULES.neighbours;
  const other = facts.sameCase
    ? [refuse(rule, 'NOT_ALLOWED', 'Choose another case; this is the same one.', 'otherCaseId')]
    : facts.isLinked
      ? [refuse(rule, 'ALREADY_DONE', 'These cases are already linked.', 'otherCaseId')]
      : facts.statuses.some((status) => GONE.includes(status))
        ? [refuse(rule, 'WRONG_STATUS', 'A case that has ended without a decision cannot be linked.', 'otherCaseId')]
        : [];
  return [...other, ...reasonGiven(rule, facts.reason)];
}

/** Whether a link may be ended: below the test in the Act only by a manager who did not make it (D52). */
export function unlinkStanding(facts: { holdsFloor: boolean; isManager: boolean; isWhoLinked: boolean }): Refusal[] {
  return !facts.holdsFloor || (facts.isManager && !facts.isWhoLinked)
    ? []
    : [
        refuse(
          CORRECTION_RULES.floor,
          'FLOOR_MET',
          'Only together do these cases meet the test in the Act, so a team manager who did not link them has to end the link.',
        ),
      ];
}

/** A reason is always written down. */
export function reasonGiven(rule: Rule, reason: string): Refusal[] {
  return reason.trim() === '' ? [refuse(rule, 'MISSING', 'Say why.', 'reason')] : [];
}
