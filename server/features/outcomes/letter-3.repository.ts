import type { PlainDate } from '@shared/time';
import type { ReadTx } from '@server/platform/db/tenant';

/** The day on a letter that has gone; null where it has not. */
export async function letterDatedOn(tx: ReadTx, letterId: string): Promise<PlainDate | null> {
  const [row] = await tx.query<{ on: PlainDate }>('select dated_on as "on" from app.letters_sent where letter_id = $1', [
    letterId,
  ]);
  return row?.on ?? null;
}

/** The plan of the meeting whose findings these are; null where there is none. Letter 3 is sent for the findings. */
export async function planOfFindings(tx: ReadTx, findingsId: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `select p.id from app.findings f join app.plans p on p.tenant_id = f.tenant_id and p.case_id = f.case_id
       and p.meeting_id is not distinct from f.meeting_id where f.id = $1`,
    [findingsId],
  );
  return row?.id ?? null;
}
