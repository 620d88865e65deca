import { longDate, type PlainDate } from '@shared/time';
import type { CaseStatus } from '@shared/vocabulary/cases';
import { CASE_STATUS_LABEL } from '@shared/vocabulary/cases';
import type { AppliesFor, ConsentKind, ConsentState } from '@shared/vocabulary/people';
import { CONSENT_EVIDENCE } from '@shared/vocabulary/people';
import { Refusal, refuse, Rule } from './rule';

/** The three consents of the person affected, kept apart: to apply, to attend, to appeal for them (§3, §5, §6). */
export const CONSENT_RULES = {
  apply: {
    id: 'consent.apply',
    section: '§3',
    requirements: ['R5', 'D55'],
    says: 'Somebody applies for another with that person’s written consent; without it no agency is asked, and limits run on.',
  },
  written: {
    id: 'consent.written',
    section: '§3',
    requirements: ['R5', 'R36', 'R60'],
    says: 'A consent is in writing, says what it covers, and has the day it was given; to attend and to appeal each need their own.',
  },
  withdrawn: {
    id: 'consent.withdrawn',
    section: '§3',
    requirements: ['D28'],
    says: 'A consent can be withdrawn at any time; from then on nobody speaks for the person affected and letters go to them.',
  },
} as const satisfies Record<string, Rule>;

export interface ConsentFacts {
  kind: ConsentKind;
  givenOn: PlainDate;
  expiresOn: PlainDate | null;
  withdrawnOn: PlainDate | null;
}

/** How a consent of one kind stands today (R5, R36, R60). Its last day is a day of it. Nobody who applied themselves needs one to apply. */
export function consentState(
  { kind, appliesFor, consents }: { kind: ConsentKind; appliesFor: AppliesFor; consents: readonly ConsentFacts[] },
  today: PlainDate,
): ConsentState {
  const ofKind = consents.filter((one) => one.kind === kind);
  const notWithdrawn = ofKind.filter(({ withdrawnOn }) => withdrawnOn === null);
  if (notWithdrawn.some(({ expiresOn }) => expiresOn === null || expiresOn >= today)) {
    return 'ON_FILE';
  }
  if (kind === 'APPLY' && appliesFor === 'SELF') {
    return 'NOT_NEEDED';
  }
  return ofKind.length === 0 ? 'MISSING' : notWithdrawn.length > 0 ? 'EXPIRED' : 'WITHDRAWN';
}

/** What stands in the way of asking agencies on a representative’s word (R5, D55). */
export function consentStanding(consent: ConsentState): Refusal[] {
  const message: Record<ConsentState, string | null> = {
    NOT_NEEDED: null,
    ON_FILE: null,
    MISSING: 'The written consent of the person affected is missing. Ask the representative for it first.',
    EXPIRED: 'The consent of the person affected has run out. Ask for a new one first.',
    WITHDRAWN: 'The person affected has withdrawn their consent to be represented. Ask them how they want to go on.',
  };
  const says = message[consent];
  return says === null ? [] : [refuse(CONSENT_RULES.apply, 'NO_CONSENT', says)];
}

export interface ProposedConsent {
  kind: ConsentKind;
  holderName: string;
  scope: string;
  evidence: string;
  givenOn: PlainDate;
  expiresOn?: PlainDate | null;
}

const blank = (text: string): boolean => text.trim() === '';

/** What is wrong with a consent as it is being recorded, all at once (R5, R36, R60). */
export function consentJudgement(
  consent: ProposedConsent,
  facts: {
    status: CaseStatus;
    appliesFor: AppliesFor;
    state: ConsentState;
    /** The latest day on which a consent of this kind was withdrawn. */
    withdrawnOn?: PlainDate | null;
  },
  today: PlainDate,
): Refusal[] {
  const { written } = CONSENT_RULES;
  const missing = (when: boolean, message: string, field: string): Refusal[] =>
    when ? [refuse(written, 'MISSING', message, field)] : [];
  const expiresOn = consent.expiresOn ?? null;
  const over = facts.status === 'TRANSFERRED' || facts.status === 'JOINED' || facts.status === 'WITHDRAWN';
  return [
    ...(over
      ? [refuse(written, 'WRONG_STATUS', `The case is “${CASE_STATUS_LABEL[facts.status]}”: it takes no new consent.`)]
      : []),
    ...(consent.kind === 'APPLY' && facts.appliesFor === 'SELF'
      ? [refuse(CONSENT_RULES.apply, 'NOT_ALLOWED', 'They applied themselves, so nobody needs consent to apply.', 'kind')]
      : []),
    ...(facts.state === 'ON_FILE'
      ? [
          refuse(
            written,
            'ALREADY_DONE',
            'A consent of this kind is already on file. Withdraw it before recording another.',
            'kind',
          ),
        ]
      : []),
    ...missing(blank(consent.holderName), 'Give the name of the person who holds the consent.', 'holderName'),
    ...missing(blank(consent.scope), 'Say what they consented to.', 'scope'),
    ...missing(
      !CONSENT_EVIDENCE.some((one) => one === consent.evidence),
      'A consent must be in writing: say what you have.',
      'evidence',
    ),
    ...(consent.givenOn > today
      ? [refuse(written, 'DATE_ORDER', 'The day it was given cannot be later than today.', 'givenOn')]
      : []),
    ...(facts.withdrawnOn && consent.givenOn < facts.withdrawnOn
      ? [
          refuse(
            written,
            'DATE_ORDER',
            `They withdrew on ${longDate(facts.withdrawnOn)}, and with it every consent given before. Ask for a new one.`,
            'givenOn',
          ),
        ]
      : []),
    ...(expiresOn !== null && expiresOn > consent.givenOn && expiresOn < today
      ? [refuse(written, 'DATE_ORDER', `It ran out on ${longDate(expiresOn)}. Ask for a new one.`, 'expiresOn')]
      : []),
    ...(expiresOn !== null && expiresOn <= consent.givenOn
      ? [
          refuse(
            written,
            'DATE_ORDER',
            `It must run out later than ${longDate(consent.givenOn)}, when it was given.`,
            'expiresOn',
          ),
        ]
      : []),
  ];
}

/** What stands against recording that a consent was withdrawn (D28). */
export function withdrawConsentJudgement(
  consent: ConsentFacts,
  { on, because }: { on: PlainDate; because: string },
  today: PlainDate,
): Refusal[] {
  const { withdrawn } = CONSENT_RULES;
  return [
    ...(consent.withdrawnOn === null ? [] : [refuse(withdrawn, 'ALREADY_DONE', 'This consent has already been withdrawn.')]),
    ...(on > today ? [refuse(withdrawn, 'DATE_ORDER', 'The day cannot be later than today.', 'on')] : []),
    ...(on < consent.givenOn
      ? [refuse(withdrawn, 'DATE_ORDER', `It was given on ${longDate(consent.givenOn)}; it cannot have ended before.`, 'on')]
      : []),
    ...(blank(because) ? [refuse(withdrawn, 'MISSING', 'Say how they told you, for example in a letter.', 'because')] : []),
  ];
}
