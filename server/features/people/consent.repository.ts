import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import { consentState } from '@shared/policy';
import type { AppliesFor, ConsentEvidence, ConsentKind, ConsentState } from '@shared/vocabulary/people';
import type { At } from '@server/platform/command/command';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import { ConsentEntity } from './consent.entity';

/** One consent as staff see it. */
export interface ConsentRow {
  id: string;
  kind: ConsentKind;
  holderName: string;
  scope: string;
  evidence: ConsentEvidence;
  documentId: string | null;
  givenOn: PlainDate;
  expiresOn: PlainDate | null;
  withdrawnOn: PlainDate | null;
  withdrawnBecause: string | null;
}

/** The consents of a case, the latest first. `appliesFor` is SELF once no representative speaks for anybody. */
export interface ConsentsOnCase {
  appliesFor: AppliesFor;
  consents: ConsentRow[];
}

/** SQL for a JSON object of the consents of a case (`ConsentsOnCase`). `caseId` is an SQL expression. */
export const consentsOfCaseSql = (caseId: string): string => `(
  select json_build_object('appliesFor', case when v.applies_for = 'SOMEONE_ELSE' and not exists (
      select 1 from app.parties r where r.case_id = v.id and r.role = 'APPLICANT' and r.ended_on is null) then 'SELF' else v.applies_for end,
    'consents', (select coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'holderName', s.holder_name, 'scope', s.scope,
      'evidence', s.evidence, 'documentId', s.document_id, 'givenOn', s.given_on, 'expiresOn', s.expires_on,
      'withdrawnOn', s.withdrawn_on, 'withdrawnBecause', s.withdrawn_because) order by s.withdrawn_on is not null, s.recorded_at desc), '[]')
      from app.consents s where s.case_id = v.id))
  from app.cases v where v.id = ${caseId})`;

/** The consents of a case. A case that is not there or not yours has none. */
export async function consentsOfCase(tx: ReadTx, caseId: string): Promise<ConsentsOnCase> {
  const [row] = await tx.query<{ found: ConsentsOnCase | null }>(`select ${consentsOfCaseSql('$1::uuid')} as found`, [caseId]);
  return row?.found ?? { appliesFor: 'SELF', consents: [] };
}

/** How the consent to apply stands today: what asking agencies depends on, where somebody else applied (R5, D55). */
export async function consentToApply(tx: ReadTx, caseId: string, today: PlainDate): Promise<ConsentState> {
  return consentState({ kind: 'APPLY', ...(await consentsOfCase(tx, caseId)) }, today);
}

export type NewConsent = Omit<ConsentEntity, 'id' | 'recordedOn' | 'recordedAt' | 'recordedBy'>;

/** Files a written consent (R5, R36, R60). Answers its id. */
export async function insertConsent(tx: Tx, consent: NewConsent, { actor, moment }: At): Promise<string> {
  const id = randomUUID();
  await tx.manager.insert(ConsentEntity, {
    ...consent,
    id,
    recordedOn: moment.today,
    recordedAt: moment.now,
    recordedBy: actor.membershipId,
  });
  return id;
}

/** Ends a consent from a day. */
export async function endConsent(tx: Tx, id: string, on: PlainDate, because: string): Promise<void> {
  await tx.query('update app.consents set withdrawn_on = $2, withdrawn_because = $3 where id = $1 and withdrawn_on is null', [
    id,
    on,
    because,
  ]);
}

/** Ends the representative's part in a case from a day, or takes it up again with null: letters then go to the person affected (D28). */
export async function setRepresentationEnd(tx: Tx, caseId: string, on: PlainDate | null): Promise<void> {
  await tx.query(
    `update app.parties set ended_on = $2, version = version + 1 where case_id = $1 and role = 'APPLICANT'
     and exists (select 1 from app.parties v where v.case_id = $1 and v.role = 'VICTIM')`,
    [caseId, on],
  );
}
