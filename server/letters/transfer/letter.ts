import type { PlainDate } from '@shared/time';
import type { AuthorityFacts } from '../authority-facts';
import { CASE_FIELDS, CASE_REQUIRED, caseWords, dateWord, type CaseFacts } from '../case-facts';
import type { LetterDefinition } from '../letter';
import { sample } from './sample';

/** Facts of the letter that an application was passed to another council (D17, D62). `statusUrl` is the receiving council's. */
export interface TransferFacts extends CaseFacts {
  to: AuthorityFacts;
  reason: string;
  passedOn: PlainDate;
}

const TO_FIELDS = [
  'to_authority',
  'to_spoc_name',
  'to_spoc_title',
  'to_spoc_phone',
  'to_spoc_email',
  'to_postal_address',
  'to_asb_team_name',
  'to_asb_team_phone',
  'to_report_url',
] as const;
/** Further incidents are reported to the council whose area it is. */
const REPORTED_THERE = ['report_url', 'asb_team_name', 'asb_team_phone'];

/** Another council deals with it now: which, why, whom to ask, and that reference and dates stay (D17, D62). */
export const transfer: LetterDefinition<TransferFacts> = {
  kind: 'TRANSFER',
  audience: 'applicant',
  startsWindow: false,
  subject: (reference, authorityName) => `${reference}: who deals with your application now, from ${authorityName}`,
  title: 'Your application has been passed on',
  fields: [...CASE_FIELDS, ...TO_FIELDS, 'reason', 'passed_on'],
  required: [...CASE_REQUIRED.filter((name) => !REPORTED_THERE.includes(name)), ...TO_FIELDS, 'reason', 'passed_on'],
  words: (facts) => ({
    ...caseWords(facts),
    to_authority: facts.to.name,
    to_spoc_name: facts.to.spocName,
    to_spoc_title: facts.to.spocTitle,
    to_spoc_phone: facts.to.spocPhone,
    to_spoc_email: facts.to.spocEmail,
    to_postal_address: facts.to.postalAddress.join(', '),
    to_asb_team_name: facts.to.asbTeamName,
    to_asb_team_phone: facts.to.asbTeamPhone,
    to_report_url: facts.to.reportUrl,
    reason: facts.reason,
    passed_on: dateWord(facts.passedOn),
  }),
  sample,
};
