import { CLOCK_LABEL } from '@shared/vocabulary/clocks';
import { CASE_STATUS_LABEL, type DecisionOutcome } from '@shared/vocabulary/cases';
import { safeToSend, whoseCopy } from '@shared/policy/safe-contact';
import { dayText } from '@client/ui/day-text';
import type { AnswerFieldsFragment, CaseHeadFragment, ClockFieldsFragment, PartyFieldsFragment } from '@client/gql/operations';

export type Offer = CaseHeadFragment['offers'][number];

/** What may be done now, or why not. A deed the server says nothing of is not offered. */
export function offerOf(head: Pick<CaseHeadFragment, 'offers'>, deed: string): Offer {
  return head.offers.find((offer) => offer.deed === deed) ?? { deed, allowed: false, refusals: [] };
}

/** The applicant: the first party of the case. */
export function applicantOf(head: Pick<CaseHeadFragment, 'parties'>): PartyFieldsFragment | null {
  return head.parties[0] ?? null;
}

/** To whom a letter goes, in the words of its channel. */
export function letterGoesTo(party: PartyFieldsFragment): { toWhom: string; how: string } {
  if (party.letterChannel === 'EMAIL') {
    return {
      toWhom: `${party.fullName}\n${party.email ?? 'No email address is known'}`,
      how: 'By email, as a PDF. It counts as served on the day it goes.',
    };
  }
  const days = {
    POST_FIRST: 'First class post: served two working days after it goes.',
    POST_SECOND: 'Second class post: served four working days after it goes.',
    POST_ECONOMY: 'Economy post: served six working days after it goes.',
  };
  return { toWhom: [party.fullName, ...party.addressLines].join('\n'), how: days[party.letterChannel] };
}

/**
 * To whom a letter of this case goes and who has a copy (D28), said before it leaves; where the way is not marked safe, that it will be
 * held. Null where there is nobody to write to.
 */
export function lettersGo({ parties }: Pick<CaseHeadFragment, 'parties'>): { toWhom: string; how: string } | null {
  const { letterTo, copyTo, copyBy } = whoseCopy(parties);
  if (letterTo === null) {
    return null;
  }
  const { toWhom, how } = letterGoesTo(letterTo);
  const unsafe = safeToSend(letterTo.letterChannel, letterTo).map(({ message }) => message);
  const copy = copyTo && copyBy ? letterGoesTo({ ...copyTo, letterChannel: copyBy }) : null;
  return {
    toWhom: copy ? `${toWhom}\n\nA copy for the person affected:\n${copy.toWhom}` : toWhom,
    how: [
      unsafe.length > 0 ? `It will be held, and does not go before a safe way is saved. ${unsafe.join(' ')}` : how,
      ...(copy ? [`The copy: ${copy.how.charAt(0).toLowerCase()}${copy.how.slice(1)}`] : []),
    ].join('\n'),
  };
}

/** Clocks of the case that still run or have run, by due date; shadows and public promises among them. */
export function clocksInOrder(clocks: readonly ClockFieldsFragment[]): ClockFieldsFragment[] {
  return [...clocks].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** The name of what a clock is for. */
export const clockTitle = (clock: ClockFieldsFragment): string => CLOCK_LABEL[clock.kind];
/** Whether its date has passed and it still runs. */
export const isLate = (clock: ClockFieldsFragment): boolean => clock.step === 'OVERDUE' && clock.stoppedOn === null;

/** Why a clock no longer runs, and since when: 'Letter 1 sent, …', 'The applicant withdrew, …' (D37: a stop is not always a deed done). */
export const stoppedText = ({ stoppedBecause, stoppedOn }: ClockFieldsFragment): string =>
  `${(stoppedBecause ?? 'Done').replace(/\.$/, '')}, ${dayText(stoppedOn ?? '')}`;

/** 'GIVEN' and so on, in words (R48). */
export function agreementText(agreement: string): string {
  switch (agreement) {
    case 'GIVEN':
      return 'Given';
    case 'WITHDRAWN':
      return 'Withdrawn: no new request may be sent';
    case 'REFUSED':
      return 'Asked, and not given: no agency may be asked';
    default:
      return 'Not yet given: ask before any agency is asked';
  }
}

/** The stage in words. */
export const stageText = (head: Pick<CaseHeadFragment, 'status'>): string => CASE_STATUS_LABEL[head.status];

interface Believed {
  believesNoEffectiveAction: boolean;
  answers: readonly AnswerFieldsFragment[];
}

/** What the applicant says about effective action, and whether they are still to be asked (R14, D4). */
export function beliefText({ believesNoEffectiveAction, answers }: Believed): string {
  const told = answers.find(({ kind }) => kind === 'BELIEF');
  if (told) {
    const says = told.answer ? 'the applicant believes none was taken' : 'the applicant says it was taken';
    return `Asked on ${dayText(told.saidOn)}, ${says}`;
  }
  return believesNoEffectiveAction
    ? 'The applicant believes none was taken'
    : 'The applicant has not said that none was taken: ask first';
}

/** What the applicant may have told about sharing, in the order to offer it: what is on record already is left out (R48). */
export function agreementChoices(agreement: string): { value: string; text: string }[] {
  const yes = { value: 'YES', text: 'They agree to sharing with agencies' };
  switch (agreement) {
    case 'GIVEN':
      return [{ value: 'NO', text: 'They no longer agree' }];
    case 'MISSING':
      return [yes, { value: 'NO', text: 'They do not agree' }];
    default:
      return [yes];
  }
}

/** What was decided, in words. */
export function decisionText({ outcome, approvedOn }: { outcome: DecisionOutcome; approvedOn?: string | null }): string {
  switch (outcome) {
    case 'MET':
      return 'The threshold is met';
    case 'NOT_MET':
      return 'The threshold is not met';
    case 'REJECTED':
      return approvedOn ? 'The application is rejected' : 'A rejection is proposed';
  }
}
