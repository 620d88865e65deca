import { AUTHORITY_FIELDS, authorityWords, SAMPLE_AUTHORITY, type AuthorityFacts } from './authority-facts';
import type { Words } from './letter';

/** What a notice to a body about something that waits for it is built from: nothing about anyone (D42). */
export interface BodyFacts {
  reference: string;
  agencyName: string;
  /** The number of the recommendation or the action in the case. */
  number: number;
  /** Where it waits, after signing in. */
  workUrl: string;
  authority: AuthorityFacts;
}

export const BODY_FIELDS = [...AUTHORITY_FIELDS, 'reference', 'agency_name', 'number', 'work_url'] as const;
export const BODY_REQUIRED = [
  'reference',
  'agency_name',
  'number',
  'work_url',
  'authority_name',
  'spoc_name',
  'spoc_phone',
  'spoc_email',
] as const;

/** The words for `BODY_FIELDS`. */
export const bodyWords = (facts: BodyFacts): Words => ({
  ...authorityWords(facts.authority),
  reference: facts.reference,
  agency_name: facts.agencyName,
  number: String(facts.number),
  work_url: facts.workUrl,
});

/** The invented case, as an invented neighbourhood policing unit is written to about it. */
export const SAMPLE_BODY: BodyFacts = {
  reference: 'BLA-2026-0012',
  agencyName: 'Leicestershire Police, South Leicestershire',
  number: 1,
  workUrl: 'https://recourse.example/office/actions',
  authority: SAMPLE_AUTHORITY,
};
