import { addWorkingDays, longDate, type PlainDate, type WorkingCalendar } from '@shared/time';
import type { CaseStatus } from '@shared/vocabulary/cases';
import { CASE_STATUS_LABEL } from '@shared/vocabulary/cases';
import { CLOCK_RULES, type DueDate } from './clocks';
import { decisionUpdateWorkingDays } from './parameters';
import { Refusal, refuse, Rule } from './rule';

/** A decision that takes longer (§4, R28, D7): a reason, updates, and the first day never moved. */
export const EXTENSION_RULES = {
  extend: {
    id: 'extension.reason',
    section: '§4',
    requirements: ['R28', 'D7'],
    says: 'The time to decide is extended once, with a reason, while it runs; the day it was first due stays as it was.',
  },
  update: {
    id: 'extension.update',
    section: '§4',
    requirements: ['R28', 'D7'],
    says: 'Each update says why it takes longer and what was done so far; one is on its way at a time.',
  },
  timeliness: {
    id: 'extension.timeliness',
    section: '§4',
    requirements: ['R28', 'D7'],
    says: 'A decision is counted twice: by the day it was first due, and by whether every update came in time.',
  },
} as const satisfies Record<string, Rule>;

/** Whether the time to decide may be extended now: acknowledged, the limit still running, not extended before (R28). */
export function extendStanding(facts: { status: CaseStatus; decideDueOn: PlainDate | null; isExtended: boolean }): Refusal[] {
  const { status, decideDueOn, isExtended } = facts;
  if (isExtended) {
    return [refuse(EXTENSION_RULES.extend, 'ALREADY_DONE', 'The time is already extended. Send an update instead.')];
  }
  return status === 'ACKNOWLEDGED' && decideDueOn !== null
    ? []
    : [
        refuse(
          EXTENSION_RULES.extend,
          'WRONG_STATUS',
          `The case is “${CASE_STATUS_LABEL[status]}”: the time to decide can be extended from Letter 1 until the decision is told.`,
        ),
      ];
}

/** Whether an update may be sent now (R28): after an extension, before the decision, and none waiting to go. */
export function updateStanding(facts: { status: CaseStatus; isExtended: boolean; isWaiting: boolean }): Refusal[] {
  if (!facts.isExtended || facts.status !== 'ACKNOWLEDGED') {
    return [
      refuse(EXTENSION_RULES.update, 'WRONG_STATUS', 'Updates are sent while a decision takes longer. Extend the time first.'),
    ];
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

/** The first update: due on the day the decision was first due (D7). Recorded later than that, it is late from the start. */
export function firstUpdateDue(originalDueOn: PlainDate, provisional: boolean): DueDate {
  return {
    kind: 'DECIDE_UPDATE',
    startedOn: originalDueOn,
    length: 0,
    unit: 'WORKING_DAYS',
    dueOn: originalDueOn,
    provisional,
    skipped: [],
    rule: CLOCK_RULES.update.id,
    section: CLOCK_RULES.update.section,
    sentence: `Due ${longDate(originalDueOn)}: the first update goes by the day the decision was first due. Source: ${CLOCK_RULES.update.section}.`,
  };
}

/** When the update after one that went on a day is due (R28, D7). */
export const updateAfter = (sentOn: PlainDate, policyOn: PlainDate, calendar: WorkingCalendar): PlainDate =>
  addWorkingDays(sentOn, decisionUpdateWorkingDays(policyOn), calendar);

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
