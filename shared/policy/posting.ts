import { longDate, type PlainDate } from '@shared/time';
import type { LetterChannel, LetterKind, LetterStatus } from '@shared/vocabulary/letters';
import { LETTER_RULES, mayStartWindow } from './letters';
import { Refusal, refuse, Rule } from './rule';

/** Letters that people print and post, and letters that came back (§4, D10, D53). */
export const POSTING_RULES = {
  day: {
    id: 'posting.day',
    section: '§4',
    requirements: ['R23', 'D10', 'D53', 'D54'],
    says: 'A letter posted by hand counts as handed over with its day, its class and who posted it, on the day it bears and no other.',
  },
  returned: {
    id: 'posting.returned',
    section: '§6',
    requirements: ['D53'],
    says: 'A letter that came back starts no time limit; it is sent again, dated anew, and the limit runs from the one that arrives.',
  },
} as const satisfies Record<string, Rule>;

/** May it be printed now, or written down as posted? Only one that waits to be posted. */
export function postStanding({ status }: { status: LetterStatus }): Refusal[] {
  return status === 'TO_POST'
    ? []
    : [refuse(POSTING_RULES.day, 'WRONG_STATUS', 'This letter is not waiting to be printed and posted.')];
}

export interface Posting {
  postedOn: PlainDate;
  channel: LetterChannel;
}

/** What stands against writing down that a letter was posted: the day it bears, the class, or that it was never printed (D10, D53). */
export function postingJudgement(
  { kind, renderedOn }: { kind: LetterKind; renderedOn: PlainDate | null },
  { postedOn, channel }: Posting,
  today: PlainDate,
): Refusal[] {
  if (renderedOn === null) {
    return [refuse(POSTING_RULES.day, 'NOT_ALLOWED', 'This letter has not been printed yet. Print it first.')];
  }
  const refusals: Refusal[] = [];
  if (postedOn > today) {
    refusals.push(refuse(POSTING_RULES.day, 'DATE_ORDER', 'The day of posting cannot be in the future.', 'postedOn'));
  } else if (postedOn !== renderedOn) {
    const says = `The letter bears ${longDate(renderedOn)}. Posted on another day, it must be printed again, so that it bears the day it goes.`;
    refusals.push(refuse(POSTING_RULES.day, 'DATE_ORDER', says, 'postedOn'));
  }
  if (channel === 'EMAIL') {
    refusals.push(refuse(POSTING_RULES.day, 'NOT_ALLOWED', 'Choose a class of post.', 'channel'));
  } else if ((kind === 'LETTER_2B' || kind === 'LETTER_3') && !mayStartWindow(channel)) {
    const says = 'This letter starts a time limit, so it goes first class.';
    refusals.push(refuse(LETTER_RULES.firstClass, 'NOT_ALLOWED', says, 'channel'));
  }
  return refusals;
}

/** May it be written down that this letter came back? Only one that went, once. */
export function returnStanding({ status, returned }: { status: LetterStatus; returned: boolean }): Refusal[] {
  if (status !== 'HANDED_OVER') {
    return [refuse(POSTING_RULES.returned, 'WRONG_STATUS', 'This letter has not gone, so it cannot have come back.')];
  }
  return returned
    ? [refuse(POSTING_RULES.returned, 'ALREADY_DONE', 'It is already written down that this letter came back.')]
    : [];
}

/** What stands against this account of a return: its day, or that nobody says what happened. */
export function returnJudgement(
  datedOn: PlainDate,
  { returnedOn, because }: { returnedOn: PlainDate; because: string },
  today: PlainDate,
): Refusal[] {
  const { returned } = POSTING_RULES;
  return [
    ...(returnedOn < datedOn
      ? [
          refuse(
            returned,
            'DATE_ORDER',
            `The letter went on ${longDate(datedOn)}. It cannot have come back before.`,
            'returnedOn',
          ),
        ]
      : []),
    ...(returnedOn > today
      ? [refuse(returned, 'DATE_ORDER', 'The day it came back cannot be in the future.', 'returnedOn')]
      : []),
    ...(because.trim() === '' ? [refuse(returned, 'MISSING', 'Say how it came back.', 'because')] : []),
  ];
}

/** May this letter be sent again? Only one that came back, and only the last of its kind for one cause. */
export function sendAgainStanding({ returned, isLast }: { returned: boolean; isLast: boolean }): Refusal[] {
  if (!returned) {
    return [
      refuse(POSTING_RULES.returned, 'WRONG_STATUS', 'Only a letter that came back is sent again. Say first that it came back.'),
    ];
  }
  return isLast ? [] : [refuse(POSTING_RULES.returned, 'ALREADY_DONE', 'It has already been sent again.')];
}
