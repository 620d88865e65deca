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
  'JOINED',
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
  JOINED: 'Joined with another case',
};

export const APPLICANT_KINDS = ['INDIVIDUAL', 'BUSINESS', 'COMMUNITY_GROUP'] as const;
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
export const DECISION_OUTCOMES = ['MET', 'NOT_MET', 'REJECTED'] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];
export const DECISION_BASES = ['ROUTE_A', 'ROUTE_B', 'STATUTORY_FLOOR', 'DISCRETION'] as const;
export type DecisionBasis = (typeof DECISION_BASES)[number];
export const DECISION_BASIS_LABEL: Record<DecisionBasis, string> = {
  ROUTE_A: 'Three separate incidents reported in time',
  ROUTE_B: 'A hate incident',
  STATUTORY_FLOOR: 'The test in the Act',
  DISCRETION: 'The authority’s discretion',
};

/** The closed list of reasons for which an application can be rejected (R79). */
export const REJECTION_GROUNDS = [
  'PREJUDICIAL',
  'DISCRIMINATORY',
  'MALICIOUS',
  'UNREASONABLE',
  'VEXATIOUS',
  'FRIVOLOUS',
] as const;
export type RejectionGround = (typeof REJECTION_GROUNDS)[number];
export const REJECTION_GROUND_LABEL: Record<RejectionGround, string> = {
  PREJUDICIAL: 'Prejudicial',
  DISCRIMINATORY: 'Discriminatory',
  MALICIOUS: 'Malicious',
  UNREASONABLE: 'Unreasonable',
  VEXATIOUS: 'Vexatious',
  FRIVOLOUS: 'Frivolous',
};

/** A reasoned correction of facts, which takes effect once a manager approves it (D52). */
export const CORRECTION_KINDS = ['REPORT_NOT_MADE', 'SAME_INCIDENT'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];
export const CORRECTION_KIND_LABEL: Record<CorrectionKind, string> = {
  REPORT_NOT_MADE: 'This report was not made',
  SAME_INCIDENT: 'This is the same incident as another',
};

/** Whom a complaint inside an application is about: it is signposted, never processed here (R73, D23). */
export const COMPLAINT_BODIES = ['COUNCIL', 'POLICE', 'SOCIAL_LANDLORD', 'OTHER'] as const;
export type ComplaintBody = (typeof COMPLAINT_BODIES)[number];
export const COMPLAINT_BODY_LABEL: Record<ComplaintBody, string> = {
  COUNCIL: 'A council',
  POLICE: 'The police',
  SOCIAL_LANDLORD: 'A housing association or other social landlord',
  OTHER: 'Another organisation',
};
