/** The states of a case (requirements 2.3), in the order people meet them. */
export const CASE_STATUSES = [
  'RECEIVED',
  'ACKNOWLEDGED',
  'MET',
  'NOT_MET',
  'REJECTED',
  'MEETING_SCHEDULED',
  'MEETING_HELD',
  'OUTCOME_SENT',
  'ACTIONS_OPEN',
  'CLOSED',
  'WITHDRAWN',
  'TRANSFERRED',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];
export const CASE_STATUS_LABEL: Record<CaseStatus, string> = {
  RECEIVED: 'Received',
  ACKNOWLEDGED: 'Acknowledged',
  MET: 'Threshold met',
  NOT_MET: 'Threshold not met',
  REJECTED: 'Rejected',
  MEETING_SCHEDULED: 'Meeting arranged',
  MEETING_HELD: 'Meeting held',
  OUTCOME_SENT: 'Outcome sent',
  ACTIONS_OPEN: 'Actions under way',
  CLOSED: 'Closed',
  WITHDRAWN: 'Withdrawn',
  TRANSFERRED: 'Transferred',
};

export const APPLICANT_KINDS = ['INDIVIDUAL', 'BUSINESS'] as const;
export type ApplicantKind = (typeof APPLICANT_KINDS)[number];

/** How an application reached the authority. */
export const INTAKE_CHANNELS = ['ONLINE', 'PAPER', 'PHONE', 'EMAIL'] as const;
export type IntakeChannel = (typeof INTAKE_CHANNELS)[number];
export const INTAKE_CHANNEL_LABEL: Record<IntakeChannel, string> = {
  ONLINE: 'Online form',
  PAPER: 'Paper form',
  PHONE: 'Phone',
  EMAIL: 'Email',
};

export const INCIDENT_KINDS = ['ASB', 'HATE'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];
export const INCIDENT_KIND_LABEL: Record<IncidentKind, string> = { ASB: 'Anti-social behaviour', HATE: 'Hate incident' };

export const HATE_CHARACTERISTICS = [
  'RACE',
  'RELIGION',
  'SEXUAL_ORIENTATION',
  'DISABILITY',
  'TRANSGENDER_IDENTITY',
  'OTHER',
  'NOT_SAID',
] as const;
export type HateCharacteristic = (typeof HATE_CHARACTERISTICS)[number];
export const HATE_CHARACTERISTIC_LABEL: Record<HateCharacteristic, string> = {
  RACE: 'Race or ethnicity',
  RELIGION: 'Religion or belief',
  SEXUAL_ORIENTATION: 'Sexual orientation',
  DISABILITY: 'Disability',
  TRANSGENDER_IDENTITY: 'Transgender identity',
  OTHER: 'Something else',
  NOT_SAID: 'I would rather not say',
};

/** Where the behaviour happened, as the policy asks (R12): in the area applied to, or not. */
export const INCIDENT_AREAS = ['INSIDE', 'OUTSIDE'] as const;
export type IncidentArea = (typeof INCIDENT_AREAS)[number];

/** Whom an incident was reported to. The first three count for the policy (R10). */
export const REPORT_BODIES = ['COUNCIL', 'POLICE', 'REGISTERED_PROVIDER', 'PRIVATE_LANDLORD', 'OTHER'] as const;
export type ReportBody = (typeof REPORT_BODIES)[number];
export const REPORT_BODY_LABEL: Record<ReportBody, string> = {
  COUNCIL: 'Council',
  POLICE: 'Police',
  REGISTERED_PROVIDER: 'Housing association or other social landlord',
  PRIVATE_LANDLORD: 'Private landlord',
  OTHER: 'Someone else',
};
export const REPORTERS = ['APPLICANT', 'OTHER'] as const;
export type Reporter = (typeof REPORTERS)[number];

export const REPORT_METHODS = ['PHONE', 'ONLINE', 'EMAIL', 'LETTER', 'IN_PERSON', 'NOT_SAID'] as const;
export type ReportMethod = (typeof REPORT_METHODS)[number];
export const REPORT_METHOD_LABEL: Record<ReportMethod, string> = {
  PHONE: 'By phone',
  ONLINE: 'Online form or app',
  EMAIL: 'By email',
  LETTER: 'By letter',
  IN_PERSON: 'In person',
  NOT_SAID: 'Not said',
};

/** What the SPOC makes of one report (D51). */
export const FINDINGS = ['CONFIRMED', 'ACCEPTED', 'NOT_ACCEPTED'] as const;
export type Finding = (typeof FINDINGS)[number];
export const FINDING_LABEL: Record<Finding, string> = {
  CONFIRMED: 'Confirmed by records',
  ACCEPTED: 'Accepted on the applicant’s evidence',
  NOT_ACCEPTED: 'Not accepted',
};

/** What the engine recommends (D49, D50). */
export const VERDICTS = ['MET', 'NOT_MET', 'DISCRETION', 'QUERY'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const VERDICT_LABEL: Record<Verdict, string> = {
  MET: 'Threshold met',
  NOT_MET: 'Threshold not met',
  DISCRETION: 'For the SPOC’s discretion',
  QUERY: 'Ask the applicant first',
};
export const ROUTES = ['A', 'B'] as const;
export type Route = (typeof ROUTES)[number];

/** What the SPOC decides, and on what footing. */
export const DECISION_OUTCOMES = ['MET', 'NOT_MET'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];
export const DECISION_BASES = ['ROUTE_A', 'ROUTE_B', 'STATUTORY_FLOOR', 'DISCRETION'] as const;
export type DecisionBasis = (typeof DECISION_BASES)[number];
export const DECISION_BASIS_LABEL: Record<DecisionBasis, string> = {
  ROUTE_A: 'Three separate incidents reported in time',
  ROUTE_B: 'A hate incident',
  STATUTORY_FLOOR: 'The test in the Act',
  DISCRETION: 'The authority’s discretion',
};
