import type { PlainDate } from '@shared/time';
import { longDate } from '@shared/time';
import type { AgreementToShare } from '@shared/vocabulary/answers';
import type { CaseStatus } from '@shared/vocabulary/cases';
import { CASE_STATUS_LABEL } from '@shared/vocabulary/cases';
import { Refusal, refuse, Rule } from './rule';

/** What the applicant says after applying: about effective action (§2), and about sharing (§5). */
export const ANSWER_RULES = {
  told: {
    id: 'answer.told',
    section: '§4',
    requirements: ['R14', 'R48', 'D51'],
    says: 'An answer of the applicant is kept with the day they gave it and how.',
  },
  belief: {
    id: 'answer.belief',
    section: '§2',
    requirements: ['R14', 'D4'],
    says: 'Until the decision is told, the applicant may be asked whether effective action was taken; their latest answer stands.',
  },
  agreement: {
    id: 'answer.agreement',
    section: '§5',
    requirements: ['R48', 'D55', 'D58'],
    says: 'Agreement to share may be given after applying, refused, and withdrawn at any time.',
  },
} as const satisfies Record<string, Rule>;

/** What stands against an answer as it was taken down: no word of how, a day to come, a day before the application arrived. */
export function answerJudgement(
  { how, saidOn, receivedOn, field }: { how: string; saidOn: PlainDate; receivedOn: PlainDate; field: string },
  today: PlainDate,
): Refusal[] {
  return [
    ...(how.trim() === ''
      ? [refuse(ANSWER_RULES.told, 'MISSING', 'Say how they told you, for example by phone or in an email.', 'how')]
      : []),
    ...(saidOn > today ? [refuse(ANSWER_RULES.told, 'DATE_ORDER', 'The day cannot be later than today.', field)] : []),
    ...(saidOn < receivedOn
      ? [
          refuse(
            ANSWER_RULES.told,
            'DATE_ORDER',
            `The application arrived on ${longDate(receivedOn)}. What was said before belongs to it.`,
            field,
          ),
        ]
      : []),
  ];
}

/** Whether an answer about effective action still bears on the decision (R14, D4). `letter` is the one telling a decision. */
export function beliefStanding(facts: { status: CaseStatus; letter: 'NONE' | 'ORDERED' | 'HANDED_OVER' }): Refusal[] {
  if (facts.status !== 'RECEIVED' && facts.status !== 'ACKNOWLEDGED') {
    const message = `The case is “${CASE_STATUS_LABEL[facts.status]}”: the answer no longer bears on the decision.`;
    return [refuse(ANSWER_RULES.belief, 'WRONG_STATUS', message)];
  }
  return facts.letter === 'NONE'
    ? []
    : [
        refuse(
          ANSWER_RULES.belief,
          'ALREADY_DONE',
          'The letter telling the decision is on its way, so the facts stay as they were decided on.',
        ),
      ];
}

const OVER: readonly CaseStatus[] = ['CLOSED', 'WITHDRAWN', 'TRANSFERRED'];

/** What stands against recording agreement or its end (R48, D58). It can be withdrawn on any case, and given while the case is open. */
export function agreementJudgement(facts: { status: CaseStatus; agreement: AgreementToShare; given: boolean }): Refusal[] {
  const no = (code: 'ALREADY_DONE' | 'WRONG_STATUS', message: string): Refusal[] => [
    refuse(ANSWER_RULES.agreement, code, message, 'given'),
  ];
  if (facts.given) {
    return facts.agreement === 'GIVEN'
      ? no('ALREADY_DONE', 'Agreement to share is already on record.')
      : OVER.includes(facts.status)
        ? no('WRONG_STATUS', `The case is “${CASE_STATUS_LABEL[facts.status]}”: nobody is asked any more.`)
        : [];
  }
  return facts.agreement === 'REFUSED' || facts.agreement === 'WITHDRAWN'
    ? no('ALREADY_DONE', 'It is already on record that the applicant does not agree.')
    : [];
}
