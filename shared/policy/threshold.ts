import type { PlainDate } from '@shared/time';
import type { Route, Verdict } from '@shared/vocabulary/cases';
import { floorComplaintsNeeded, incidentsNeeded, POLICY_VERSIONS } from './parameters';
import { BadInput } from './rule';
import { correctedApplication } from './corrections';
import { hateRouteOf, judgeIncident } from './threshold-incident';
import { countedOnce } from './threshold-same';
import type {
  FactCorrection,
  HateRoute,
  Settlement,
  ThresholdApplication,
  ThresholdIncident,
  ThresholdVerdict,
} from './threshold-types';

/**
 * The engine's recommendation on an application (§2; R9-R17, D49, D50). Judges at the day of receipt, never later (R17).
 * Refuses impossible dates, empty or repeated ids with BadInput; no incidents at all is an answer, not an error.
 */
export function assessThreshold(application: ThresholdApplication): ThresholdVerdict {
  checkFacts(application);
  const { receivedOn, believesNoEffectiveAction } = application;
  const judged = application.incidents.map((incident) => judgeIncident(incident, receivedOn));
  const hate = application.incidents.map((incident, index) => hateRouteOf(incident, judged[index]?.counts ?? false, receivedOn));
  const incidents = countedOnce(application.incidents, judged);
  const hateRoute: HateRoute = hate.includes('HOLDS') ? 'HOLDS' : hate.includes('DISCRETION') ? 'DISCRETION' : 'NO';
  const counted = incidents.filter((incident) => incident.counts).length;
  const linkedCounted = countLinked(application);
  const statutoryCounted = incidents.filter((incident) => incident.qualifies).length + linkedCounted;
  const { policy, route } = recommend(counted >= incidentsNeeded(receivedOn), hateRoute, believesNoEffectiveAction);
  return {
    policy,
    route,
    counted,
    statutoryFloor: statutoryCounted >= floorComplaintsNeeded(receivedOn),
    statutoryCounted,
    ...(linkedCounted > 0 ? { linkedCounted } : {}),
    incidents,
    hateRoute,
    believesNoEffectiveAction,
    ...(application.beliefAsked ? { beliefAsked: true as const } : {}),
    receivedOn,
  };
}

/** Neighbours' qualifying incidents, judged on this case's day of receipt: what came after it is not there yet (D14). */
function countLinked({ receivedOn, linkedIncidents = [] }: ThresholdApplication): number {
  return linkedIncidents.filter((incident) => incident.occurredOn <= receivedOn && judgeIncident(incident, receivedOn).qualifies)
    .length;
}

/** Belief is asked before anything is counted; Route A goes before Route B where both hold (D50). */
function recommend(routeA: boolean, hateRoute: HateRoute, believes: boolean): { policy: Verdict; route: Route | null } {
  if (!believes) {
    return { policy: 'QUERY', route: null };
  }
  if (routeA || hateRoute === 'HOLDS') {
    return { policy: 'MET', route: routeA ? 'A' : 'B' };
  }
  return { policy: hateRoute === 'DISCRETION' ? 'DISCRETION' : 'NOT_MET', route: null };
}

/** Impossible facts are asked again, never dropped (D50). */
function checkFacts({ receivedOn, incidents }: ThresholdApplication): void {
  const first = POLICY_VERSIONS[0]?.from;
  if (first !== undefined && receivedOn < first) {
    throw new BadInput('receivedOn', `there was no policy before ${first}`);
  }
  const seen = new Set<string>();
  incidents.forEach((incident, index) => {
    const at = `incidents[${index}]`;
    if (incident.id.trim() === '') {
      throw new BadInput(`${at}.id`, 'an incident needs an id');
    }
    if (seen.has(incident.id)) {
      throw new BadInput(`${at}.id`, 'two incidents have the same id');
    }
    seen.add(incident.id);
    checkDates(incident, at, receivedOn);
  });
}

function checkDates(incident: ThresholdIncident, at: string, receivedOn: PlainDate): void {
  if (incident.occurredOn > receivedOn) {
    throw new BadInput(`${at}.occurredOn`, 'an incident cannot have happened after the application was received');
  }
  incident.reports.forEach((report, index) => {
    if (report.reportedOn < incident.occurredOn) {
      throw new BadInput(`${at}.reports[${index}].reportedOn`, 'a report cannot come before its incident');
    }
    if (report.reportedOn > receivedOn) {
      throw new BadInput(`${at}.reports[${index}].reportedOn`, 'a report cannot come after the application was received');
    }
  });
}

/**
 * The application on settled facts: a report not accepted is left out; confirmed and accepted ones stay, and so does one
 * nobody has settled, because silence or "no record" never excludes a report by itself (D51). Matches reports by their id. Approved
 * corrections come on top: a report not made is left out, and one incident told twice counts once (D52).
 */
export function settledApplication(
  application: ThresholdApplication,
  settlements: readonly Settlement[],
  corrections: readonly FactCorrection[] = [],
): ThresholdApplication {
  const left = new Set(settlements.filter(({ finding }) => finding === 'NOT_ACCEPTED').map(({ reportId }) => reportId));
  return correctedApplication(
    {
      ...application,
      incidents: application.incidents.map((incident) => ({
        ...incident,
        reports: incident.reports.filter((report) => report.id === undefined || !left.has(report.id)),
      })),
    },
    corrections,
  );
}
