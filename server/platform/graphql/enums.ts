import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';
import { ANSWER_KINDS } from '@shared/vocabulary/answers';
import { AGENCY_KINDS, CAPABILITIES } from '@shared/vocabulary/authorities';
import {
  APPLICANT_KINDS,
  CASE_STATUSES,
  CORRECTION_KINDS,
  COMPLAINT_BODIES,
  DECISION_BASES,
  DECISION_OUTCOMES,
  FINDINGS,
  HATE_CHARACTERISTICS,
  INCIDENT_AREAS,
  INCIDENT_KINDS,
  INTAKE_CHANNELS,
  REJECTION_GROUNDS,
  REPORT_BODIES,
  REPORT_METHODS,
  REPORTERS,
  ROUTES,
  VERDICTS,
} from '@shared/vocabulary/cases';
import { DIARY_KINDS } from '@shared/vocabulary/diary';
import { FORM_ASKED_BY } from '@shared/vocabulary/forms';
import { CHRONOLOGY_KINDS } from '@shared/vocabulary/chronology';
import { CLOCK_KINDS } from '@shared/vocabulary/clocks';
import {
  RECORD_ANSWERS,
  REFUSAL_GROUNDS,
  REPLY_KINDS,
  REQUEST_STAGES,
  REQUEST_STATUSES,
} from '@shared/vocabulary/information-requests';
import { LETTER_CHANNELS, LETTER_KINDS, LETTER_STATUSES } from '@shared/vocabulary/letters';
import {
  ADDRESS_KINDS,
  ADULT_SAFETY,
  APPLIES_FOR,
  CONSENT_EVIDENCE,
  CONSENT_KINDS,
  CONSENT_STATES,
  LETTER_FORMATS,
  PARTY_ROLES,
  SAFE_CHANNELS,
  TENURES,
} from '@shared/vocabulary/people';
import { ENTRY_KINDS, GRANT_SCOPES, HANDLING_MARKS, SESSIONS } from '@shared/vocabulary/marks';
import {
  INTEREST_OUTCOMES,
  MEETING_STATUSES,
  PANEL_ROLES,
  PREPARATIONS,
  PREPARATION_STATES,
  SEAT_RESPONSES,
} from '@shared/vocabulary/meetings';
import { ACTION_STATUSES, PLAN_STATUSES, POWER_ANSWERS, POWERS, REGARDS } from '@shared/vocabulary/outcomes';
import { NOTICE_KINDS, NOTICE_WAYS } from '@shared/vocabulary/notices';
import { OFFER_ANSWERS, OFFER_CHANNELS, OFFER_KINDS, RISK_LEVELS, STATEMENT_SOURCES } from '@shared/vocabulary/participation';
import { ROLES } from '@shared/vocabulary/roles';
import { SIMILARITIES } from '@shared/vocabulary/similar';

/** A closed list of the vocabulary as a GraphQL enum: the same words on both sides. */
function closed<Value extends string>(name: string, values: readonly Value[]): Record<Value, Value> {
  const list = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  registerEnumType(list, { name });
  return list;
}

export const AnswerKindEnum = closed('AnswerKind', ANSWER_KINDS);
export const AgencyKindEnum = closed('AgencyKind', AGENCY_KINDS);
export const CapabilityEnum = closed('Capability', CAPABILITIES);
export const ApplicantKindEnum = closed('ApplicantKind', APPLICANT_KINDS);
export const CaseStatusEnum = closed('CaseStatus', CASE_STATUSES);
export const CorrectionKindEnum = closed('CorrectionKind', CORRECTION_KINDS);
export const DecisionBasisEnum = closed('DecisionBasis', DECISION_BASES);
export const DecisionOutcomeEnum = closed('DecisionOutcome', DECISION_OUTCOMES);
export const FindingEnum = closed('Finding', FINDINGS);
export const HateCharacteristicEnum = closed('HateCharacteristic', HATE_CHARACTERISTICS);
export const IncidentAreaEnum = closed('IncidentArea', INCIDENT_AREAS);
export const IncidentKindEnum = closed('IncidentKind', INCIDENT_KINDS);
export const IntakeChannelEnum = closed('IntakeChannel', INTAKE_CHANNELS);
export const RejectionGroundEnum = closed('RejectionGround', REJECTION_GROUNDS);
export const ReportBodyEnum = closed('ReportBody', REPORT_BODIES);
export const ReportMethodEnum = closed('ReportMethod', REPORT_METHODS);
export const ReporterEnum = closed('Reporter', REPORTERS);
export const RouteEnum = closed('Route', ROUTES);
export const VerdictEnum = closed('Verdict', VERDICTS);
export const ChronologyKindEnum = closed('ChronologyKind', CHRONOLOGY_KINDS);
export const ClockKindEnum = closed('ClockKind', CLOCK_KINDS);
export const RecordAnswerEnum = closed('RecordAnswer', RECORD_ANSWERS);
export const RefusalGroundEnum = closed('RefusalGround', REFUSAL_GROUNDS);
export const ReplyKindEnum = closed('ReplyKind', REPLY_KINDS);
export const RequestStageEnum = closed('RequestStage', REQUEST_STAGES);
export const RequestStatusEnum = closed('RequestStatus', REQUEST_STATUSES);
export const LetterChannelEnum = closed('LetterChannel', LETTER_CHANNELS);
export const LetterKindEnum = closed('LetterKind', LETTER_KINDS);
export const LetterStatusEnum = closed('LetterStatus', LETTER_STATUSES);
export const AddressKindEnum = closed('AddressKind', ADDRESS_KINDS);
export const AdultSafetyEnum = closed('AdultSafety', ADULT_SAFETY);
export const AppliesForEnum = closed('AppliesFor', APPLIES_FOR);
export const ComplaintBodyEnum = closed('ComplaintBody', COMPLAINT_BODIES);
export const ConsentEvidenceEnum = closed('ConsentEvidence', CONSENT_EVIDENCE);
export const ConsentKindEnum = closed('ConsentKind', CONSENT_KINDS);
export const ConsentStateEnum = closed('ConsentState', CONSENT_STATES);
export const DiaryKindEnum = closed('DiaryKind', DIARY_KINDS);
export const FormAskedByEnum = closed('FormAskedBy', FORM_ASKED_BY);
export const LetterFormatEnum = closed('LetterFormat', LETTER_FORMATS);
export const PartyRoleEnum = closed('PartyRole', PARTY_ROLES);
export const SafeChannelEnum = closed('SafeChannel', SAFE_CHANNELS);
export const TenureEnum = closed('Tenure', TENURES);
export const RoleEnum = closed('Role', ROLES);
export const NoticeKindEnum = closed('NoticeKind', NOTICE_KINDS);
export const NoticeWayEnum = closed('NoticeWay', NOTICE_WAYS);
export const SimilarityEnum = closed('Similarity', SIMILARITIES);
export const EntryKindEnum = closed('EntryKind', ENTRY_KINDS);
export const GrantScopeEnum = closed('GrantScope', GRANT_SCOPES);
export const HandlingMarkEnum = closed('HandlingMark', HANDLING_MARKS);
export const SessionEnum = closed('Session', SESSIONS);
export const MeetingStatusEnum = closed('MeetingStatus', MEETING_STATUSES);
export const PanelRoleEnum = closed('PanelRole', PANEL_ROLES);
export const SeatResponseEnum = closed('SeatResponse', SEAT_RESPONSES);
export const InterestOutcomeEnum = closed('InterestOutcome', INTEREST_OUTCOMES);
export const PreparationEnum = closed('Preparation', PREPARATIONS);
export const PreparationStateEnum = closed('PreparationState', PREPARATION_STATES);
export const ActionStatusEnum = closed('ActionStatus', ACTION_STATUSES);
export const PlanStatusEnum = closed('PlanStatus', PLAN_STATUSES);
export const PowerEnum = closed('Power', POWERS);
export const PowerAnswerEnum = closed('PowerAnswer', POWER_ANSWERS);
export const RegardEnum = closed('Regard', REGARDS);
export const OfferKindEnum = closed('OfferKind', OFFER_KINDS);
export const OfferChannelEnum = closed('OfferChannel', OFFER_CHANNELS);
export const OfferAnswerEnum = closed('OfferAnswer', OFFER_ANSWERS);
export const StatementSourceEnum = closed('StatementSource', STATEMENT_SOURCES);
export const RiskLevelEnum = closed('RiskLevel', RISK_LEVELS);
