import type { PlainDate } from '@shared/time';
import type { ApplicantKind, HateCharacteristic, IncidentArea, IncidentKind, ReportBody, ReportMethod } from './cases';

export interface SentReport {
  body: ReportBody;
  bodyName: string | null;
  reportedOn: PlainDate;
  method: ReportMethod;
  agencyReference: string | null;
  actionTaken: string | null;
}
export interface SentIncident {
  kind: IncidentKind;
  characteristic: HateCharacteristic | null;
  occurredOn: PlainDate;
  occurredAbout: string | null;
  place: string;
  area: IncidentArea;
  /** They did not know whether it is in the area: taken as inside, for the council to check (R12). */
  areaUnsure?: boolean;
  description: string;
  reports: SentReport[];
}
/** An application as it is sent: what the form gives and the command receives. */
export interface SentApplication {
  applicantKind: ApplicantKind;
  fullName: string;
  organisationName: string | null;
  email: string | null;
  phone: string | null;
  addressLines: string[];
  letterChannel: 'EMAIL' | 'POST_FIRST';
  safeContact: string | null;
  language: string | null;
  accessibleFormat: string | null;
  believesNoEffectiveAction: boolean;
  agreesToShare: boolean;
  privacyNotice: string;
  impact: string;
  desiredOutcome: string;
  declaredTrue: boolean;
  incidents: SentIncident[];
}
