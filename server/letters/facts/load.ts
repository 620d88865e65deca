import type { Moment } from '@shared/policy';
import type { LetterRow } from '@server/features/letters';
import type { ReadTx } from '@server/platform/db/tenant';
import type { ToApplicant } from './applicant';
import { caseUpdateFacts } from './case-update';
import { closureFacts, corrigendumFacts, discretionaryReviewFacts } from './closing';
import { dateChangedFacts } from './date-changed';
import { letter2aFacts, letter2bFacts } from './decision';
import { letter1Facts } from './letter-1';
import { meetingInvitationFacts, panelInvitationFacts, type ToPanel } from './meeting';
import { notDecidedFacts } from './not-decided';
import { letter3Facts, planDraftFacts } from './outcome';
import { outcomeBodyFacts, type ToOutcomeBody } from './outcome-bodies';
import { passOnFacts, type ToRelevantBody } from './pass-on';
import { requestFacts, type ToAgency } from './request';
import type { Premises } from './sender';
import { transferFacts } from './transfer';
import { withdrawalFacts } from './withdrawal';

/** What to load for: a letter that was ordered, or one that is only looked at, which has no cause yet. */
export type LetterSubject = Pick<LetterRow, 'kind' | 'caseId' | 'partyId' | 'requestId' | 'decisionId' | 'channel'> &
  Partial<Pick<LetterRow, 'causeId' | 'passOnId' | 'isCopy'>>;
/** Everything a letter is made of, loaded once. */
export type Loaded = ToApplicant | ToAgency | ToRelevantBody | ToOutcomeBody | ToPanel;

/** Loads a letter's facts for today, one statement a kind; null where what it is about is not there. */
export async function loadLetter(tx: ReadTx, letter: LetterSubject, moment: Moment, premises: Premises): Promise<Loaded | null> {
  switch (letter.kind) {
    case 'LETTER_1':
      return letter1Facts(tx, letter, moment, premises);
    case 'LETTER_2A':
      return letter2aFacts(tx, letter, moment, premises);
    case 'LETTER_2B':
      return letter2bFacts(tx, letter, moment, premises);
    case 'CASE_UPDATE':
      return caseUpdateFacts(tx, letter, moment, premises);
    case 'DATE_CHANGED':
      return dateChangedFacts(tx, letter, moment, premises);
    case 'WITHDRAWAL':
      return withdrawalFacts(tx, letter, moment, premises);
    case 'TRANSFER':
      return transferFacts(tx, letter, moment, premises);
    case 'NOT_DECIDED':
      return notDecidedFacts(tx, letter, moment, premises);
    case 'DISCRETIONARY_REVIEW':
      return discretionaryReviewFacts(tx, letter, moment, premises);
    case 'CLOSURE':
      return closureFacts(tx, letter, moment, premises);
    case 'CORRIGENDUM':
      return corrigendumFacts(tx, letter, moment, premises);
    case 'MEETING_INVITATION':
      return meetingInvitationFacts(tx, letter, moment, premises);
    case 'PANEL_INVITATION':
      return panelInvitationFacts(tx, letter, moment, premises);
    case 'LETTER_3':
      return letter3Facts(tx, letter, moment, premises);
    case 'PLAN_DRAFT':
      return planDraftFacts(tx, letter, moment, premises);
    case 'RECOMMENDATION_NOTICE':
    case 'ACTION_NOTICE':
    case 'ACTION_REMINDER':
      return letter.causeId ? outcomeBodyFacts(tx, letter.kind, letter.causeId, moment, premises) : null;
    case 'REQUEST_NOTICE':
    case 'REQUEST_CHASER':
      return letter.requestId ? requestFacts(tx, letter.kind, letter.requestId, moment, premises) : null;
    case 'PASS_ON_NOTICE':
      return letter.passOnId ? passOnFacts(tx, letter.passOnId, moment, premises) : null;
  }
}
