import type { PlainDate } from '@shared/time';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx } from '@server/platform/db/tenant';

/** The requests of the authority, or of one case, that are past their day without an answer. */
export const lateRequests = async (tx: ReadTx, today: PlainDate, caseId: string | null = null): Promise<string[]> =>
  (
    await tx.query<{ id: string }>(
      `select id from app.information_requests where status = 'SENT' and due_on < $1 and ($2::uuid is null or case_id = $2) order by due_on, id`,
      [today, caseId],
    )
  ).map(({ id }) => id);

/** When an answer was due and the days on which the agency was reminded. */
export async function remindersOf(tx: ReadTx, requestId: string): Promise<{ dueOn: PlainDate; chasedOn: PlainDate[] }> {
  const [row] = await tx.query<{ dueOn: PlainDate; chasedOn: PlainDate[] }>(
    `select r.due_on as "dueOn", (select coalesce(json_agg(c.chased_on order by c.chased_on), '[]') from app.request_chasers c
       where c.tenant_id = r.tenant_id and c.request_id = r.id) as "chasedOn"
     from app.information_requests r where r.id = $1`,
    [requestId],
  );
  if (!row) {
    throw new NotFound('The request');
  }
  return row;
}
