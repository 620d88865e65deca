import { longDate, type PlainDate } from '@shared/time';
import type { ClockKind } from '@shared/vocabulary/clocks';
import type { ClockChange } from '@server/features/clocks';
import type { ApplicantCase } from './status.repository';

type Running = ApplicantCase['clocks'][number];
const WAITING_FOR: Partial<Record<ClockKind, string>> = {
  ACKNOWLEDGE: 'First letter',
  DECIDE: 'Decision',
  DECIDE_UPDATE: 'Decision or an update',
  OUTCOME: 'Outcome of the review',
  OUTCOME_UPDATE: 'Outcome or an update',
};
const DEED: Partial<Record<ClockKind, [todo: string, done: string]>> = {
  ACKNOWLEDGE: ['write to you', 'written to you'],
  DECIDE: ['decide whether the threshold is met', 'decided whether the threshold is met'],
  OUTCOME: ['tell you the outcome', 'told you the outcome'],
};
const LATE = 'That is late. You can contact the council and ask why.';

/** What may take longer: what it is called, and the clock of its updates (R28, R43). */
interface Longer {
  called: string;
  firstDueOn: PlainDate;
  update: Running | null;
}
function longer(found: ApplicantCase, kind: ClockKind): Longer | null {
  const [extension, updates, called] =
    kind === 'DECIDE'
      ? ([found.extension, 'DECIDE_UPDATE', 'decision'] as const)
      : kind === 'OUTCOME'
        ? ([found.review?.extension, 'OUTCOME_UPDATE', 'outcome'] as const)
        : [];
  return extension && updates && called ? { called, firstDueOn: extension.originalDueOn, update: running(found, updates) } : null;
}

const running = (found: ApplicantCase, kind: ClockKind): Running | null =>
  found.clocks.find((clock) => clock.kind === kind && clock.stoppedOn === null) ?? null;

/** The days the applicant waits for, each with why it is that day, and why it is no longer the one they were given (R82, D33). */
export function waitingFor(found: ApplicantCase): { label: string; dueOn: PlainDate; sentence: string }[] {
  const open = found.clocks.filter(({ kind, stoppedOn }) => stoppedOn === null && WAITING_FOR[kind]);
  return open.map((clock) => ({
    label: labelOf(clock, found),
    dueOn: clock.dueOn,
    sentence: [clock.sentence, ...(clock.changes ?? []).map(movedFrom)].join(' '),
  }));
}

function labelOf({ kind, promisedOn }: Running, found: ApplicantCase): string {
  const label = WAITING_FOR[kind] ?? '';
  return longer(found, kind) ? `${label}, first due` : promisedOn ? `${label}, latest day` : label;
}

const movedFrom = ({ oldDueOn, cause }: ClockChange): string =>
  `You were given ${longDate(oldDueOn)}, and that day is still promised. ${cause}.`;

/** 'by Friday 27 March 2026': the day they were given, even where a holiday has moved the limit since (D33). Null where nothing runs. */
export function byWhen(found: ApplicantCase, kind: ClockKind): string | null {
  const late = longer(found, kind);
  if (late?.update) {
    return `it takes longer; the ${late.called} or an update by ${longDate(late.update.dueOn)}`;
  }
  const clock = running(found, kind);
  return clock ? `by ${longDate(clock.promisedOn ?? clock.dueOn)}` : null;
}

/** 'Blaby District Council has until Friday 27 March 2026 to …'; what was promised and what is the latest day; or that it is late. */
export function deadline(found: ApplicantCase, kind: ClockKind, council: string, today: PlainDate): string {
  const [todo, done] = DEED[kind] ?? ['', ''];
  const clock = running(found, kind);
  const extended = longer(found, kind);
  if (extended) {
    return takesLonger(extended, today);
  }
  if (clock === null) {
    return `${council} will ${todo}.`;
  }
  const { dueOn, promisedOn } = clock;
  if (dueOn < today) {
    return `${council} should have ${done} by ${longDate(promisedOn ?? dueOn)}. ${LATE}`;
  }
  return promisedOn
    ? `${council} promised to ${todo} by ${longDate(promisedOn)}.${promisedOn < today ? ' It has not.' : ''} The latest day the rules allow is ${longDate(dueOn)}.`
    : `${council} has until ${longDate(dueOn)} to ${todo}.`;
}

/** What takes longer: when it was first due, and when the next letter comes (R28, R43). */
function takesLonger({ called, firstDueOn, update }: Longer, today: PlainDate): string {
  const first = `The ${called} takes longer. It was first due by ${longDate(firstDueOn)}.`;
  if (update === null) {
    return first;
  }
  return update.dueOn < today
    ? `${first} You should have had the ${called} or an update by ${longDate(update.dueOn)}. ${LATE}`
    : `${first} You will have the ${called} or an update by ${longDate(update.dueOn)}.`;
}
