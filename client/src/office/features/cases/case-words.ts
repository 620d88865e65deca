import { CLOCK_LABEL } from '@shared/vocabulary/clocks';
import { CASE_STATUS_LABEL } from '@shared/vocabulary/cases';
import type { CaseHeadFragment, ClockFieldsFragment, PartyFieldsFragment } from '@client/gql/operations';

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

/** Clocks of the case that still run or have run, by due date; shadows and public promises among them. */
export function clocksInOrder(clocks: readonly ClockFieldsFragment[]): ClockFieldsFragment[] {
  return [...clocks].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** The name of what a clock is for. */
export const clockTitle = (clock: ClockFieldsFragment): string => CLOCK_LABEL[clock.kind];
/** Whether its date has passed and it still runs. */
export const isLate = (clock: ClockFieldsFragment): boolean => clock.step === 'OVERDUE' && clock.stoppedOn === null;

/** 'GIVEN' and so on, in words (R48). */
export function agreementText(agreement: string): string {
  switch (agreement) {
    case 'GIVEN':
      return 'Given';
    case 'WITHDRAWN':
      return 'Withdrawn: no new request may be sent';
    default:
      return 'Not yet given: ask before any agency is asked';
  }
}

/** The stage in words. */
export const stageText = (head: Pick<CaseHeadFragment, 'status'>): string => CASE_STATUS_LABEL[head.status];
