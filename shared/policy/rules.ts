import { ACTION_RULES } from './actions';
import { APPEAL_RULES } from './appeals';
import { ANSWER_RULES } from './applicant-answers';
import { APPLICATION_RULES } from './applications';
import { ARRIVAL_RULES } from './arrivals';
import { CALENDAR_RULES } from './calendar';
import { CASE_RULES } from './cases';
import { CHRONOLOGY_RULES } from './chronology';
import { CLOCK_RULES } from './clocks';
import { CLOSING_RULES } from './closing';
import { COMPLAINT_RULES } from './complaints';
import { CONSENT_RULES } from './consents';
import { CORRECTION_RULES } from './corrections';
import { DECISION_RULES } from './decisions';
import { EXTENSION_RULES } from './extensions';
import { FORM_RULES } from './forms';
import { HAND_OVER_RULES } from './hand-overs';
import { REQUEST_RULES } from './information-requests';
import { LETTER_RULES } from './letters';
import { LINK_RULES } from './links';
import { MEETING_RULES } from './meeting-rules';
import { NOTICE_RULES } from './notices';
import { NON_DETERMINATION_RULES } from './non-determination';
import { ADDRESS_RULES } from './postal-address';
import { PARTICIPATION_RULES } from './participation';
import { OUTCOME_RULES } from './outcomes';
import { POSTING_RULES } from './posting';
import { REDACTION_RULES } from './redaction';
import { REJECTION_RULES } from './rejections';
import { RECEIPT_RULES } from './receipt-tasks';
import { RISK_RULES } from './risk';
import type { Rule } from './rule';
import { SAFE_CONTACT_RULES } from './safe-contact';
import { SECOND_ROUND_RULES } from './second-round';
import { THRESHOLD_RULES } from './threshold-rules';
import { WITHDRAWAL_RULES } from './withdrawal';

const CHAPTERS: readonly Record<string, Rule>[] = [
  APPLICATION_RULES,
  ARRIVAL_RULES,
  FORM_RULES,
  ADDRESS_RULES,
  THRESHOLD_RULES,
  CASE_RULES,
  CLOCK_RULES,
  CLOSING_RULES,
  LETTER_RULES,
  POSTING_RULES,
  REQUEST_RULES,
  SECOND_ROUND_RULES,
  DECISION_RULES,
  CORRECTION_RULES,
  REJECTION_RULES,
  EXTENSION_RULES,
  WITHDRAWAL_RULES,
  NON_DETERMINATION_RULES,
  ANSWER_RULES,
  CONSENT_RULES,
  SAFE_CONTACT_RULES,
  RECEIPT_RULES,
  COMPLAINT_RULES,
  APPEAL_RULES,
  NOTICE_RULES,
  CALENDAR_RULES,
  HAND_OVER_RULES,
  LINK_RULES,
  CHRONOLOGY_RULES,
  PARTICIPATION_RULES,
  RISK_RULES,
  MEETING_RULES,
  OUTCOME_RULES,
  REDACTION_RULES,
  ACTION_RULES,
];

/** Every rule there is, chapter by chapter: for the guard that holds them against tests and the rule book. */
export function allRules(): Rule[] {
  return CHAPTERS.flatMap((chapter) => Object.values(chapter));
}
