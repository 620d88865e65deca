import type { PlainDate } from '@shared/time';
import type { ComplaintBody } from '@shared/vocabulary/cases';
import { complaintRoutes } from '@shared/vocabulary/complaints';
import { CASE_FIELDS, CASE_REQUIRED, caseWords, dateWord, type CaseFacts } from '../case-facts';
import type { LetterDefinition } from '../letter';
import { sample } from './sample';

/** Facts of Letter 1 (§4, R23, R80). */
export interface Letter1Facts extends CaseFacts {
  decisionDueOn: PlainDate;
  /** The clock's own sentence: how the date was worked out. */
  decisionDueSentence: string;
  /** The code that opens the status page, printed for those without email; null where a link is sent by email. */
  accessCode: string | null;
  /** Somebody applies for the victim and written consent is not on file (R5, D55). */
  consentNeeded?: boolean;
  /** Agreement to share information is not recorded yet (R48, D55). */
  agreementNeeded?: boolean;
  /** The applicant was asked and does not agree, or no longer does (R48, D58). */
  agreementRefused?: boolean;
  /** Whom they also complain about: told where that goes, never dealt with here (R73). */
  complaintAbout?: readonly ComplaintBody[];
}

/** Letter 1, the acknowledgement: received, who deals with it, what is checked and by when (R23, R80). */
export const letter1: LetterDefinition<Letter1Facts> = {
  kind: 'LETTER_1',
  audience: 'applicant',
  startsWindow: false,
  subject: (reference, authorityName) => `${reference}: we have received your application, ${authorityName}`,
  title: 'Acknowledgement of your application',
  fields: [
    ...CASE_FIELDS,
    'decision_due_on',
    'decision_due_sentence',
    'access_code',
    'no_access_code',
    'consent_needed',
    'agreement_needed',
    'agreement_refused',
    'agreement_about',
    'complaint_routes',
  ],
  required: [...CASE_REQUIRED, 'decision_due_on', 'decision_due_sentence', 'status_url', 'access_code'],
  words: (facts) => ({
    ...caseWords(facts),
    decision_due_on: dateWord(facts.decisionDueOn),
    decision_due_sentence: facts.decisionDueSentence,
    access_code: facts.accessCode ?? '',
    no_access_code: !facts.accessCode,
    consent_needed: facts.consentNeeded ?? false,
    agreement_needed: facts.agreementNeeded ?? false,
    agreement_refused: facts.agreementRefused ?? false,
    agreement_about: facts.onBehalfOf ?? (facts.copyOf ? facts.applicantName : 'you'),
    complaint_routes: { list: (facts.complaintAbout ?? []).map(complaintRoutes) },
  }),
  sample,
};
