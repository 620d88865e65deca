import { HATE_CHARACTERISTICS, INCIDENT_KINDS, REPORT_BODIES, REPORT_METHODS } from '@shared/vocabulary/cases';
import type { SentIncident, SentReport } from '@shared/vocabulary/application';
import type { IncidentAnswers, ReportAnswers, Values } from './answers';
import { dateIn } from './checks';
import { reportsOf } from './flow';
import { said } from './question';

/** What was typed, or null where nothing was. */
export const orNull = (values: Values, name: string): string | null => said(values, name) || null;
/** One of a closed list, or null. */
export const oneOf = <T extends string>(list: readonly T[], text: string): T | null =>
  list.find((value) => value === text) ?? null;
/** An answer that must be there by now; refuses its absence with a RangeError that names the field. */
export function real<T>(value: T | null, field: string): T {
  if (value === null) {
    throw new RangeError(`${field} has not been answered`);
  }
  return value;
}

/** One incident with its reports, as it is sent. */
export function toIncident(incident: IncidentAnswers): SentIncident {
  const { values } = incident;
  const kind = real(oneOf(INCIDENT_KINDS, said(values, 'kind')), 'kind');
  return {
    kind,
    characteristic: kind === 'HATE' ? oneOf(HATE_CHARACTERISTICS, said(values, 'characteristic')) : null,
    occurredOn: real(dateIn(values, 'occurredOn'), 'occurredOn'),
    occurredAbout: orNull(values, 'occurredAbout'),
    place: said(values, 'place'),
    // "Not sure" goes in as inside, and says so: the council checks the area (R12).
    area: said(values, 'area') === 'OUTSIDE' ? 'OUTSIDE' : 'INSIDE',
    areaUnsure: said(values, 'area') === 'NOT_SURE',
    description: said(values, 'description'),
    reports: reportsOf(incident).map(toReport),
  };
}

function toReport({ values }: ReportAnswers): SentReport {
  return {
    body: real(oneOf(REPORT_BODIES, said(values, 'body')), 'body'),
    bodyName: orNull(values, 'bodyName'),
    reportedOn: real(dateIn(values, 'reportedOn'), 'reportedOn'),
    method: oneOf(REPORT_METHODS, said(values, 'method')) ?? 'NOT_SAID',
    agencyReference: orNull(values, 'agencyReference'),
    actionTaken: orNull(values, 'actionTaken'),
  };
}
