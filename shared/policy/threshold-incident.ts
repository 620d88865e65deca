import { addMonths, daysBetween, PlainDate, shortDate } from '@shared/time';
import type { ReportBody } from '@shared/vocabulary/cases';
import { reportingMonths } from './parameters';
import type { Rule } from './rule';
import { THRESHOLD_RULES as RULES } from './threshold-rules';
import type { HateRoute, IncidentVerdict, ThresholdIncident, ThresholdReport } from './threshold-types';
import { earliestCountingReport, qualifiesByDate } from './windows';

const COUNTING_BODIES: readonly ReportBody[] = ['COUNCIL', 'POLICE', 'REGISTERED_PROVIDER'];
const TOLD: Record<ReportBody, string> = {
  COUNCIL: 'the council',
  POLICE: 'the police',
  REGISTERED_PROVIDER: 'a registered housing provider',
  PRIVATE_LANDLORD: 'a private landlord',
  OTHER: 'somebody else',
};

/** Whether a report to this body counts (R10), for the policy and for the Act alike. */
export function bodyCounts(body: ReportBody): boolean {
  return COUNTING_BODIES.includes(body);
}

/** 'the police', 'a private landlord' …: the body as it stands in a sentence. */
export function bodyInSentence(body: ReportBody): string {
  return TOLD[body];
}

interface Shortfall {
  report: ThresholdReport;
  rule: Rule;
  distance: number;
  sentence: string;
}

/** The last day on which the policy still counts a report of an incident of that day (D2). */
function lastDayToReport(occurredOn: PlainDate, receivedOn: PlainDate): PlainDate {
  return addMonths(occurredOn, reportingMonths(receivedOn));
}

/** Why one report does not count, or null when it does. `distance` orders near misses: fewest days first, then body, then reporter. */
function shortfall(incident: ThresholdIncident, report: ThresholdReport, receivedOn: PlainDate): Shortfall | null {
  const last = lastDayToReport(incident.occurredOn, receivedOn);
  const earliest = earliestCountingReport(receivedOn);
  const daysLate = Math.max(0, daysBetween(last, report.reportedOn));
  const daysOld = Math.max(0, daysBetween(report.reportedOn, earliest));
  const on = shortDate(report.reportedOn);
  if (report.by === 'OTHER') {
    const sentence = `the report of ${on} was made by somebody else, and only your own reports count.`;
    return { report, rule: RULES.reporter, distance: 2_000_000 + daysLate + daysOld, sentence };
  }
  if (!bodyCounts(report.to)) {
    const sentence = `it was reported to ${TOLD[report.to]} on ${on}; only reports to a council, the police or a registered housing provider count.`;
    return { report, rule: RULES.body, distance: 1_000_000 + daysLate + daysOld, sentence };
  }
  if (daysLate > 0) {
    return {
      report,
      rule: RULES.month,
      distance: daysLate + daysOld,
      sentence: `it was reported on ${on}; the last day to report it was ${shortDate(last)}.`,
    };
  }
  if (daysOld > 0) {
    return {
      report,
      rule: RULES.window,
      distance: daysOld,
      sentence: `it was reported on ${on}; reports count from ${shortDate(earliest)}, six months before your application was received.`,
    };
  }
  return null;
}

/** Counts or not, qualifies or not, and why, in one sentence (D49). Asks nothing about belief. */
export function judgeIncident(incident: ThresholdIncident, receivedOn: PlainDate): IncidentVerdict {
  const inside = incident.area === 'INSIDE';
  const qualifies =
    inside &&
    incident.reports.some(
      (report) => bodyCounts(report.to) && qualifiesByDate(incident.occurredOn, report.reportedOn, receivedOn),
    );
  const answer = (counts: boolean, rule: Rule, because: string): IncidentVerdict => ({
    id: incident.id,
    counts,
    qualifies,
    rule: rule.id,
    section: rule.section,
    because,
  });
  if (!inside) {
    return answer(false, RULES.area, 'Does not count: it happened outside the area of this council.');
  }
  const judged = incident.reports.map((report) => ({ report, miss: shortfall(incident, report, receivedOn) }));
  const good = judged
    .filter(({ miss }) => miss === null)
    .map(({ report }) => report)
    .reduce<ThresholdReport | null>((first, report) => (first && first.reportedOn <= report.reportedOn ? first : report), null);
  if (good) {
    return answer(
      true,
      RULES.counts,
      `Counts: reported to ${TOLD[good.to]} on ${shortDate(good.reportedOn)}, ` +
        `within one month of ${shortDate(incident.occurredOn)}.`,
    );
  }
  const nearest = judged
    .flatMap(({ miss }) => miss ?? [])
    .reduce<Shortfall | null>((best, miss) => (best && best.distance <= miss.distance ? best : miss), null);
  return nearest
    ? answer(false, nearest.rule, `Does not count: ${nearest.sentence}`)
    : answer(
        false,
        RULES.reported,
        'Does not count: there is no report of it to a council, the police or a registered housing provider.',
      );
}

/** What a hate incident does for Route B: occurred inside, within six months of receipt, and reported as §2 asks (D12, D50). */
export function hateRouteOf(incident: ThresholdIncident, counts: boolean, receivedOn: PlainDate): HateRoute {
  const inWindow =
    incident.kind === 'HATE' && incident.area === 'INSIDE' && incident.occurredOn >= earliestCountingReport(receivedOn);
  return inWindow ? (counts ? 'HOLDS' : 'DISCRETION') : 'NO';
}
