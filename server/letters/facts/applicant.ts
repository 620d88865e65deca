import type { PlainDate } from '@shared/time';
import { tidyAddress } from '@shared/policy';
import type { AuthorityFacts } from '../authority-facts';
import type { CaseFacts } from '../case-facts';
import type { LetterFacts } from '../registry';
import { letterhead, type Premises, type Sender, type Template } from './sender';
import type { Letterhead } from '../letter';

/** The person written to, as `partySql` answers them. */
export interface Party {
  id: string;
  fullName: string;
  organisationName: string | null;
  email: string | null;
  addressLines: string[];
}

/** SQL for a JSON object of the person a case's letters go to. Both are SQL expressions; the second may be null. */
export const partySql = (caseId: string, partyId: string): string => `(
  select json_build_object('id', p.id, 'fullName', p.full_name, 'organisationName', p.organisation_name, 'email', nullif(trim(p.email), ''),
    'addressLines', p.address_lines)
  from app.parties p where p.case_id = ${caseId} and (${partyId} is null or p.id = ${partyId}) order by p.id limit 1)`;

type ApplicantKind = 'LETTER_1' | 'LETTER_2A' | 'LETTER_2B';
/** All that a letter to an applicant is rendered from and sent to. */
export type ToApplicant<K extends ApplicantKind = ApplicantKind> = {
  [Kind in K]: {
    kind: Kind;
    facts: LetterFacts[Kind];
    reference: string;
    template: Template | null;
    letterhead: Letterhead;
    recipient: { name: string; addressLines: string[] };
    partyId: string;
    email: string | null;
  };
}[K];

interface Told {
  reference: string;
  receivedOn: PlainDate;
  sender: Sender;
  template: Template | null;
  party: Party | null;
}

/** What every letter to an applicant says of the case. */
export function caseFacts(row: Told, premises: Premises, authority: AuthorityFacts): CaseFacts {
  return {
    reference: row.reference,
    receivedOn: row.receivedOn,
    applicantName: row.party?.fullName ?? '',
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
    recipient: {
      name: row.party.fullName,
      addressLines: tidyAddress([row.party.organisationName ?? '', ...row.party.addressLines]),
    },
    partyId: row.party.id,
    email: row.party.email,
  };
}
