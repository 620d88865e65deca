import { daysBetween, type PlainDate } from '@shared/time/plain-date';
import type { CaseHeadFragment } from '@client/gql/operations';

export interface RibbonMark {
  key: string;
  title: string;
  on: PlainDate;
  done: boolean;
  late: boolean;
  at: number;
}
export interface Ribbon {
  marks: RibbonMark[];
  today: number;
  from: PlainDate;
  to: PlainDate;
}

type Facts = Pick<CaseHeadFragment, 'receivedOn' | 'letter1On' | 'clocks' | 'letters' | 'status' | 'review'>;

/** Cases that ended without a decision or an outcome here: a date that was stopped is neither done nor to come (D37). */
const ENDED: readonly Facts['status'][] = ['WITHDRAWN', 'TRANSFERRED', 'JOINED'];

type Mark = Omit<RibbonMark, 'at'>;

/** The meeting, arranged or held; one that ended with its case is left out. */
function meeting({ review, status }: Facts, today: PlainDate): Mark[] {
  const on = review?.heldOn ?? review?.meetingOn ?? null;
  if (on === null || ENDED.includes(status)) {
    return [];
  }
  const done = review?.heldOn !== null;
  return [{ key: 'meeting', title: done ? 'Meeting held' : 'Meeting', on, done, late: !done && on < today }];
}

/** The last day to appeal: past, it is over, never late. */
function appeal({ review, status }: Facts, today: PlainDate): Mark[] {
  const on = review?.lastDayToAppeal ?? null;
  return on === null || ENDED.includes(status)
    ? []
    : [{ key: 'appeal', title: 'Last day to appeal', on, done: on < today, late: false }];
}

/** The journey to scale: received, Letter 1, decision, meeting, outcome, last day to appeal; `at` and `today` run from 0 to 1. What is not known yet is left out. */
export function ribbonOf(facts: Facts, today: PlainDate): Ribbon {
  const clock = (kind: string): Facts['clocks'][number] | undefined => facts.clocks.find((one) => one.kind === kind);
  const decided =
    facts.letters.find(({ kind, sent }) => (kind === 'LETTER_2A' || kind === 'LETTER_2B') && sent)?.sent?.datedOn ?? null;
  const step = (key: string, kind: string, titles: [string, string], doneOn: PlainDate | null): Omit<RibbonMark, 'at'>[] => {
    const found = clock(kind);
    const due = found && (found.stoppedOn === null || !ENDED.includes(facts.status)) ? found.dueOn : null;
    const on = doneOn ?? due;
    return on === null
      ? []
      : [{ key, title: doneOn ? titles[0] : titles[1], on, done: doneOn !== null, late: doneOn === null && on < today }];
  };
  const marks = [
    { key: 'received', title: 'Received', on: facts.receivedOn, done: true, late: false },
    ...step('letter-1', 'ACKNOWLEDGE', ['Letter 1', 'Letter 1 due'], facts.letter1On),
    ...step('decision', 'DECIDE', ['Decision told', 'Decision due'], decided),
    ...meeting(facts, today),
    ...step(
      'outcome',
      'OUTCOME',
      ['Letter 3', 'Letter 3 due'],
      ENDED.includes(facts.status) ? null : (clock('OUTCOME')?.stoppedOn ?? null),
    ),
    ...appeal(facts, today),
  ];
  marks.sort((a, b) => a.on.localeCompare(b.on));
  const days = [...marks.map(({ on }) => on), today].sort();
  const from = days[0] ?? today;
  const to = days.at(-1) ?? today;
  const span = Math.max(1, daysBetween(from, to));
  return {
    marks: marks.map((mark) => ({ ...mark, at: daysBetween(from, mark.on) / span })),
    today: daysBetween(from, today) / span,
    from,
    to,
  };
}
