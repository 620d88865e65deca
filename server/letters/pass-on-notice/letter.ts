import type { PlainDate } from '@shared/time';
import { AUTHORITY_FIELDS, authorityWords, type AuthorityFacts } from '../authority-facts';
import { dateWord } from '../case-facts';
import type { LetterDefinition } from '../letter';
import { sample } from './sample';

/** Facts of the notice of an application: nothing about anyone (the Act, section 104(3)(b); D42). */
export interface PassOnNoticeFacts {
  reference: string;
  receivedOn: PlainDate;
  agencyName: string;
  authority: AuthorityFacts;
}

/** The notice that every relevant body is sent of an application, as small as the Act allows (D42). */
export const passOnNotice: LetterDefinition<PassOnNoticeFacts> = {
  kind: 'PASS_ON_NOTICE',
  audience: 'agency',
  startsWindow: false,
  subject: (reference, authorityName) => `${reference}: notice of an application, ${authorityName}`,
  title: 'Notice of an application for an ASB Case Review',
  fields: [...AUTHORITY_FIELDS, 'reference', 'received_on', 'agency_name'],
  required: ['reference', 'received_on', 'authority_name', 'agency_name', 'spoc_name', 'spoc_phone', 'spoc_email'],
  words: (facts) => ({
    ...authorityWords(facts.authority),
    reference: facts.reference,
    received_on: dateWord(facts.receivedOn),
    agency_name: facts.agencyName,
  }),
  sample,
};
