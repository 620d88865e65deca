import type { PlainDate } from '@shared/time';
import type { ReadTx } from '@server/platform/db/tenant';

/** When the applicant was told of a review by discretion; null where there is none, or they do not know of it yet (D15). */
export async function reviewToldOn(tx: ReadTx, caseId: string): Promise<PlainDate | null> {
  const [row] = await tx.query<{ toldOn: PlainDate | null }>(
    'select max(told_on) as "toldOn" from app.discretionary_reviews where case_id = $1',
    [caseId],
  );
  return row?.toldOn ?? null;
}
