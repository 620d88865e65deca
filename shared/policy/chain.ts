import { addDays, addWorkingDays, PlainDate, shortDate, WorkingCalendar } from '@shared/time';
import type { LetterChannel } from '@shared/vocabulary/letters';
import { lastDayToAppeal } from './appeals';
import { nextUpdateDue } from './clocks';
import { servedOn } from './letters';
import {
  acknowledgeWorkingDays,
  appealOutcomeWorkingDays,
  appealUpdateWorkingDays,
  bundleWorkingDays,
  DatedFigure,
  decideShadowWorkingDays,
  decideWorkingDays,
  decisionUpdateWorkingDays,
  letter4WorkingDays,
  outcomePromiseDays,
  outcomeUpdateWorkingDays,
  outcomeWorkingDays,
} from './parameters';
import { BadInput } from './rule';

/** What has happened so far, each a day; anything may be left out. Updates are listed from the earliest. */
export interface ChainInput {
  receivedOn?: PlainDate;
  letter1On?: PlainDate;
  letter2aOn?: PlainDate;
  letter2bOn?: PlainDate;
  letter3On?: PlainDate;
  servedBy?: LetterChannel;
  chairIdentifiedOn?: PlainDate;
  bundleReceivedOn?: PlainDate;
  letter4On?: PlainDate;
  updates?: { decision?: readonly PlainDate[]; outcome?: readonly PlainDate[]; appeal?: readonly PlainDate[] };
}

type Day = PlainDate | null;
/** The days everything is due, or null where its start is not known. */
export interface LetterChain {
  letter1: Day;
  decision: Day;
  decisionShadow: Day;
  outcome: Day;
  outcome28Days: Day;
  appealLastDay: Day;
  bundle: Day;
  letter4: Day;
  appealOutcome: Day;
  nextUpdate: { decision: Day; outcome: Day; appeal: Day };
}

/** The whole chain of dates from receipt to the end of an appeal (R23, R26, R42, R53, R62, R64, R68, D6, D7). Refuses dates out of order. */
export function letterChain(input: ChainInput, calendar: WorkingCalendar): LetterChain {
  checkOrder(input);
  const {
    receivedOn,
    letter1On,
    letter2aOn,
    letter2bOn,
    letter3On,
    chairIdentifiedOn,
    bundleReceivedOn,
    letter4On,
    updates = {},
  } = input;
  const after = (start: PlainDate | undefined, figure: DatedFigure<number>): Day =>
    start === undefined ? null : addWorkingDays(start, figure(receivedOn ?? start), calendar);
  const next = (due: Day, given: readonly PlainDate[] | undefined, figure: DatedFigure<number>): Day =>
    due === null ? null : nextUpdateDue(due, given ?? [], figure(receivedOn ?? due), calendar);
  const decision = after(letter1On, decideWorkingDays);
  const outcome = after(letter2aOn, outcomeWorkingDays);
  const appealOutcome = after(letter4On, appealOutcomeWorkingDays);
  const appealable = letter3On ?? letter2bOn;
  return {
    letter1: after(receivedOn, acknowledgeWorkingDays),
    decision,
    decisionShadow: after(receivedOn, decideShadowWorkingDays),
    outcome,
    outcome28Days: letter2aOn === undefined ? null : addDays(letter2aOn, outcomePromiseDays(receivedOn ?? letter2aOn)),
    appealLastDay:
      appealable === undefined ? null : lastDayToAppeal(servedOn(input.servedBy ?? 'EMAIL', appealable, calendar), calendar),
    bundle: after(chairIdentifiedOn, bundleWorkingDays),
    letter4: after(bundleReceivedOn, letter4WorkingDays),
    appealOutcome,
    nextUpdate: {
      decision: next(decision, updates.decision, decisionUpdateWorkingDays),
      outcome: next(outcome, updates.outcome, outcomeUpdateWorkingDays),
      appeal: next(appealOutcome, updates.appeal, appealUpdateWorkingDays),
    },
  };
}

interface Step {
  field: string;
  on: PlainDate;
}

function checkOrder(input: ChainInput): void {
  if (input.letter2aOn !== undefined && input.letter2bOn !== undefined) {
    throw new BadInput('letter2bOn', 'a decision is told by Letter 2a or by Letter 2b, not by both');
  }
  const { updates = {} } = input;
  const decided = input.letter2aOn === undefined ? 'letter2bOn' : 'letter2aOn';
  const main = steps(input, [
    'receivedOn',
    'letter1On',
    decided,
    'letter3On',
    'chairIdentifiedOn',
    'bundleReceivedOn',
    'letter4On',
  ]);
  inOrder(main);
  updatesInOrder('decision', updates.decision, steps(input, ['receivedOn', 'letter1On']), steps(input, [decided, 'letter3On']));
  updatesInOrder('outcome', updates.outcome, steps(input, ['receivedOn', 'letter1On', decided]), steps(input, ['letter3On']));
  updatesInOrder('appeal', updates.appeal, main, []);
}

type StartField = Exclude<keyof ChainInput, 'updates' | 'servedBy'>;
function steps(input: ChainInput, fields: readonly StartField[]): Step[] {
  return fields.flatMap((field) => {
    const on = input[field];
    return on === undefined ? [] : [{ field, on }];
  });
}

function updatesInOrder(name: string, updates: readonly PlainDate[] | undefined, before: Step[], after: Step[]): void {
  const given = (updates ?? []).map((on, index) => ({ field: `updates.${name}[${index}]`, on }));
  inOrder([...before.slice(-1), ...given, ...(given.length > 0 ? after.slice(0, 1) : [])]);
}

/** Each day on or after the one before it; the same day is allowed (D11). */
function inOrder(list: readonly Step[]): void {
  list.forEach((step, index) => {
    const earlier = list[index - 1];
    if (earlier && step.on < earlier.on) {
      throw new BadInput(step.field, `${shortDate(step.on)} is before ${earlier.field}, ${shortDate(earlier.on)}`);
    }
  });
}
