import type { PlainDate } from '@shared/time';
import { tidyAddress } from '@shared/policy';
import type { LetterRow } from '@server/features/letters';
import type { AddressKind, PartyRole } from '@shared/vocabulary/people';
import type { AuthorityFacts } from '../authority-facts';
import type { CaseFacts } from '../case-facts';
import type { LetterFacts } from '../registry';
import { letterhead, type Premises, type Sender, type Template } from './sender';
import type { Letterhead, Recipient } from '../letter';

/** The person written to, as `partySql` answers them. */
export interface Party {
  id: string;
  role: PartyRole;
  fullName: string;
  organisationName: string | null;
  email: string | null;
  addressKind: AddressKind;
  addressLines: string[];
  isUnder18: boolean;
  largePrint: boolean;
  /** True for a business or a community group: the organisation itself applies (R6, D13). */
  isOrganisation: boolean;
  /** The other one of applicant and person affected; null where one person is both. */
  otherName: string | null;
}

/**
 * SQL for a JSON object of the person a case's letters go to: the one asked for, or the applicant while they may act, or else the person
 * affected (D28). Both are SQL expressions; the second may be null.
 */
export const partySql = (caseId: string, partyId: string): string => `(
  select json_build_object('id', p.id, 'role', p.role, 'fullName', p.full_name, 'organisationName', nullif(trim(p.organisation_name), ''),
    'email', nullif(trim(p.email), ''), 'addressKind', p.address_kind, 'addressLines', p.address_lines, 'isUnder18', p.is_under_18,
    'largePrint', p.letter_format = 'LARGE_PRINT',
    'isOrganisation', (select k.applicant_kind <> 'INDIVIDUAL' from app.cases k where k.id = p.case_id),
    'otherName', (select o.full_name from app.parties o where o.case_id = p.case_id and o.role <> p.role
      order by o.ended_on is not null, o.id limit 1))
  from app.parties p where p.case_id = ${caseId}
    and case when ${partyId} is null then p.ended_on is null else p.id = ${partyId} end
  order by p.role = 'VICTIM', p.id limit 1)`;

/** A file that goes with the email of a letter and is not kept with it: it can be made again from the same facts. */
export interface Enclosure {
  fileName: string;
  mediaType: string;
  text: string;
}

export type ApplicantKind =
  | 'LETTER_3'
  | 'PLAN_DRAFT'
  | 'MEETING_INVITATION'
  | 'DISCRETIONARY_REVIEW'
  | 'CLOSURE'
  | 'CORRIGENDUM'
  | 'LETTER_1'
  | 'LETTER_2A'
  | 'LETTER_2B'
  | 'CASE_UPDATE'
  | 'DATE_CHANGED'
  | 'WITHDRAWAL'
  | 'TRANSFER'
  | 'NOT_DECIDED';
/** All that a letter to an applicant is rendered from and sent to. */
export type ToApplicant<K extends ApplicantKind = ApplicantKind> = {
  [Kind in K]: {
    kind: Kind;
    facts: LetterFacts[Kind];
    reference: string;
    template: Template | null;
    letterhead: Letterhead;
    recipient: Recipient & { addressLines: string[] };
    partyId: string;
    email: string | null;
    /** Goes with the email. */
    enclosure?: Enclosure | null;
  };
}[K];

/** Which letter, to whom: what every loader is asked with. A letter that is only looked at has no cause yet. */
export type AboutLetter = Pick<LetterRow, 'caseId' | 'partyId'> & Partial<Pick<LetterRow, 'causeId' | 'isCopy'>>;

export interface Told {
  reference: string;
  receivedOn: PlainDate;
  sender: Sender;
  template: Template | null;
  party: Party | null;
}

/** What every letter to an applicant says of the case and of whom it is written to. */
export function caseFacts(row: Told, premises: Premises, authority: AuthorityFacts, about: { isCopy?: boolean }): CaseFacts {
  const party = row.party;
  return {
    reference: row.reference,
    receivedOn: row.receivedOn,
    applicantName: party?.fullName ?? '',
    copyOf: about.isCopy ? (party?.otherName ?? null) : null,
    onBehalfOf: party?.role === 'APPLICANT' ? party.otherName : null,
    organisation: party?.role === 'APPLICANT' && party.isOrganisation ? party.organisationName : null,
    under18: party?.isUnder18 ?? false,
    authority,
    statusUrl: `${premises.publicAddress}/${row.sender.slug}/status`,
  };
}

/** Facts, wording and address together; null where there is nobody to write to. */
export function applicantOf<K extends ApplicantKind>({
  kind,
  row,
  facts,
}: {
  kind: K;
  row: Told;
  facts: LetterFacts[K];
}): ToApplicant<K> | null {
  if (!row.party) {
    return null;
  }
  return {
    kind,
    facts,
    reference: row.reference,
    template: row.template,
    letterhead: letterhead(row.sender),
    recipient: { name: row.party.fullName, addressLines: envelopeLines(row.party), largePrint: row.party.largePrint },
    partyId: row.party.id,
    email: row.party.email,
  };
}

/** The address under the name: organisation first; post to somebody else's address says so, so that it reaches the person (D46). */
function envelopeLines({ organisationName, addressKind, addressLines }: Party): string[] {
  const [first = '', ...rest] = tidyAddress(addressLines);
  const careOf = addressKind === 'CARE_OF' && first !== '' && !/^(c\/o|care of)\b/i.test(first);
  return tidyAddress([organisationName ?? '', careOf ? `c/o ${first}` : first, ...rest]);
}
