import { stopClocks } from '@server/features/clocks';
import { cancelRequestLetters } from '@server/features/letters';
import type { At } from '@server/platform/command/command';
import type { Tx } from '@server/platform/db/tenant';
import { revokeGrants, withdrawOpenRequests } from './information-request.repository';

/** Takes back what was asked and not answered, with its letters and clocks, and ends every grant on the case (D58). */
export async function stopSharing(tx: Tx, { caseId, because }: { caseId: string; because: string }, at: At): Promise<void> {
  for (const requestId of await withdrawOpenRequests(tx, caseId)) {
    await cancelRequestLetters(tx, { requestId, because }, at);
    await stopClocks(tx, { subjectId: requestId, kinds: ['REQUEST_REPLY'], on: at.moment.today, because });
  }
  await revokeGrants(tx, caseId);
}
