import { plainDate, PlainDate, shippedCalendar } from '@shared/time';
import type { ThresholdApplication, ThresholdIncident, ThresholdReport } from '@shared/policy';

/** Short words for policy tests: a day, the shipped calendar, an incident, an application. */
export const day = (text: string): PlainDate => plainDate(text);
export const days = (...texts: string[]): PlainDate[] => texts.map(day);
export const calendar = shippedCalendar();

export const report = (
  reportedOn: string,
  to: ThresholdReport['to'] = 'POLICE',
  more: Partial<ThresholdReport> = {},
): ThresholdReport => ({ to, reportedOn: day(reportedOn), ...more });

export const incident = (
  id: string,
  occurredOn: string,
  reports: ThresholdReport[],
  more: Partial<ThresholdIncident> = {},
): ThresholdIncident => ({ id, kind: 'ASB', occurredOn: day(occurredOn), area: 'INSIDE', reports, ...more });

export const application = (
  receivedOn: string,
  incidents: ThresholdIncident[],
  more: Partial<ThresholdApplication> = {},
): ThresholdApplication => ({
  receivedOn: day(receivedOn),
  believesNoEffectiveAction: true,
  applicant: 'INDIVIDUAL',
  incidents,
  ...more,
});
