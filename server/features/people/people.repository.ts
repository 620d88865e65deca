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

/** SQL for a JSON array of the parties of a case. */
export const partiesOfCaseSql = (caseId: string): string => `(
  select coalesce(json_agg(json_build_object('id', p.id, 'fullName', p.full_name, 'organisationName', p.organisation_name, 'email', p.email,
    'phone', p.phone, 'addressLines', p.address_lines, 'letterChannel', p.letter_channel, 'safeContact', p.safe_contact,
    'language', p.language, 'accessibleFormat', p.accessible_format) order by p.id), '[]')
  from app.parties p where p.case_id = ${caseId})`;

export interface Addressee {
  id: string;
  letterChannel: LetterChannel;
}

/** The party letters about a case go to. */
export async function addresseeOf(tx: ReadTx, caseId: string): Promise<Addressee | null> {
  const [row] = await tx.query<Addressee>(
    'select id, letter_channel as "letterChannel" from app.parties where case_id = $1 order by id limit 1',
    [caseId],
  );
  return row ?? null;
}
