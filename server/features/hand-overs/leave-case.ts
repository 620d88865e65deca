import type { CaseStatus } from '@shared/vocabulary/cases';
import { endCase, touchCase } from '@server/features/cases';
import { stopSharing } from '@server/features/information-requests';
import type { At } from '@server/platform/command/command';
import type { Tx } from '@server/platform/db/tenant';

/** Ends a case here because it goes on elsewhere: what was asked of agencies is taken back, clocks stop, letters wait no more (D17, D36). */
export async function leaveCase(
  tx: Tx,
  { caseId, status, because }: { caseId: string; status: CaseStatus; because: string },
  at: At,
): Promise<void> {
  await stopSharing(tx, { caseId, because }, at);
  await endCase(tx, { caseId, because }, at);
  await touchCase(tx, caseId, { status });
}
