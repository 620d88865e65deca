import type { PlainDate } from '@shared/time';
import type { ClockKind } from '@shared/vocabulary/clocks';
import { cancelCaseLetters, isLetterGoing } from '@server/features/letters';
import type { At } from '@server/platform/command/command';
import { Conflict } from '@server/platform/command/failures';
import type { Tx } from '@server/platform/db/tenant';

/** Stops every running clock on a case, whatever it is about; of these kinds only where they are given. */
export async function stopClocksOfCase(
  tx: Tx,
  stop: { caseId: string; on: PlainDate; because: string; kinds?: readonly ClockKind[] },
): Promise<void> {
  await tx.query(
    `update app.clocks set stopped_on = $2, stopped_because = $3
     where case_id = $1 and stopped_on is null and ($4::text[] is null or kind = any ($4))`,
    [stop.caseId, stop.on, stop.because, stop.kinds ?? null],
  );
}

/** Ends what goes on about a case: its clocks stop, letters that have not gone are cancelled, its tasks are closed (D37). */
export async function endCase(tx: Tx, { caseId, because }: { caseId: string; because: string }, at: At): Promise<void> {
  await stopClocksOfCase(tx, { caseId, on: at.moment.today, because });
  await cancelCaseLetters(tx, { caseId, because }, at);
  // One whose sending began since it was looked at goes first: it would start the limits of a case that has ended (D54).
  if (await isLetterGoing(tx, caseId)) {
    throw new Conflict();
  }
  await tx.query('update app.tasks set done_on = $2, done_by = $3, done_because = $4 where case_id = $1 and done_on is null', [
    caseId,
    at.moment.today,
    at.actor.membershipId,
    because,
  ]);
}
