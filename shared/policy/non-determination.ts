import { longDate, type PlainDate } from '@shared/time';
import { updatesInTime, type SentUpdate } from './extensions';
import type { Rule } from './rule';

/** No decision in time (§4, §6, D57). */
export const NON_DETERMINATION_RULES = {
  open: {
    id: 'decision.non-determination',
    section: '§6',
    requirements: ['D57', 'D11'],
    says: 'After the latest sensible day without a decision, and without an extension whose updates came in time, the applicant may appeal.',
  },
} as const satisfies Record<string, Rule>;

export interface Undecided {
  /** The day of clock C2s; null where there is none. */
  shadowDueOn: PlainDate | null;
  decidedOn: PlainDate | null;
  extension: { originalDueOn: PlainDate } | null;
  updates: readonly SentUpdate[];
}
export interface NonDetermination {
  mayAppeal: boolean;
  /** One sentence for staff; null where nothing is open. */
  because: string | null;
}

/** Whether the applicant may appeal because nothing was decided (D57): from the day after the shadow day. Judged on `today`. */
export function nonDetermination(facts: Undecided, today: PlainDate): NonDetermination {
  const { shadowDueOn, decidedOn, extension, updates } = facts;
  if (decidedOn !== null || shadowDueOn === null || today <= shadowDueOn) {
    return { mayAppeal: false, because: null };
  }
  if (extension && updatesInTime({ originalDueOn: extension.originalDueOn, updates, decidedOn }, today)) {
    return { mayAppeal: false, because: null };
  }
  const why = extension ? 'an update did not go in time' : 'the time was not extended';
  return {
    mayAppeal: true,
    because: `There was no decision by ${longDate(shadowDueOn)}, and ${why}. The applicant may appeal now.`,
  };
}
