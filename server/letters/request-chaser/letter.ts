import type { PlainDate } from '@shared/time';
import { AUTHORITY_FIELDS, authorityWords, type AuthorityFacts } from '../authority-facts';
import { dateWord } from '../case-facts';
import type { LetterDefinition } from '../letter';
import { ANSWER_FIELDS, wayToAnswer } from '../way-to-answer';
import { sample } from './sample';

/** Facts of a reminder of an information request (R25). */
export interface RequestChaserFacts {
  reference: string;
  authority: AuthorityFacts;
  agencyName: string;
  askedOn: PlainDate;
  dueOn: PlainDate;
  /** True when the due date has passed. */
  overdue: boolean;
  replyUrl: string;
  /** Somebody without an account answers by a link, up to this day (R49). Left out: they sign in. */
  linkUntil?: PlainDate | null;
}

/** The reminder to an agency that has not replied (R25). */
export const requestChaser: LetterDefinition<RequestChaserFacts> = {
  kind: 'REQUEST_CHASER',
  audience: 'agency',
  startsWindow: false,
  subject: (reference, authorityName) => `${reference}: reminder of an information request from ${authorityName}`,
  title: 'Reminder of an information request',
  fields: [
    ...AUTHORITY_FIELDS,
    'reference',
    'agency_name',
    'asked_on',
    'due_on',
    'is_overdue',
    'is_coming',
    'reply_url',
    ...ANSWER_FIELDS,
  ],
  required: ['reference', 'authority_name', 'agency_name', 'asked_on', 'due_on', 'reply_url', 'spoc_name', 'spoc_phone'],
  words: (facts) => ({
    ...authorityWords(facts.authority),
    reference: facts.reference,
    agency_name: facts.agencyName,
    asked_on: dateWord(facts.askedOn),
    due_on: dateWord(facts.dueOn),
    is_overdue: facts.overdue,
    is_coming: !facts.overdue,
    reply_url: facts.replyUrl,
    ...wayToAnswer(facts.linkUntil),
  }),
  sample,
};
