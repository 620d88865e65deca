import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LetterKind } from '@shared/vocabulary/letters';
import type { LetterDefinition } from './letter';
import { letter1, type Letter1Facts } from './letter-1/letter';
import { letter2a, type Letter2aFacts } from './letter-2a/letter';
import { letter2b, type Letter2bFacts } from './letter-2b/letter';
import { caseUpdate, type CaseUpdateFacts } from './case-update/letter';
import { dateChanged, type DateChangedFacts } from './date-changed/letter';
import { withdrawal, type WithdrawalFacts } from './withdrawal/letter';
import { transfer, type TransferFacts } from './transfer/letter';
import { notDecided, type NotDecidedFacts } from './not-decided/letter';
import { discretionaryReview, type DiscretionaryReviewFacts } from './discretionary-review/letter';
import { closure, type ClosureFacts } from './closure/letter';
import { corrigendum, type CorrigendumFacts } from './corrigendum/letter';
import { letter3, type Letter3Facts } from './letter-3/letter';
import { planDraft, type PlanDraftFacts } from './plan-draft/letter';
import { recommendationNotice, type RecommendationNoticeFacts } from './recommendation-notice/letter';
import { actionNotice, type ActionNoticeFacts } from './action-notice/letter';
import { actionReminder, type ActionReminderFacts } from './action-reminder/letter';
import { passOnNotice, type PassOnNoticeFacts } from './pass-on-notice/letter';
import { meetingInvitation, type MeetingInvitationFacts } from './meeting-invitation/letter';
import { panelInvitation, type PanelInvitationFacts } from './panel-invitation/letter';
import { requestChaser, type RequestChaserFacts } from './request-chaser/letter';
import { requestNotice, type RequestNoticeFacts } from './request-notice/letter';
import { templateProblems } from './template/check';

/** The facts each kind of letter is built from. */
export interface LetterFacts {
  LETTER_1: Letter1Facts;
  LETTER_2A: Letter2aFacts;
  LETTER_2B: Letter2bFacts;
  CASE_UPDATE: CaseUpdateFacts;
  DATE_CHANGED: DateChangedFacts;
  WITHDRAWAL: WithdrawalFacts;
  TRANSFER: TransferFacts;
  NOT_DECIDED: NotDecidedFacts;
  DISCRETIONARY_REVIEW: DiscretionaryReviewFacts;
  CLOSURE: ClosureFacts;
  CORRIGENDUM: CorrigendumFacts;
  MEETING_INVITATION: MeetingInvitationFacts;
  PANEL_INVITATION: PanelInvitationFacts;
  LETTER_3: Letter3Facts;
  PLAN_DRAFT: PlanDraftFacts;
  RECOMMENDATION_NOTICE: RecommendationNoticeFacts;
  ACTION_NOTICE: ActionNoticeFacts;
  ACTION_REMINDER: ActionReminderFacts;
  PASS_ON_NOTICE: PassOnNoticeFacts;
  REQUEST_NOTICE: RequestNoticeFacts;
  REQUEST_CHASER: RequestChaserFacts;
}

/** Every kind of letter and its definition: total, so a new kind does not compile without one. */
export const LETTERS: { [K in LetterKind]: LetterDefinition<LetterFacts[K]> } = {
  LETTER_1: letter1,
  LETTER_2A: letter2a,
  LETTER_2B: letter2b,
  CASE_UPDATE: caseUpdate,
  DATE_CHANGED: dateChanged,
  WITHDRAWAL: withdrawal,
  TRANSFER: transfer,
  NOT_DECIDED: notDecided,
  DISCRETIONARY_REVIEW: discretionaryReview,
  CLOSURE: closure,
  CORRIGENDUM: corrigendum,
  MEETING_INVITATION: meetingInvitation,
  PANEL_INVITATION: panelInvitation,
  LETTER_3: letter3,
  PLAN_DRAFT: planDraft,
  RECOMMENDATION_NOTICE: recommendationNotice,
  ACTION_NOTICE: actionNotice,
  ACTION_REMINDER: actionReminder,
  PASS_ON_NOTICE: passOnNotice,
  REQUEST_NOTICE: requestNotice,
  REQUEST_CHASER: requestChaser,
};

const FOLDER: Record<LetterKind, string> = {
  LETTER_1: 'letter-1',
  LETTER_2A: 'letter-2a',
  LETTER_2B: 'letter-2b',
  CASE_UPDATE: 'case-update',
  DATE_CHANGED: 'date-changed',
  WITHDRAWAL: 'withdrawal',
  TRANSFER: 'transfer',
  NOT_DECIDED: 'not-decided',
  DISCRETIONARY_REVIEW: 'discretionary-review',
  CLOSURE: 'closure',
  CORRIGENDUM: 'corrigendum',
  MEETING_INVITATION: 'meeting-invitation',
  PANEL_INVITATION: 'panel-invitation',
  LETTER_3: 'letter-3',
  PLAN_DRAFT: 'plan-draft',
  RECOMMENDATION_NOTICE: 'recommendation-notice',
  ACTION_NOTICE: 'action-notice',
  ACTION_REMINDER: 'action-reminder',
  PASS_ON_NOTICE: 'pass-on-notice',
  REQUEST_NOTICE: 'request-notice',
  REQUEST_CHASER: 'request-chaser',
};

/** The first wording of a letter, from its file. The wording in use is a version in the database (D63). */
export function defaultBody(kind: LetterKind): string {
  return readFileSync(join(__dirname, FOLDER[kind], 'body.md'), 'utf8');
}

/** What is wrong with a wording for this kind of letter, as sentences for its writer; empty when it can be used (D63). */
export function checkTemplate(kind: LetterKind, body: string): string[] {
  return templateProblems(LETTERS[kind] as LetterDefinition<unknown>, body);
}
