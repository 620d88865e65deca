import type { PlainDate } from '@shared/time';
import { HATE_CHARACTERISTICS, INCIDENT_KINDS, REPORT_BODIES, REPORT_METHODS } from '@shared/vocabulary/cases';
import type { SentApplication, SentIncident, SentReport } from '@shared/vocabulary/application';
import type { Answers, IncidentAnswers, ReportAnswers, Values } from './answers';
import { dateIn } from './checks';
import { gaps, reportsOf } from './flow';
import { PRIVACY_NOTICE } from './privacy';
import { said } from './question';
import { addressLines } from './questions/address';

const orNull = (values: Values, name: string): string | null => said(values, name) || null;
const oneOf = <T extends string>(list: readonly T[], text: string): T | null => list.find((value) => value === text) ?? null;
function real<T>(value: T | null, field: string): T {
  if (value === null) {
    throw new RangeError(`${field} has not been answered`);
  }
  return value;
}

/** The application as it is sent (R18). Refuses answers with gaps with a RangeError: ask `gaps` first. */
export function toApplication(answers: Answers, declaredTrue: boolean, today: PlainDate): SentApplication {
  const [gap] = gaps(answers, today);
  if (gap) {
    throw new RangeError(`${gap.path} has not been answered`);
  }
  const { values } = answers;
  return {
    applicantKind: 'INDIVIDUAL',
    fullName: said(values, 'fullName'),
    organisationName: null,
    email: orNull(values, 'email'),
    phone: orNull(values, 'phone'),
    addressLines: addressLines(values),
    letterChannel: said(values, 'letterChannel') === 'EMAIL' ? 'EMAIL' : 'POST_FIRST',
    safeContact: orNull(values, 'safeContact'),
    language: orNull(values, 'language'),
    accessibleFormat: orNull(values, 'accessibleFormat'),
    believesNoEffectiveAction: said(values, 'believesNoEffectiveAction') === 'YES',
    agreesToShare: said(values, 'agreesToShare') === 'YES',
    privacyNotice: PRIVACY_NOTICE,
    impact: said(values, 'impact'),
    desiredOutcome: said(values, 'desiredOutcome'),
    declaredTrue,
    incidents: answers.incidents.map(toIncident),
  };
}

function toIncident(incident: IncidentAnswers): SentIncident {
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
