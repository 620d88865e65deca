import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import type { StatementSource } from '@shared/vocabulary/participation';
import type { At } from '@server/platform/command/command';
import { Conflict } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import { stamp } from './participation.repository';

export interface NewStatement {
  tenantId: string;
  caseId: string;
  partyId: string;
  source: StatementSource;
  says: string | null;
  documentId: string | null;
  givenOn: PlainDate | null;
  byPartyId: string | null;
}

/** Keeps a statement; without a day it is a draft, of which its writer has one at a time (R33). Answers its id. */
export async function insertStatement(tx: Tx, statement: NewStatement, at: At): Promise<string> {
  const { tenantId, caseId, partyId, source, says, documentId, givenOn, byPartyId } = statement;
  const id = randomUUID();
  await tx.query(
    `insert into app.impact_statements (tenant_id, id, case_id, party_id, source, says, document_id, given_on, given_at, by_party_id, recorded_on,
       recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [tenantId, id, caseId, partyId, source, says, documentId, givenOn, givenOn && at.moment.now, byPartyId, ...stamp(at)],
  );
  return id;
}

/** The draft somebody of the applicant’s side is writing; null where there is none. */
export async function draftOf(tx: ReadTx, caseId: string, byPartyId: string): Promise<{ id: string } | null> {
  const [row] = await tx.query<{ id: string }>(
    'select id from app.impact_statements where case_id = $1 and by_party_id = $2 and given_on is null',
    [caseId, byPartyId],
  );
  return row ?? null;
}

/** Changes a draft, and with a day gives it: from then on it stays as it is (R33). Given meanwhile, it is a Conflict: nothing written is lost unsaid. */
export async function updateDraft(
  tx: Tx,
  id: string,
  { says, givenOn }: { says: string; givenOn: PlainDate | null },
  { moment }: At,
): Promise<void> {
  const givenAt = givenOn === null ? null : moment.now;
  const changed = [id, says, givenOn, givenAt];
  const kept = await tx.query(
    `with kept as (update app.impact_statements set says = $2, given_on = $3, given_at = $4 where id = $1 and given_on is null returning id)
     select id from kept`,
    changed,
  );
  if (kept.length === 0) {
    throw new Conflict();
  }
}

/** Whether a file was put to this case by hand: not a letter, not what an agency answered with, nothing closed. */
export async function holdsUpload(tx: ReadTx, caseId: string, documentId: string): Promise<boolean> {
  const found = await tx.query(
    `select 1 from app.documents where case_id = $1 and id::text = $2 and letter_id is null and request_id is null
     and mark is distinct from 'CLOSED' and purpose <> 'PACK'`,
    [caseId, documentId],
  );
  return found.length > 0;
}
