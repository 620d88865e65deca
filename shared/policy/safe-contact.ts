import type { LetterChannel } from '@shared/vocabulary/letters';
import type { AddressKind, AdultSafety, PartyRole, SafeChannel } from '@shared/vocabulary/people';
import type { PlainDate } from '@shared/time';
import { Refusal, refuse, Rule } from './rule';

/** How people are reached without harm, and who gets a copy (§3, §4). */
export const SAFE_CONTACT_RULES = {
  channel: {
    id: 'safe-contact.channel',
    section: '§4',
    requirements: ['D28'],
    says: 'A letter leaves only by a way that is marked safe for the person it goes to.',
  },
  child: {
    id: 'safe-contact.child',
    section: '§3',
    requirements: ['D46'],
    says: 'Nothing is posted to the home of someone under 18 until it is known to be safe; care of somebody else is.',
  },
  copies: {
    id: 'safe-contact.copies',
    section: '§4',
    requirements: ['R5', 'D28'],
    says: 'Letters go to the applicant; the person affected has a copy where they want one and it can reach them safely.',
  },
  mended: {
    id: 'safe-contact.mended',
    section: '§4',
    requirements: ['D28', 'D46'],
    says: 'How somebody is reached can be mended at any time, with a reason; letters then take a way that is safe, where there is one.',
  },
} as const satisfies Record<string, Rule>;

/** What is known of how somebody can be reached. */
export interface ContactFacts {
  email: string | null;
  addressLines: readonly string[];
  addressKind: AddressKind;
  safeChannels: readonly SafeChannel[];
  isUnder18: boolean;
  adultIsSafe: AdultSafety | null;
}

/** Why a letter must not leave this way for this person, empty where it may (D28, D46). Names nobody: a task may show it. */
export function safeToSend(channel: LetterChannel, to: ContactFacts): Refusal[] {
  const { channel: rule, child } = SAFE_CONTACT_RULES;
  if (channel === 'EMAIL') {
    return [
      ...(to.email === null ? [refuse(rule, 'MISSING', 'There is no email address to send it to.', 'email')] : []),
      ...(to.safeChannels.includes('EMAIL')
        ? []
        : [refuse(rule, 'NOT_SAFE', 'Email is not marked as safe for this person.', 'letterChannel')]),
    ];
  }
  if (to.addressKind === 'NONE' || to.addressLines.length === 0) {
    return [refuse(rule, 'MISSING', 'There is no address to post it to.', 'addressLines')];
  }
  return [
    ...(to.safeChannels.includes('POST')
      ? []
      : [refuse(rule, 'NOT_SAFE', 'Post is not marked as safe for this person.', 'letterChannel')]),
    ...(to.isUnder18 && to.addressKind === 'HOME' && to.adultIsSafe !== 'YES'
      ? [
          refuse(
            child,
            'NOT_SAFE',
            'This person is under 18 and nobody has confirmed that post to their home is safe.',
            'adultIsSafe',
          ),
        ]
      : []),
  ];
}

/** The ways a letter can safely take to somebody: email, first class post, both or none. */
export function safeWays(to: ContactFacts): LetterChannel[] {
  return (['EMAIL', 'POST_FIRST'] as const).filter((channel) => safeToSend(channel, to).length === 0);
}

/** Somebody a case is about, as far as letters go. `endedOn`: a representative who no longer speaks for anyone. */
export interface CopyFacts extends ContactFacts {
  role: PartyRole;
  endedOn: PlainDate | null;
  letterChannel: LetterChannel;
  wantsCopies: boolean;
}
export interface WhoseCopy<P> {
  /** Whom letters go to: the applicant, or the person affected once nobody speaks for them. */
  letterTo: P | null;
  copyTo: P | null;
  /** How the copy goes; null where there is none. */
  copyBy: LetterChannel | null;
  /** Why there is a copy or none, in a sentence that names nobody. */
  because: string;
}

/** Who gets the letter and who a copy (D28). The copy takes the way the person chose, or another that is safe. */
export function whoseCopy<P extends CopyFacts>(parties: readonly P[]): WhoseCopy<P> {
  const live = parties.filter(({ endedOn }) => endedOn === null);
  const applicant = live.find(({ role }) => role === 'APPLICANT') ?? null;
  const victim = live.find(({ role }) => role === 'VICTIM') ?? null;
  const none = (because: string): WhoseCopy<P> => ({ letterTo: applicant ?? victim, copyTo: null, copyBy: null, because });
  if (applicant === null) {
    return none(victim === null ? 'There is nobody to write to.' : 'Nobody speaks for the person affected: letters go to them.');
  }
  if (victim === null) {
    return none('The applicant is the person affected.');
  }
  if (!victim.wantsCopies) {
    return none('The person affected does not want copies.');
  }
  const ways = safeWays(victim);
  const copyBy = safeToSend(victim.letterChannel, victim).length === 0 ? victim.letterChannel : (ways[0] ?? null);
  return copyBy === null
    ? none('The person affected wants copies, and no way to send them is safe.')
    : { letterTo: applicant, copyTo: victim, copyBy, because: 'The person affected wants copies.' };
}
