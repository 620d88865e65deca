import { explainWorkingDays, PlainDate, shippedCalendar, shortDate, WorkingCalendar, WorkingDaysExplained } from '@shared/time';
import { ChainInput, LetterChain, letterChain } from './chain';
import { POLICY_VERSIONS } from './parameters';
import { BadInput } from './rule';
import { assessThreshold } from './threshold';
import type { ThresholdApplication, ThresholdVerdict } from './threshold-types';
import { ReportingWindow, reportingWindow } from './windows';

/** The questions anybody may put to the engine: the command line and the public "check a date" page ask here and get the same answers. */

/** When so many working days after a day is (D1, D64). Refuses a day before bank holidays are known, and a number that is not whole. */
export function answerDue(
  from: PlainDate,
  workingDays: number,
  calendar: WorkingCalendar = shippedCalendar(),
): WorkingDaysExplained {
  if (calendar.publishedFrom !== undefined && from < calendar.publishedFrom) {
    throw new BadInput('from', `bank holidays are known only from ${shortDate(calendar.publishedFrom)}`);
  }
  try {
    return explainWorkingDays(from, workingDays, calendar);
  } catch (error) {
    throw error instanceof RangeError ? new BadInput('workingDays', error.message) : error;
  }
}

/** Between which days a report counts (R15, R17, D2, D3). Refuses an incident after receipt, or a receipt before the policy. */
export function answerWindows(occurredOn: PlainDate, receivedOn: PlainDate): ReportingWindow {
  notBeforePolicy('receivedOn', receivedOn);
  return reportingWindow(occurredOn, receivedOn);
}

/** The engine's recommendation (D49, D50). */
export function answerThreshold(application: ThresholdApplication): ThresholdVerdict {
  return assessThreshold(application);
}

/** Every due date of a chain of letters, and which of them are provisional (D64). Refuses starts before bank holidays are known. */
export function answerChain(
  input: ChainInput,
  calendar: WorkingCalendar = shippedCalendar(),
): LetterChain & { provisional: string[] } {
  const { updates: _updates, servedBy: _servedBy, ...starts } = input;
  for (const [field, on] of Object.entries(starts)) {
    if (on !== undefined && calendar.publishedFrom !== undefined && on < calendar.publishedFrom) {
      throw new BadInput(field, `bank holidays are known only from ${shortDate(calendar.publishedFrom)}`);
    }
  }
  const chain = letterChain(input, calendar);
  const { nextUpdate, outcome28Days: _certain, ...days } = chain;
  const named = [...Object.entries(days), ...Object.entries(nextUpdate).map(([name, on]) => [`nextUpdate.${name}`, on] as const)];
  return { ...chain, provisional: named.filter(([, on]) => on !== null && on > calendar.publishedTo).map(([name]) => name) };
}

function notBeforePolicy(field: string, on: PlainDate): void {
  const first = POLICY_VERSIONS[0]?.from;
  if (first !== undefined && on < first) {
    throw new BadInput(field, `there was no policy before ${shortDate(first)}`);
  }
}
