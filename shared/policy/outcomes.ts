import type { PlainDate } from '@shared/time';
import type { CaseStatus } from '@shared/vocabulary/cases';
import { CASE_STATUS_LABEL } from '@shared/vocabulary/cases';
import { POWERS, POWER_LABEL, type PlanStatus, type Power, type PowerAnswer, type Regard } from '@shared/vocabulary/outcomes';
import { redactionFaults, type KeptBack } from './redaction';
import { Refusal, refuse, Rule } from './rule';

/** From the meeting to Letter 3 (§4; the Act, s.104(7) and (8)). */
export const OUTCOME_RULES = {
  findings: {
    id: 'outcome.findings',
    section: '§4',
    requirements: ['R39'],
    says: 'After the meeting the group drafts a report of findings, until Letter 3 goes.',
  },
  finish: {
    id: 'outcome.findings-final',
    section: '§4',
    requirements: ['R39', 'R41'],
    says: 'Findings are final when every power has an answer, with the reason where it was not used, and there are words for the applicant.',
  },
  recommend: {
    id: 'outcome.recommend',
    section: '§4',
    requirements: ['R39', 'D40'],
    says: 'A review recommends to whoever exercises public functions, each by itself, with a day to answer by.',
  },
  regard: {
    id: 'outcome.regard',
    section: '§4',
    requirements: ['R39'],
    says: 'Whoever is told of a recommendation must have regard to it: their answer says what they will do, and why where not all of it.',
  },
  plan: {
    id: 'outcome.plan',
    section: '§4',
    requirements: ['R40'],
    says: 'There is an action plan, or a reason why none is needed; an action has an owner, a day and redacted words.',
  },
  consult: {
    id: 'outcome.consult',
    section: '§4',
    requirements: ['R40', 'D28', 'D29'],
    says: 'The person affected is asked about the redacted draft before it is final: they answered, five working days went by, or there is a reason.',
  },
  issue: {
    id: 'outcome.issue',
    section: '§4',
    requirements: ['R40', 'R41', 'R44'],
    says: 'Letter 3 goes after the meeting, with final findings, and with the plan enclosed or the reason why there is none.',
  },
} as const satisfies Record<string, Rule>;

/** Whether nothing was said. */
export const isBlank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';

/** NONE: not ordered. HELD: ordered, and what it says can still be mended. GOING: on its way. GONE: handed over. */
export type Letter3State = 'NONE' | 'HELD' | 'GOING' | 'GONE';

/** Whether the outcome may be worked on now (R39-R41): the meeting was held, and Letter 3 is not on its way. */
export function outcomeStanding(facts: { status: CaseStatus; letter3: Letter3State }, rule: Rule): Refusal[] {
  if (facts.letter3 === 'GOING' || facts.letter3 === 'GONE') {
    const message = facts.letter3 === 'GONE' ? 'Letter 3 has gone.' : 'Letter 3 is already waiting to go.';
    return [refuse(rule, 'ALREADY_DONE', message)];
  }
  return facts.status === 'MEETING_HELD'
    ? []
    : [refuse(rule, 'WRONG_STATUS', `This follows the meeting; the case is “${CASE_STATUS_LABEL[facts.status]}”.`)];
}

export interface PowerConsidered {
  power: Power;
  answer: PowerAnswer | null;
  why: string;
}

/** Whether there are findings to make final (R39). */
export const finishStanding = (findings: { finalOn: PlainDate | null } | null): Refusal[] =>
  findings === null
    ? [refuse(OUTCOME_RULES.finish, 'MISSING', 'Write the findings first.')]
    : findings.finalOn === null
      ? []
      : [refuse(OUTCOME_RULES.finish, 'ALREADY_DONE', 'The findings are final. Writing them again opens them again.')];

/** What findings lack to be final (R39): conclusions, words for the applicant that name nobody (D29), an answer to every power. */
export function findingsGaps(
  findings: { conclusions: string; forApplicant: string; powers: readonly PowerConsidered[] },
  keptBack: KeptBack,
): Refusal[] {
  const no = (message: string, field: string): Refusal => refuse(OUTCOME_RULES.finish, 'MISSING', message, field);
  const answered = new Map(findings.powers.filter(({ answer }) => answer !== null).map((one) => [one.power, one]));
  return [
    ...(isBlank(findings.conclusions) ? [no('Say what the group concluded.', 'conclusions')] : []),
    ...redactionFaults(findings.forApplicant, keptBack, 'forApplicant'),
    ...POWERS.flatMap((power) => {
      const one = answered.get(power);
      if (!one) {
        return [no(`Say what the group made of this power: ${POWER_LABEL[power]}.`, `powers.${power}`)];
      }
      const needsWhy = one.answer === 'NOT_SUITABLE' || one.answer === 'NOT_AVAILABLE';
      return needsWhy && isBlank(one.why)
        ? [no(`Say why this power is not used: ${POWER_LABEL[power]}.`, `powers.${power}`)]
        : [];
    }),
  ];
}

export interface ProposedRecommendation {
  says: string;
  replyDueOn: PlainDate;
  /** An agency that serves the area, or else the name of a body; null where an agency was chosen that does not. */
  body: { name: string; exercisesPublicFunctions: boolean } | null;
}

/** What stands against a recommendation (s.104(7)). Its words are told to the applicant (s.104(8)), so they name nobody (D29). */
export function recommendationJudgement(
  { says, replyDueOn, body }: ProposedRecommendation,
  keptBack: KeptBack,
  today: PlainDate,
): Refusal[] {
  const no = (code: Refusal['code'], message: string, field: string): Refusal =>
    refuse(OUTCOME_RULES.recommend, code, message, field);
  return [
    ...(isBlank(says) ? [no('MISSING', 'Say what is recommended.', 'says')] : redactionFaults(says, keptBack, 'says')),
    ...bodyGaps(body, no),
    ...(body && !isBlank(body.name) && !body.exercisesPublicFunctions
      ? [no('NOT_ALLOWED', 'Only a body with public functions is recommended something. Give this one an action.', 'agencyId')]
      : []),
    ...(replyDueOn <= today ? [no('TOO_EARLY', 'The day to answer by must come after today.', 'replyDueOn')] : []),
  ];
}

export type No = (code: Refusal['code'], message: string, field: string) => Refusal;
/** What stands against whom something is given to: an agency from elsewhere, or nobody. */
export function bodyGaps(body: { name: string } | null, no: No): Refusal[] {
  if (body === null) {
    return [no('NOT_ALLOWED', 'This agency does not serve your area.', 'agencyId')];
  }
  return isBlank(body.name) ? [no('MISSING', 'Choose an agency, or name the body.', 'bodyName')] : [];
}

/** Whether a recommendation or an action may still be taken back: until somebody was told of it. */
export const takeBackStanding = ({ toldOn }: { toldOn: PlainDate | null }, rule: Rule): Refusal[] =>
  toldOn === null ? [] : [refuse(rule, 'ALREADY_DONE', 'Those it is for have been told of it, so it stays.')];

/** Whether there is anything left to tell the bodies (s.104(7)): after the findings are final, so that nothing is told that changes. */
export function tellRecommendationsStanding(facts: { status: CaseStatus; findingsFinal: boolean; untold: number }): Refusal[] {
  const early = !['MEETING_HELD', 'OUTCOME_SENT', 'ACTIONS_OPEN'].includes(facts.status);
  const no = (code: Refusal['code'], message: string): Refusal => refuse(OUTCOME_RULES.recommend, code, message);
  return [
    ...(early || !facts.findingsFinal ? [no('TOO_EARLY', 'Make the findings final first.')] : []),
    ...(facts.untold === 0 ? [no('ALREADY_DONE', 'There is no recommendation that somebody has not been told of.')] : []),
  ];
}

/** Whether a body may answer a recommendation now (s.104(7)): it was told, and has not answered. */
export function regardStanding({ toldOn, regard }: { toldOn: PlainDate | null; regard: Regard | null }): Refusal[] {
  if (toldOn === null) {
    return [refuse(OUTCOME_RULES.regard, 'TOO_EARLY', 'They have not been told of this recommendation yet.')];
  }
  return regard === null ? [] : [refuse(OUTCOME_RULES.regard, 'ALREADY_DONE', 'This recommendation has been answered.')];
}

/** What stands against an answer (s.104(7)): no reason where less than all of it is done; no name where staff take it down. */
export function regardJudgement(answer: { regard: Regard; says: string; byName: string }): Refusal[] {
  const no = (message: string, field: string): Refusal => refuse(OUTCOME_RULES.regard, 'MISSING', message, field);
  return [
    ...(answer.regard !== 'ACCEPTED' && isBlank(answer.says) ? [no('Say why not all of it.', 'says')] : []),
    ...(isBlank(answer.byName) ? [no('Say who answered for them.', 'byName')] : []),
  ];
}

/** Whether Letter 3 may be ordered (R41): once, and not while one is held. */
export const issueOutcomeStanding = (facts: { status: CaseStatus; letter3: Letter3State }): Refusal[] =>
  facts.letter3 === 'HELD'
    ? [refuse(OUTCOME_RULES.issue, 'ALREADY_DONE', 'Letter 3 is held. Put right what keeps it and try again on the Letters tab.')]
    : outcomeStanding(facts, OUTCOME_RULES.issue);

/** What Letter 3 lacks (R40, R41, R44): final findings, and a final plan with actions, or the reason why there is none. */
export function outcomeGaps(facts: {
  findingsFinal: boolean;
  plan: { status: PlanStatus; actions: number; notNeededBecause: string | null } | null;
}): Refusal[] {
  const no = (message: string): Refusal => refuse(OUTCOME_RULES.issue, 'MISSING', message);
  return [...(facts.findingsFinal ? [] : [no('Make the findings final.')]), ...planGaps(facts.plan, no)];
}

function planGaps(
  plan: { status: PlanStatus; actions: number; notNeededBecause: string | null } | null,
  no: (message: string) => Refusal,
): Refusal[] {
  switch (plan?.status) {
    case undefined:
      return [no('Write the action plan, or say why none is needed.')];
    case 'DRAFT':
      return [no('Make the action plan final.')];
    case 'FINAL':
      return plan?.actions === 0 ? [no('The plan has no actions. Write them, or say why no plan is needed.')] : [];
    case 'NOT_NEEDED':
      return isBlank(plan?.notNeededBecause) ? [no('Say why no plan is needed.')] : [];
  }
}
