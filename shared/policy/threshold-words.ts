import { addMonths, PlainDate, shortDate } from '@shared/time';
import type { IncidentArea, IncidentKind, ReportBody, Reporter } from '@shared/vocabulary/cases';
import { floorComplaintsNeeded, incidentsNeeded, reportingMonths } from './parameters';
import { hateRouteOf, judgeIncident } from './threshold-incident';
import type { ThresholdIncident, ThresholdReport, ThresholdVerdict } from './threshold-types';

export interface VerdictSentences {
  routeA: string;
  routeB: string;
  floor: string;
}

/** Three sentences for the screen, one for each test (R9, R13, D49), with the figures in force on receipt. */
export function verdictSentences(verdict: ThresholdVerdict): VerdictSentences {
  const needed = incidentsNeeded(verdict.receivedOn);
  const floorNeeded = floorComplaintsNeeded(verdict.receivedOn);
  const tally =
    `${number(verdict.counted)} of the ${number(needed)} ` +
    `separate incidents needed ${verdict.counted === 1 ? 'counts' : 'count'}.`;
  const unasked = verdict.believesNoEffectiveAction
    ? ''
    : ' The applicant has not yet said that no effective action was taken: ask first.';
  const closed =
    verdict.beliefAsked && !verdict.believesNoEffectiveAction
      ? 'is not open: the applicant was asked and says that effective action was taken.'
      : null;
  return {
    routeA: closed
      ? `Route A ${closed} On the reports alone, ${tally}`
      : `Route A ${verdict.counted >= needed ? 'is met' : 'is not met'}: ${tally}${unasked}`,
    routeB: closed ? `Route B ${closed}` : `${HATE[verdict.hateRoute]}${unasked}`,
    floor:
      `The test in the Act ${verdict.statutoryFloor ? 'is met, so a review must be held' : 'is not met'}: ` +
      `${number(verdict.statutoryCounted)} of the ${number(floorNeeded)} incidents needed ` +
      `${verdict.statutoryCounted === 1 ? 'has' : 'have'} a qualifying complaint${fromLinked(verdict.linkedCounted)}.`,
  };
}

const fromLinked = (linked = 0): string => (linked > 0 ? `, ${number(linked)} of them from linked cases` : '');

const HATE: Record<ThresholdVerdict['hateRoute'], string> = {
  HOLDS: 'Route B is met: a hate incident in the last six months was reported in time.',
  DISCRETION: 'Route B is for the SPOC to weigh: there was a hate incident in the last six months, but no report of it counts.',
  NO: 'Route B is not met: no hate incident in this area in the last six months.',
};

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;
const number = (n: number): string => NUMBERS[n] ?? String(n);

/** An incident as it stands in a half-filled form. Anything may be missing. */
export interface IncidentSoFar {
  kind?: IncidentKind | null;
  occurredOn?: PlainDate | null;
  area?: IncidentArea | null;
  reports?: readonly { to?: ReportBody | null; reportedOn?: PlainDate | null; by?: Reporter | null }[];
}
export type IncidentStanding = { standing: 'COUNTS_SO_FAR' | 'WILL_NOT_COUNT' | 'CANNOT_TELL'; because: string };

/**
 * What to tell a person about one incident while they are still writing (R80). It never refuses: an impossible date is a thing
 * to mend, and a hate incident that does not count is still weighed (D12).
 */
export function incidentStanding(incident: IncidentSoFar, receivedOn: PlainDate): IncidentStanding {
  const cannot = (what: string): IncidentStanding => ({ standing: 'CANNOT_TELL', because: `Cannot tell yet: ${what}` });
  const { occurredOn } = incident;
  if (!occurredOn) {
    return cannot('add the day it happened.');
  }
  if (occurredOn > receivedOn) {
    return cannot(`the day it happened, ${shortDate(occurredOn)}, is still to come. Check the date.`);
  }
  const reports = completeReports(incident);
  if (reports.some((report) => report.reportedOn < occurredOn || report.reportedOn > receivedOn)) {
    return cannot('a report cannot come before the incident or after today. Check the dates.');
  }
  const whole: ThresholdIncident = {
    id: 'this',
    kind: incident.kind ?? 'ASB',
    occurredOn,
    area: incident.area ?? 'INSIDE',
    reports,
  };
  const verdict = judgeIncident(whole, receivedOn);
  if (verdict.counts) {
    return { standing: 'COUNTS_SO_FAR', because: verdict.because.replace(/^Counts:/, 'Counts so far:') };
  }
  if (whole.area === 'INSIDE' && incomplete(incident)) {
    return cannot('add who it was reported to, and the day.');
  }
  const last = addMonths(occurredOn, reportingMonths(receivedOn));
  if (whole.area === 'INSIDE' && reports.length === 0 && last >= receivedOn) {
    return cannot(`it has not been reported. It can still be reported up to ${shortDate(last)}.`);
  }
  const weighed =
    hateRouteOf(whole, false, receivedOn) === 'DISCRETION' ? ' It is a hate incident, so the council will still weigh it.' : '';
  return { standing: 'WILL_NOT_COUNT', because: `${verdict.because.replace(/^Does not count:/, 'Will not count:')}${weighed}` };
}

function completeReports(incident: IncidentSoFar): ThresholdReport[] {
  return (incident.reports ?? []).flatMap(({ to, reportedOn, by }) =>
    to && reportedOn ? [{ to, reportedOn, by: by ?? 'APPLICANT' }] : [],
  );
}

const incomplete = (incident: IncidentSoFar): boolean =>
  (incident.reports ?? []).some((report) => !report.to || !report.reportedOn);
