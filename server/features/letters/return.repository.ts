import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import type { At } from '@server/platform/command/command';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import type { LetterRow } from './letter.repository';

/** What became of a letter after it went. */
export interface Aftermath {
  /** The date it bears; null while it has not gone. */
  datedOn: PlainDate | null;
  returned: boolean;
  /** No later letter takes its place. */
  isLast: boolean;
}

/** Whether a letter came back, and whether it was sent again (D53). */
export async function aftermathOf(tx: ReadTx, { id }: Pick<LetterRow, 'id'>): Promise<Aftermath> {
  const [row] = await tx.query<Aftermath>(
    `select (select s.dated_on from app.letters_sent s where s.letter_id = l.id) as "datedOn",
       exists (select 1 from app.letter_returns r where r.letter_id = l.id) as returned,
       not exists (select 1 from app.letters n where n.tenant_id = l.tenant_id and n.case_id = l.case_id and n.kind = l.kind
         and n.cause_id = l.cause_id and n.is_copy = l.is_copy and n.attempt > l.attempt) as "isLast"
     from app.letters l where l.id = $1`,
    [id],
  );
  return row ?? { datedOn: null, returned: false, isLast: true };
}

/** Writes down that a letter came back: when, and how (D53). */
export async function insertReturn(
  tx: Tx,
  letter: Pick<LetterRow, 'tenantId' | 'caseId' | 'id'>,
  { returnedOn, because }: { returnedOn: PlainDate; because: string },
  { actor, moment }: At,
): Promise<void> {
  await tx.query(
    `insert into app.letter_returns (tenant_id, id, case_id, letter_id, returned_on, because, recorded_on, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [letter.tenantId, randomUUID(), letter.caseId, letter.id, returnedOn, because, moment.today, moment.now, actor.membershipId],
  );
}
