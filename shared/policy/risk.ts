import { longDate, type PlainDate } from '@shared/time';
import { CASE_STATUS_LABEL, type CaseStatus } from '@shared/vocabulary/cases';
import type { AdultSafety } from '@shared/vocabulary/people';
import type { RiskLevel } from '@shared/vocabulary/participation';
import { Refusal, refuse, Rule } from './rule';

/** The risk to the person affected (§5). For staff and the panel; never for the applicant’s side. */
export const RISK_RULES = {
  assessed: {
    id: 'risk.assessed',
    section: '§5',
    requirements: ['R47'],
    says: 'The risk to the person affected is assessed by a named person on a day, with a day to look at it again; every version is kept.',
  },
  child: {
    id: 'risk.child',
    section: '§5',
    requirements: ['D46', 'R47'],
    says: 'Where somebody is under 18 and the adult with them is not known to be safe, an assessment says what is done about it.',
  },
  review: {
    id: 'risk.review',
    section: '§5',
    requirements: ['R47'],
    says: 'The risk is looked at again on the day set, and when contact, consent, a statement or an answer changes what is known.',
  },
} as const satisfies Record<string, Rule>;

const OVER: readonly CaseStatus[] = ['CLOSED', 'WITHDRAWN', 'TRANSFERRED', 'JOINED'];

/** What stands against assessing the risk: the case is over here (R47). */
export function riskStanding({ status }: { status: CaseStatus }): Refusal[] {
  return OVER.includes(status)
    ? [refuse(RISK_RULES.assessed, 'WRONG_STATUS', `The case is “${CASE_STATUS_LABEL[status]}”: nothing more is assessed here.`)]
    : [];
}

/** Whether somebody in the case is under 18 while the adult with them is not safe, or nobody is sure of it (D46). */
export const childAtRisk = (
  parties: readonly { isUnder18: boolean; adultIsSafe: AdultSafety | null; endedOn: PlainDate | null }[],
): boolean => parties.some(({ isUnder18, adultIsSafe, endedOn }) => endedOn === null && isUnder18 && adultIsSafe !== 'YES');

export interface ProposedRisk {
  level: RiskLevel;
  whatCouldHappen: string;
  whatProtects: string;
  whatIsDone: string;
  because?: string | null;
  assessedOn: PlainDate;
  reviewOn: PlainDate;
}

const blank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';

/** What is wrong with an assessment, all at once (R47, D46). `last`: the day of the one before. */
export function riskJudgement(
  risk: ProposedRisk,
  { childIsAtRisk, last, receivedOn }: { childIsAtRisk: boolean; last: PlainDate | null; receivedOn: PlainDate },
  today: PlainDate,
): Refusal[] {
  const { assessed, child } = RISK_RULES;
  const missing = (when: boolean, message: string, field: string, rule: Rule = assessed): Refusal[] =>
    when ? [refuse(rule, 'MISSING', message, field)] : [];
  const order = (when: boolean, message: string, field: string): Refusal[] =>
    when ? [refuse(assessed, 'DATE_ORDER', message, field)] : [];
  const earliest = last ?? receivedOn;
  const nothingDone = blank(risk.whatIsDone);
  return [
    ...missing(blank(risk.whatCouldHappen), 'Say what could happen to them.', 'whatCouldHappen'),
    ...missing(blank(risk.whatProtects), 'Say what protects them, or that nothing does.', 'whatProtects'),
    ...(nothingDone && childIsAtRisk
      ? missing(
          true,
          'Somebody here is under 18 and the adult with them is not known to be safe. Say what is done about it.',
          'whatIsDone',
          child,
        )
      : missing(nothingDone && risk.level !== 'STANDARD', 'Say what is done about it.', 'whatIsDone')),
    ...missing(last !== null && blank(risk.because), 'Say why it was looked at again.', 'because'),
    ...order(
      risk.assessedOn < earliest,
      last === null
        ? `The application came on ${longDate(receivedOn)}; it cannot have been earlier.`
        : `The last assessment is of ${longDate(last)}; this one cannot be earlier.`,
      'assessedOn',
    ),
    ...order(risk.assessedOn > today, 'The day cannot be later than today.', 'assessedOn'),
    ...order(risk.reviewOn <= today, 'Choose a day to come to look at it again.', 'reviewOn'),
  ];
}

/** Whether the risk is to be looked at again: its day has come, or something was learnt since it was assessed (R47). */
export const riskReviewDue = (
  last: { reviewOn: PlainDate } | null,
  { status, learnt }: { status: CaseStatus; learnt: boolean },
  today: PlainDate,
): boolean => last !== null && !OVER.includes(status) && (learnt || last.reviewOn <= today);
