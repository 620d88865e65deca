import { childUnchecked, noSafeWay, type CopyFacts } from '@shared/policy';
import { closeCaseTasks, raiseTask } from '@server/features/letters';
import type { At } from '@server/platform/command/command';
import type { Tx } from '@server/platform/db/tenant';

/** After somebody's details were mended: closes what they answer, and says so where no way to write is safe (D28, D46). */
export async function settleContactTasks(
  tx: Tx,
  { tenantId, caseId }: { tenantId: string; caseId: string },
  parties: readonly CopyFacts[],
  at: At,
): Promise<void> {
  if (!parties.some((one) => one.endedOn === null && childUnchecked(one))) {
    const because = 'How to reach them safely was checked and saved.';
    await closeCaseTasks(tx, { caseId, kind: 'CHILD_SAFE_CONTACT', because }, at);
  }
  if (noSafeWay(parties)) {
    const says =
      'No way to send a letter is marked safe. Find a safe way with the person, and save it under People; until then letters are held.';
    await raiseTask(tx, { tenantId, caseId, kind: 'NO_SAFE_WAY', says }, at);
  } else {
    await closeCaseTasks(tx, { caseId, kind: 'NO_SAFE_WAY', because: 'A safe way is known.' }, at);
  }
}
