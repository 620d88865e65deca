import { incidentsNeeded } from '@shared/policy/parameters';
import { IncidentSoFar, IncidentStanding, incidentStanding } from '@shared/policy/threshold-words';
import type { PlainDate } from '@shared/time';
import { INCIDENT_AREAS, INCIDENT_KINDS, REPORT_BODIES } from '@shared/vocabulary/cases';
import type { Answers, IncidentAnswers, Values } from './answers';
import { dateIn } from './checks';
import { reportsOf } from './flow';
import { said } from './question';

const oneOf = <T extends string>(list: readonly T[], text: string): T | null => list.find((value) => value === text) ?? null;

/** One report as the engine looks at it while the form is being filled in. */
export function reportSoFar(values: Values): { to: IncidentSoFarReport['to']; reportedOn: PlainDate | null } {
  return { to: oneOf(REPORT_BODIES, said(values, 'body')), reportedOn: dateIn(values, 'reportedOn') };
}
type IncidentSoFarReport = NonNullable<IncidentSoFar['reports']>[number];

/** An incident as the engine looks at it; "not sure" about the area is taken as inside, for the council to check (R12). */
export function incidentSoFar(incident: IncidentAnswers): IncidentSoFar {
  const area = oneOf(INCIDENT_AREAS, said(incident.values, 'area'));
  return {
    kind: oneOf(INCIDENT_KINDS, said(incident.values, 'kind')),
    occurredOn: dateIn(incident.values, 'occurredOn'),
    area: area ?? 'INSIDE',
    reports: reportsOf(incident).map(({ values }) => reportSoFar(values)),
  };
}

/** Whether an incident will count if the application is sent today, and why, in one sentence (R15, R16, R80). Never refuses. */
export function standingOf(incident: IncidentAnswers, today: PlainDate): IncidentStanding {
  return incidentStanding(incidentSoFar(incident), today);
}

const NUMBERS = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'] as const;
const number = (n: number): string => NUMBERS[n] ?? String(n);

/** What all the incidents together amount to so far (R9, R13), and that everybody may send (R80). */
export function standingOfAll(answers: Answers, today: PlainDate): string {
  const counted = answers.incidents.filter((incident) => standingOf(incident, today).standing === 'COUNTS_SO_FAR');
  const hate = counted.some((incident) => said(incident.values, 'kind') === 'HATE');
  const needed = incidentsNeeded(today);
  const all = answers.incidents.length;
  const many = counted.length;
  const tally =
    all === 1
      ? `Your incident ${many === 1 ? 'counts' : 'does not count'} so far.`
      : `${number(many)} of your ${all} incidents ${many === 1 ? 'counts' : 'count'} so far.`;
  if (counted.length >= needed || hate) {
    return `${tally} That is enough for the council to look at holding a review. It checks with the organisations before it decides.`;
  }
  return (
    `${tally} A review normally needs ${number(needed).toLowerCase()} incidents that count, or one hate incident in the last six months. ` +
    'You can send your application in any case: the council decides each one, and may hold a review with fewer.'
  );
}
