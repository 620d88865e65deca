import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import type { AnswerKind } from '@shared/vocabulary/answers';
import type { At } from '@server/platform/command/command';
import type { Tx } from '@server/platform/db/tenant';
import { AgreementEntity, CaseAnswerEntity } from './people.entity';

export interface NewAnswer {
  tenantId: string;
  caseId: string;
  kind: AnswerKind;
  /** BELIEF: that nothing effective was done. AGREEMENT: that what they told may be shared. */
  answer: boolean;
  how: string;
  saidOn: PlainDate;
}

/** Keeps what the applicant said, for ever (R14, R48). The latest of a kind stands. */
export async function insertAnswer(tx: Tx, answer: NewAnswer, { actor, moment }: At): Promise<void> {
  await tx.manager.insert(CaseAnswerEntity, {
    ...answer,
    id: randomUUID(),
    how: answer.how.trim(),
    recordedOn: moment.today,
    recordedBy: actor.membershipId ?? '',
  });
}

/** SQL for the applicant's belief as it stands: their latest answer, or what the application said. Both are SQL expressions. */
export const beliefSql = (caseId: string, asApplied: string): string => `coalesce((
  select b.answer from app.case_answers b where b.case_id = ${caseId} and b.kind = 'BELIEF' order by b.recorded_at desc limit 1), ${asApplied})`;

/** SQL for whether the applicant was asked about it after applying (D4). */
export const beliefAskedSql = (caseId: string): string =>
  `exists (select 1 from app.case_answers b where b.case_id = ${caseId} and b.kind = 'BELIEF')`;

/** SQL for a JSON array of a case's answers, the latest first. For staff. */
export const answersOfCaseSql = (caseId: string): string => `(
  select coalesce(json_agg(json_build_object('id', w.id, 'kind', w.kind, 'answer', w.answer, 'how', w.how, 'saidOn', w.said_on,
    'recordedBy', coalesce(m.display_name, '')) order by w.recorded_at desc), '[]')
  from app.case_answers w left join app.memberships m on m.id = w.recorded_by where w.case_id = ${caseId})`;

/** Writes an agreement to share that came after the application (R48). */
export async function insertAgreement(
  tx: Tx,
  agreement: Pick<AgreementEntity, 'tenantId' | 'caseId' | 'partyId' | 'evidence' | 'givenOn'>,
): Promise<void> {
  await tx.manager.insert(AgreementEntity, {
    ...agreement,
    id: randomUUID(),
    kind: 'SHARE',
    privacyNotice: 'Told to the authority directly; the notice is the one shown with the application',
  });
}

/** Ends every agreement to share on a case, from a day (D58). */
export async function withdrawAgreements(tx: Tx, caseId: string, on: PlainDate): Promise<void> {
  await tx.query(`update app.agreements set withdrawn_on = $2 where case_id = $1 and kind = 'SHARE' and withdrawn_on is null`, [
    caseId,
    on,
  ]);
}
