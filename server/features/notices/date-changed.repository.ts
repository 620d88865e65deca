import type { CaseStatus } from '@shared/vocabulary/cases';
import type { ClockKind } from '@shared/vocabulary/clocks';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx } from '@server/platform/db/tenant';

export interface ChangedLimit {
  tenantId: string;
  caseId: string;
  status: CaseStatus;
  kind: ClockKind;
  isRunning: boolean;
}

/** The limit that a change moved, and its case. */
export async function changedLimit(tx: ReadTx, clockChangeId: string): Promise<ChangedLimit> {
  const [row] = await tx.query<ChangedLimit>(
    `select h.tenant_id as "tenantId", h.case_id as "caseId", c.status, k.kind, k.stopped_on is null as "isRunning"
     from app.clock_changes h join app.clocks k on k.id = h.clock_id join app.cases c on c.id = h.case_id where h.id = $1`,
    [clockChangeId],
  );
  if (!row) {
    throw new NotFound('The change');
  }
  return row;
}
