import type { ReadTx } from '@server/platform/db/tenant';
import type { AgreementToShare } from '@shared/vocabulary/answers';
import type { LetterChannel } from '@shared/vocabulary/letters';

/** Whether information about this case may be shared with agencies (R48, D55). */
export async function agreementToShare(tx: ReadTx, caseId: string): Promise<AgreementToShare> {
  const [row] = await tx.query<{ state: AgreementToShare }>(`select ${agreementSql('$1::uuid')} as state`, [caseId]);
  return row?.state ?? 'MISSING';
}

/** SQL for the state of the agreement to share on a case. Never given: REFUSED once the applicant was asked, MISSING before. */
export const agreementSql = (caseId: string): string => `coalesce((
  select case when bool_or(g.withdrawn_on is null) then 'GIVEN' else 'WITHDRAWN' end
  from app.agreements g where g.case_id = ${caseId} and g.kind = 'SHARE' having count(*) > 0), (
  select 'REFUSED' from app.case_answers f where f.case_id = ${caseId} and f.kind = 'AGREEMENT' limit 1), 'MISSING')`;

/** Letters follow the applicant while they speak for the case; then the person affected (D28). */
const LETTERS_FIRST = `p.ended_on is not null, p.role = 'VICTIM', p.id`;

/** SQL for a JSON array of the parties of a case: whoever the letters go to first. */
export const partiesOfCaseSql = (caseId: string): string => `(
  select coalesce(json_agg(json_build_object('id', p.id, 'fullName', p.full_name, 'organisationName', p.organisation_name, 'email', p.email,
    'phone', p.phone, 'addressLines', p.address_lines, 'letterChannel', p.letter_channel, 'safeContact', p.safe_contact,
    'language', p.language, 'accessibleFormat', p.accessible_format, 'role', p.role, 'relationship', p.relationship,
    'addressKind', p.address_kind, 'safeChannels', p.safe_channels, 'contactTimes', p.contact_times,
    'needsInterpreter', p.needs_interpreter, 'letterFormat', p.letter_format, 'supportNeeds', p.support_needs, 'tenure', p.tenure,
    'landlordName', p.landlord_name, 'landlordOfficer', p.landlord_officer, 'isUnder18', p.is_under_18, 'adultName', p.adult_name,
    'adultRelationship', p.adult_relationship, 'adultIsSafe', p.adult_is_safe, 'wantsCopies', p.wants_copies,
    'endedOn', p.ended_on, 'version', p.version) order by ${LETTERS_FIRST}), '[]')
  from app.parties p where p.case_id = ${caseId})`;

export interface Addressee {
  id: string;
  letterChannel: LetterChannel;
}

/** The party letters about a case go to. */
export async function addresseeOf(tx: ReadTx, caseId: string): Promise<Addressee | null> {
  const [row] = await tx.query<Addressee>(
    `select p.id, p.letter_channel as "letterChannel" from app.parties p where p.case_id = $1 order by ${LETTERS_FIRST} limit 1`,
    [caseId],
  );
  return row ?? null;
}
