import type { CaseStatus } from '@shared/vocabulary/cases';
import { CASE_STATUS_LABEL } from '@shared/vocabulary/cases';
import { addressJudgement } from './postal-address';
import { Refusal, refuse } from './rule';
import { type CopyFacts, SAFE_CONTACT_RULES, safeToSend, safeWays, whoseCopy } from './safe-contact';

export interface MendedContact extends CopyFacts {
  fullName: string;
  because: string;
}

const blank = (text: string): boolean => text.trim() === '';
const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;

/** Whether anybody's details may be mended on this case: while its content is here. */
export function contactStanding({ status }: { status: CaseStatus }): Refusal[] {
  return status === 'TRANSFERRED' || status === 'JOINED'
    ? [
        refuse(
          SAFE_CONTACT_RULES.mended,
          'WRONG_STATUS',
          `The case is “${CASE_STATUS_LABEL[status]}”: details are mended where it went on.`,
        ),
      ]
    : [];
}

/**
 * What is wrong with somebody's details as they would be, all at once (D28, D46). A way for letters that is not safe is refused where
 * another is safe; where none is, that is kept as it is and becomes a task. Who gets no letters is not asked about them.
 */
export function contactJudgement(mended: MendedContact, { getsLetters }: { getsLetters: boolean }): Refusal[] {
  const { mended: rule } = SAFE_CONTACT_RULES;
  const missing = (when: boolean, message: string, field: string): Refusal[] =>
    when ? [refuse(rule, 'MISSING', message, field)] : [];
  const { addressLines, email } = mended;
  return [
    ...missing(blank(mended.fullName), 'Give their name.', 'fullName'),
    ...(email !== null && !EMAIL.test(email) ? [refuse(rule, 'NOT_ALLOWED', 'This is not an email address.', 'email')] : []),
    ...(mended.addressKind !== 'NONE' && addressLines.length > 0
      ? addressJudgement([blank(mended.fullName) ? 'Name' : mended.fullName, ...addressLines], 'addressLines')
      : []),
    ...(mended.addressKind === 'CARE_OF' && addressLines.length === 0
      ? [refuse(rule, 'MISSING', 'Give the address of whoever takes post in for them.', 'addressLines')]
      : []),
    ...(getsLetters && safeWays(mended).length > 0 ? safeToSend(mended.letterChannel, mended) : []),
    ...missing(blank(mended.because), 'Say why it is changed, for example what they told you and when.', 'because'),
  ];
}

/** Whether letters, or copies of them, go to this person (D28). */
export function getsLetters<P extends CopyFacts>(person: P, parties: readonly P[]): boolean {
  return whoseCopy(parties).letterTo === person || (person.role === 'VICTIM' && person.endedOn === null && person.wantsCopies);
}
