import { nonDetermination } from '@shared/policy';
import { longDate, type PlainDate } from '@shared/time';
import type { ApplicantCase } from './status.repository';

const shadowOf = (found: ApplicantCase): PlainDate | null =>
  found.clocks.find(({ kind }) => kind === 'DECIDE_SHADOW')?.dueOn ?? null;

/** Whether the applicant may appeal because nothing was decided in time (D57). */
export function mayAppealUndecided(found: ApplicantCase, today: PlainDate): boolean {
  const { status, decidedOn, extension = null, updates = [] } = found;
  const isOpen = status === 'RECEIVED' || status === 'ACKNOWLEDGED';
  return isOpen && nonDetermination({ shadowDueOn: shadowOf(found), decidedOn, extension, updates }, today).mayAppeal;
}

/** What the status page says then: the day they were told, where that has passed, or else the latest sensible day. */
export function undecidedWords(found: ApplicantCase, council: string, today: PlainDate): { headline: string; next: string } {
  const told = found.clocks.find(({ kind, dueOn }) => kind === 'DECIDE' && dueOn < today);
  const due = told?.promisedOn ?? told?.dueOn ?? shadowOf(found);
  return {
    headline: `${council} should have decided${due ? ` by ${longDate(due)}` : ''}, and has not.`,
    next: 'You can appeal now, in writing, without waiting for the decision. You can also call, email or write to the council and ask when it will decide.',
  };
}
