import type { PlainDate } from '@shared/time';
import type {
  ApplicantKind,
  CorrectionKind,
  Finding,
  IncidentArea,
  IncidentKind,
  ReportBody,
  Reporter,
  Route,
  Verdict,
} from '@shared/vocabulary/cases';

/** One report of an incident. `id` is only needed to settle it (D51); `by` is the applicant unless said otherwise. */
export interface ThresholdReport {
  id?: string;
  to: ReportBody;
  reportedOn: PlainDate;
  by?: Reporter;
}

export interface ThresholdIncident {
  id: string;
  kind: IncidentKind;
  occurredOn: PlainDate;
  area: IncidentArea;
  reports: readonly ThresholdReport[];
  /** The other telling of the same incident, by an approved correction: the two count once (D52). */
  sameAs?: string;
}

/** What the threshold is judged on: the receipt date (R17), the declaration (R14), and what was reported to whom and when. */
export interface ThresholdApplication {
  receivedOn: PlainDate;
  believesNoEffectiveAction: boolean;
  /** True once the applicant was asked after applying; the belief is then their answer (D4). */
  beliefAsked?: boolean;
  applicant: ApplicantKind;
  incidents: readonly ThresholdIncident[];
  /** Incidents of neighbours' linked cases, as settled there: they count for the Act's test and for nothing else (D14). */
  linkedIncidents?: readonly ThresholdIncident[];
}

/** `because` is one plain sentence addressed to the person, the same on the screen and in the letter. */
export interface IncidentVerdict {
  id: string;
  counts: boolean;
  qualifies: boolean;
  rule: string;
  section: string;
  because: string;
}

/** Whether a hate incident opens Route B, is for the SPOC's discretion (D12, D50), or neither. */
export type HateRoute = 'HOLDS' | 'DISCRETION' | 'NO';

/** The recommendation. The policy count and the statutory floor are two tests with two counts (D49). */
export interface ThresholdVerdict {
  policy: Verdict;
  route: Route | null;
  counted: number;
  statutoryFloor: boolean;
  statutoryCounted: number;
  /** How many of those come from linked cases; absent where none is linked (D14). */
  linkedCounted?: number;
  incidents: IncidentVerdict[];
  hateRoute: HateRoute;
  believesNoEffectiveAction: boolean;
  /** True where they were asked after applying; absent where they were not (D4). */
  beliefAsked?: true;
  receivedOn: PlainDate;
}

/** What the SPOC made of one report, by its id (D51). */
export interface Settlement {
  reportId: string;
  finding: Finding;
}

/** One approved correction of facts (D52): the report that was not made, or the incident and the one it is the same as. */
export interface FactCorrection {
  kind: CorrectionKind;
  reportId: string | null;
  incidentId: string | null;
  sameAsIncidentId: string | null;
}
