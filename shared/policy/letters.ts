import { addWorkingDays, PlainDate, WorkingCalendar } from '@shared/time';
import type { DecisionOutcome } from '@shared/vocabulary/cases';
import type { LetterChannel, LetterKind } from '@shared/vocabulary/letters';
import { serviceWorkingDays } from './parameters';
import type { Rule } from './rule';

/** Service and order of letters (§4, D9-D11, D53, D54). */
export const LETTER_RULES = {
  service: {
    id: 'letter.service',
    section: '§6',
    requirements: ['D9', 'D53'],
    says: 'An email is served on hand-over; post is served 2, 4 or 6 working days later by its class; by both, the later governs.',
  },
  dated: { id: 'letter.dated', section: '§4', requirements: ['D10', 'D54'], says: 'A letter bears the day it was handed over.' },
  order: {
    id: 'letter.order',
    section: '§4',
    requirements: ['D11'],
    says: 'Letter 1 goes before Letter 2a or 2b, at the latest the same day.',
  },
  one: {
    id: 'letter.one-decision',
    section: '§4',
    requirements: ['R27'],
    says: 'Each decision is told by exactly one of Letter 2a and Letter 2b.',
  },
  firstClass: {
    id: 'letter.first-class',
    section: '§6',
    requirements: ['D53'],
    says: 'A letter that starts a window goes first class or by email.',
  },
} as const satisfies Record<string, Rule>;

/** One hand-over of a letter. A returned or failed one is left out: it starts nothing (D53). */
export interface HandOver {
  channel: LetterChannel;
  handedOverOn: PlainDate;
}

/** The day the law and the policy treat a letter as having arrived (D53). */
export function servedOn(channel: LetterChannel, handedOverOn: PlainDate, calendar: WorkingCalendar): PlainDate {
  return addWorkingDays(handedOverOn, serviceWorkingDays[channel](handedOverOn), calendar);
}

/** The day the applicant was advised: the latest service of all channels used, or null where nothing was handed over (D53). */
export function advisedOn(handOvers: readonly HandOver[], calendar: WorkingCalendar): PlainDate | null {
  return (
    handOvers
      .map(({ channel, handedOverOn }) => servedOn(channel, handedOverOn, calendar))
      .sort()
      .at(-1) ?? null
  );
}

/** The letter a decision is told by (R27). */
export function letterOfDecision(outcome: DecisionOutcome): Extract<LetterKind, 'LETTER_2A' | 'LETTER_2B'> {
  return outcome === 'MET' ? 'LETTER_2A' : 'LETTER_2B';
}

/** Whether a letter that starts a window may go this way: by email or first class (D53). */
export function mayStartWindow(channel: LetterChannel): boolean {
  return channel === 'EMAIL' || channel === 'POST_FIRST';
}
