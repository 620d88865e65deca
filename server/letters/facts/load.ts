import type { Moment } from '@shared/policy';
import type { LetterRow } from '@server/features/letters';
import type { ReadTx } from '@server/platform/db/tenant';
import type { ToApplicant } from './applicant';
import { letter2aFacts, letter2bFacts } from './decision';
import { letter1Facts } from './letter-1';
import { requestFacts, type ToAgency } from './request';
import type { Premises } from './sender';

/** What to load for: a letter that was ordered, or one that is only looked at. */
export type LetterSubject = Pick<LetterRow, 'kind' | 'caseId' | 'partyId' | 'requestId' | 'decisionId' | 'channel'>;
/** Everything a letter is made of, loaded once. */
export type Loaded = ToApplicant | ToAgency;

/** Loads a letter's facts for today, one statement a kind; null where what it is about is not there. */
export async function loadLetter(tx: ReadTx, letter: LetterSubject, moment: Moment, premises: Premises): Promise<Loaded | null> {
  switch (letter.kind) {
    case 'LETTER_1':
      return letter1Facts(tx, letter, moment, premises);
    case 'LETTER_2A':
      return letter2aFacts(tx, letter, moment, premises);
    case 'LETTER_2B':
      return letter2bFacts(tx, letter, moment, premises);
    case 'REQUEST_NOTICE':
    case 'REQUEST_CHASER':
      return letter.requestId ? requestFacts(tx, letter.kind, letter.requestId, moment, premises) : null;
  }
}
