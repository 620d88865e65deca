import { addMonths, lastDayOfMonthsBeginningWith, PlainDate } from '@shared/time';
import { floorReportingMonths, floorWindowMonths, reportingMonths, windowMonths } from './parameters';
import { BadInput } from './rule';

export interface ReportingWindow {
  lastCountingReport: PlainDate;
  earliestCountingReport: PlainDate;
}

/**
 * Between which days, both included, a report of an incident counts (R15, R17, D2, D3). The figures are those in force on
 * receipt (D63). Refuses an incident after receipt.
 */
export function reportingWindow(occurredOn: PlainDate, receivedOn: PlainDate): ReportingWindow {
  if (occurredOn > receivedOn) {
    throw new BadInput('occurredOn', 'an incident cannot have happened after the application was received');
  }
  return {
    lastCountingReport: addMonths(occurredOn, reportingMonths(receivedOn)),
    earliestCountingReport: earliestCountingReport(receivedOn),
  };
}

/** The first day on which a report still counts for an application received that day (R9, D3). */
export function earliestCountingReport(receivedOn: PlainDate): PlainDate {
  return addMonths(receivedOn, -windowMonths(receivedOn));
}

/** Whether one report is a qualifying complaint by its dates: both of the Act's periods begin with their first day (D49). */
export function qualifiesByDate(occurredOn: PlainDate, reportedOn: PlainDate, receivedOn: PlainDate): boolean {
  return (
    reportedOn >= occurredOn &&
    receivedOn >= reportedOn &&
    reportedOn <= lastDayOfMonthsBeginningWith(occurredOn, floorReportingMonths(receivedOn)) &&
    receivedOn <= lastDayOfMonthsBeginningWith(reportedOn, floorWindowMonths(receivedOn))
  );
}
