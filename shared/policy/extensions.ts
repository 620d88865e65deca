import { addWorkingDays, longDate, type PlainDate, type WorkingCalendar } from '@shared/time';
import type { CaseStatus } from '@shared/vocabulary/cases';
import { CASE_STATUS_LABEL } from '@shared/vocabulary/cases';
import type { ClockKind } from '@shared/vocabulary/clocks';
import { CLOCK_RULES, type DueDate } from './clocks';
import { decisionUpdateWorkingDays, outcomeUpdateWorkingDays } from './parameters';
import { Refusal, refuse, Rule } from './rule';

/** What may take longer: the decision (R28), or the outcome of the review (R43). The clock of that name was the first day given. */
export type Extended = 'DECIDE' | 'OUTCOME';

/** The clock of the updates meanwhile. */
export const UPDATE_CLOCK = { DECIDE: 'DECIDE_UPDATE', OUTCOME: 'OUTCOME_UPDATE' } as const satisfies Record<Extended, ClockKind>;

const UPDATE_DAYS = { DECIDE: decisionUpdateWorkingDays, OUTCOME: outcomeUpdateWorkingDays };
const IN_WORDS: Record<Extended, { what: string; while: string; until: string }> = {
  DECIDE: {
    what: 'the decision',
    while: 'a decision takes longer',
    until: 'to decide can be extended from Letter 1 until the decision is told',
  },
  OUTCOME: {
    what: 'the outcome',
    while: 'a review takes longer',
    until: 'for the review can be extended from its start until Letter 3 has gone',
  },
};

/** Which of the two a case in this state waits for; null where neither. A review by discretion runs from a decision of “not met” (D15). */
export function waitsFor(status: CaseStatus): Extended | null {
  if (status === 'ACKNOWLEDGED') {
    return 'DECIDE';
  }
  return REVIEWED.includes(status) ? 'OUTCOME' : null;
}
const REVIEWED: readonly CaseStatus[] = ['MET', 'NOT_MET', 'REJECTED', 'MEETING_SCHEDULED', 'MEETING_HELD'];

/** A decision or an outcome that takes longer (§4, R28, R43, D7): a reason, updates, and the first day never moved. */
export const EXTENSION_RULES = {
  extend: {
    id: 'extension.reason',
    section: '§4',
    requirements: ['R28', 'R43', 'D7'],
    says: 'The time to decide, or for the outcome, is extended once, with a reason, while it runs; the day it was first due stays as it was.',
  },
  update: {
    id: 'extension.update',
    section: '§4',
    requirements: ['R28', 'R43', 'D7'],
    says: 'Each update says why it takes longer and what was done so far; one is on its way at a time.',
  },
  timeliness: {
    id: 'extension.timeliness',
    section: '§4',
    requirements: ['R28', 'D7'],
    says: 'A decision is counted twice: by the day it was first due, and by whether every update came in time.',
  },
} as const satisfies Record<string, Rule>;

/** Whether the time may be extended now: the limit is running, in a state that waits for it, and not extended before (R28, R43). */
export function extendStanding(
  facts: { status: CaseStatus; dueOn: PlainDate | null; isExtended: boolean },
  what: Extended = 'DECIDE',
): Refusal[] {
  const { status, dueOn, isExtended } = facts;
  if (isExtended) {
    return [refuse(EXTENSION_RULES.extend, 'ALREADY_DONE', 'The time is already extended. Send an update instead.')];
  }
  return waitsFor(status) === what && dueOn !== null
    ? []
    : [
        refuse(
          EXTENSION_RULES.extend,
          'WRONG_STATUS',
          `The case is “${CASE_STATUS_LABEL[status]}”: the time ${IN_WORDS[what].until}.`,
        ),
      ];
}

/** Whether an update may be sent now (R28, R43): after an extension of what the case waits for, and none waiting to go. */
export function updateStanding(facts: { status: CaseStatus; isExtended: boolean; isWaiting: boolean }): Refusal[] {
  const what = waitsFor(facts.status);
  if (!facts.isExtended || what === null) {
    const says = `Updates are sent while ${IN_WORDS[what ?? 'DECIDE'].while}. Extend the time first.`;
    return [refuse(EXTENSION_RULES.update, 'WRONG_STATUS', says)];
  }
  return facts.isWaiting ? [refuse(EXTENSION_RULES.update, 'ALREADY_DONE', 'An update is already waiting to go.')] : [];
}

/** An update says why, and what was done so far (R28). */
export function updateJudgement({ why, doneSoFar }: { why: string; doneSoFar: string }, field = 'why'): Refusal[] {
  return [
    ...(why.trim() === ''
      ? [refuse(EXTENSION_RULES.extend, 'MISSING', 'Say why it takes longer. The applicant will read it.', field)]
      : []),
    ...(doneSoFar.trim() === ''
      ? [refuse(EXTENSION_RULES.update, 'MISSING', 'Say what was done so far. The applicant will read it.', 'doneSoFar')]
      : []),
  ];
}

/** The first update: due on the day that was first given (D7). Recorded later than that, it is late from the start. */
export function firstUpdateDue(originalDueOn: PlainDate, provisional: boolean, what: Extended = 'DECIDE'): DueDate {
  return {
    kind: UPDATE_CLOCK[what],
    startedOn: originalDueOn,
    length: 0,
    unit: 'WORKING_DAYS',
    dueOn: originalDueOn,
    provisional,
    skipped: [],
    rule: CLOCK_RULES.update.id,
    section: CLOCK_RULES.update.section,
    sentence: `Due ${longDate(originalDueOn)}: the first update goes by the day ${IN_WORDS[what].what} was first due. Source: ${CLOCK_RULES.update.section}.`,
  };
}

/** When the update after one that went on a day is due: 10 working days on before a decision, 20 before an outcome (R28, R43, D7). */
export const updateAfter = (
  sentOn: PlainDate,
  policyOn: PlainDate,
  calendar: WorkingCalendar,
  what: Extended = 'DECIDE',
): PlainDate => addWorkingDays(sentOn, UPDATE_DAYS[what](policyOn), calendar);

/** An update that has gone, with the day the next was then due. */
export interface SentUpdate {
  sentOn: PlainDate;
  nextDueOn: PlainDate;
}

/** Whether every update so far went by its day, and the next is not overdue; the decision ends them (R28, D7). */
export function updatesInTime(
  facts: { originalDueOn: PlainDate; updates: readonly SentUpdate[]; decidedOn: PlainDate | null },
  today: PlainDate,
): boolean {
  const sent = [...facts.updates].sort((a, b) => a.sentOn.localeCompare(b.sentOn));
  const dues = [facts.originalDueOn, ...sent.map(({ nextDueOn }) => nextDueOn)];
  const ends = [...sent.map(({ sentOn }) => sentOn), facts.decidedOn ?? today];
  return ends.every((end, index) => end <= (dues[index] ?? end));
}

/** `null` where it cannot be said yet, or there is no extension. */
export interface Timeliness {
  metOriginal: boolean | null;
  metExtended: boolean | null;
}

/** How a decision kept to its time, both ways (R28, D7): by the day it was first due, and with its updates in time. */
export function decisionTimeliness(
  facts: { originalDueOn: PlainDate; decidedOn: PlainDate | null; isExtended: boolean; updates: readonly SentUpdate[] },
  today: PlainDate,
): Timeliness {
  const { originalDueOn, decidedOn, isExtended } = facts;
  const end = decidedOn ?? today;
  const onTime = updatesInTime(facts, today);
  return {
    metOriginal: end > originalDueOn ? false : decidedOn === null ? null : true,
    metExtended: !isExtended ? null : !onTime ? false : decidedOn === null ? null : true,
  };
}
