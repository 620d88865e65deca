import type { PlainDate } from '@shared/time';
import type {
  ApplicantKind,
  ComplaintBody,
  HateCharacteristic,
  IncidentArea,
  IncidentKind,
  ReportBody,
  ReportMethod,
} from './cases';
import type { AddressKind, AdultSafety, AppliesFor, ConsentEvidence, LetterFormat, SafeChannel, Tenure } from './people';

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
/** Somebody as they or their representative describe them. What is optional was not asked or not answered. */
export interface SentPerson {
  fullName: string;
  /** The business or group; for a representative, who they work for. */
  organisationName: string | null;
  email: string | null;
  phone: string | null;
  addressKind?: AddressKind;
  /** Without the name; the last line is the postcode. Empty with no fixed address. */
  addressLines: string[];
  letterChannel: 'EMAIL' | 'POST_FIRST';
  /** The ways that are safe. Left out: those they gave. */
  safeChannels?: readonly SafeChannel[];
  /** When it is safe to call, in their words. */
  contactTimes?: string | null;
  safeContact: string | null;
  language: string | null;
  needsInterpreter?: boolean;
  letterFormat?: LetterFormat;
  /** Any other format, in their words. */
  accessibleFormat: string | null;
  /** Vulnerabilities and support needs, in their words. */
  supportNeeds?: string | null;
  tenure?: Tenure;
  landlordName?: string | null;
  landlordOfficer?: string | null;
  isUnder18?: boolean;
  adultName?: string | null;
  adultRelationship?: string | null;
  adultIsSafe?: AdultSafety | null;
}

/** The person affected, where somebody else applies for them (R5, D28). */
export interface SentVictim extends SentPerson {
  /** Whether they want their own copy of every letter. */
  wantsCopies: boolean;
}

/** The victim's written consent to be represented (R5). */
export interface SentConsent {
  evidence: ConsentEvidence;
  givenOn: PlainDate;
  /** What they consented to, in their words. */
  scope: string;
  expiresOn: PlainDate | null;
}

/** An application as it is sent: the person who fills it in, whom it is for, and what happened. */
export interface SentApplication extends SentPerson {
  applicantKind: ApplicantKind;
  appliesFor?: AppliesFor;
  /** How the applicant knows the person affected. */
  relationship?: string | null;
  /** Only where `appliesFor` is SOMEONE_ELSE. */
  victim?: SentVictim | null;
  consent?: SentConsent | null;
  believesNoEffectiveAction: boolean;
  agreesToShare: boolean;
  privacyNotice: string;
  impact: string;
  desiredOutcome: string;
  /** Who is responsible, if they know; confidential. */
  peopleResponsible?: string | null;
  under18Involved?: boolean;
  othersAffected?: string | null;
  witnesses?: string | null;
  complaintAbout?: readonly ComplaintBody[];
  declaredTrue: boolean;
  incidents: SentIncident[];
}
