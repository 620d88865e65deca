import { longDate, type PlainDate } from '@shared/time';
import { CASE_STATUS_LABEL, type CaseStatus } from '@shared/vocabulary/cases';
import { canMove } from './cases';
import { type Refusal, refuse, type Rule } from './rule';

/** A review by discretion, the end of a case, and the mending of a letter (§4, §6; requirements 2.3). */
export const CLOSING_RULES = {
  discretionary: {
    id: 'review.discretionary',
    section: '§4',
    requirements: ['D15'],
    says: 'A review may be held although the threshold is not met, once, with a reason that the applicant is told; its time runs from that letter.',
  },
  close: {
    id: 'case.close',
    section: '§4',
    requirements: ['R44', 'D37'],
    says: 'A case closes once no action is open, or after “not met” once the appeal window is over or the applicant says so; the applicant is told why.',
  },
  corrigendum: {
    id: 'letter.corrigendum',
    section: '§6',
    requirements: ['D47'],
    says: 'A clerical error in a letter that has gone is mended by a dated letter of its own; the first one stays as it was.',
  },
} as const satisfies Record<string, Rule>;

/** Whether a review may be opened by discretion (D15): after “not met” or a rejection was told, and not a second time. */
export function discretionaryStanding(facts: { status: CaseStatus; isOpened: boolean; isClosing: boolean }): Refusal[] {
  const rule = CLOSING_RULES.discretionary;
  if (facts.isClosing) {
    return [refuse(rule, 'WRONG_STATUS', 'The letter that closes the case is on its way.')];
  }
  if (facts.isOpened) {
    return [refuse(rule, 'ALREADY_DONE', 'A review by discretion has been opened already.')];
  }
  return facts.status === 'NOT_MET' || facts.status === 'REJECTED'
    ? []
    : [
        refuse(
          rule,
          'WRONG_STATUS',
          `The case is “${CASE_STATUS_LABEL[facts.status]}”. A review by discretion follows a decision that the threshold is not met, or a rejection.`,
        ),
      ];
}

export interface CloseFacts {
  status: CaseStatus;
  openActions: number;
  /** A review by discretion that has been told and not finished (D15). */
  isReviewed: boolean;
  /** A letter that closes it is on its way. */
  isClosing: boolean;
}

/** Whether the case may be closed at all (requirements 2.3): no action open, no review under way. */
export function closeStanding({ status, openActions, isReviewed, isClosing }: CloseFacts): Refusal[] {
  const rule = CLOSING_RULES.close;
  const no = (code: Refusal['code'], says: string): Refusal[] => [refuse(rule, code, says)];
  if (!canMove(status, 'CLOSED')) {
    return no('WRONG_STATUS', `A case that is “${CASE_STATUS_LABEL[status]}” cannot be closed.`);
  }
  if (isClosing) {
    return no('ALREADY_DONE', 'The letter that closes the case is on its way.');
  }
  if (openActions > 0) {
    const says = openActions === 1 ? 'One action is still open.' : `${openActions} actions are still open.`;
    return no('NOT_ALLOWED', `${says} Note each as done, or end it with a reason.`);
  }
  return isReviewed ? no('NOT_ALLOWED', 'A review is being held by discretion. It ends with Letter 3.') : [];
}

/** What stands against closing it now: a reason is told, and after “not met” the appeal window runs out first (R53). */
export function closeJudgement(
  given: { status: CaseStatus; reason: string; lastDayToAppeal: PlainDate | null; atApplicantsWord: boolean },
  today: PlainDate,
): Refusal[] {
  const { status, reason, lastDayToAppeal, atApplicantsWord } = given;
  const rule = CLOSING_RULES.close;
  const waits = (status === 'NOT_MET' || status === 'REJECTED') && lastDayToAppeal !== null && lastDayToAppeal >= today;
  return [
    ...(reason.trim() === '' ? [refuse(rule, 'MISSING', 'Say why the case closes. The applicant will read it.', 'reason')] : []),
    ...(waits && !atApplicantsWord
      ? [
          refuse(
            rule,
            'TOO_EARLY',
            `The applicant may appeal up to ${longDate(lastDayToAppeal)}. Close it after that day, or sooner if they asked for it.`,
            'atApplicantsWord',
          ),
        ]
      : []),
  ];
}

/** A reason, where one is needed for a review by discretion (D15). */
export const discretionaryJudgement = (reason: string): Refusal[] =>
  reason.trim() === ''
    ? [refuse(CLOSING_RULES.discretionary, 'MISSING', 'Say why a review is held. The applicant will read it.', 'reason')]
    : [];

/** Whether a letter can be corrected (D47): one to the applicant’s side that has gone, and is not itself a correction. */
export function corrigendumStanding(letter: { isHandedOver: boolean; isToApplicant: boolean; isCorrection: boolean }): Refusal[] {
  const rule = CLOSING_RULES.corrigendum;
  if (!letter.isToApplicant || letter.isCorrection) {
    return [refuse(rule, 'NOT_ALLOWED', 'Only a letter to the applicant can be corrected in this way.')];
  }
  return letter.isHandedOver ? [] : [refuse(rule, 'WRONG_STATUS', 'This letter has not gone. Mend what it is made of instead.')];
}

/** A correction says what the letter said and what it should have said, and the two differ. */
export function corrigendumJudgement({ said, shouldSay }: { said: string; shouldSay: string }): Refusal[] {
  const rule = CLOSING_RULES.corrigendum;
  return [
    ...(said.trim() === '' ? [refuse(rule, 'MISSING', 'Copy here what the letter said.', 'said')] : []),
    ...(shouldSay.trim() === '' ? [refuse(rule, 'MISSING', 'Say what it should have said.', 'shouldSay')] : []),
    ...(said.trim() !== '' && said.trim() === shouldSay.trim()
      ? [refuse(rule, 'NOT_ALLOWED', 'The two are the same, so there is nothing to correct.', 'shouldSay')]
      : []),
  ];
}
