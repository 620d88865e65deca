import { randomUUID } from 'node:crypto';
import type { PowerConsidered } from '@shared/policy';
import type { PlainDate } from '@shared/time';
import type { At } from '@server/platform/command/command';
import type { Tx } from '@server/platform/db/tenant';
import type { OutcomeFacts } from './outcome-facts';

export interface WrittenFindings {
  whatWasDone: string;
  whatWorked: string;
  whatDidNot: string;
  conclusions: string;
  forApplicant: string;
  powers: readonly PowerConsidered[];
}

/** Writes the findings of the meeting, new or over what was there; they are no longer final. Answers their id. */
export async function saveFindings(
  tx: Tx,
  { found, meetingId, findings }: OutcomeFacts,
  given: WrittenFindings,
  at: At,
): Promise<string> {
  const words = [given.whatWasDone, given.whatWorked, given.whatDidNot, given.conclusions, given.forApplicant];
  const powers = JSON.stringify(given.powers);
  if (findings) {
    await tx.query(
      `update app.findings set what_was_done = $2, what_worked = $3, what_did_not = $4, conclusions = $5, for_applicant = $6, powers = $7,
         final_on = null, version = version + 1 where id = $1`,
      [findings.id, ...words, powers],
    );
    return findings.id;
  }
  const id = randomUUID();
  await tx.query(
    `insert into app.findings (tenant_id, id, case_id, meeting_id, what_was_done, what_worked, what_did_not, conclusions, for_applicant, powers,
       recorded_on, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [found.tenantId, id, found.id, meetingId, ...words, powers, at.moment.today, at.moment.now, at.actor.membershipId],
  );
  return id;
}

/** Makes the findings final (R39). */
export async function finalFindings(tx: Tx, id: string, on: PlainDate): Promise<void> {
  await tx.query('update app.findings set final_on = $2, version = version + 1 where id = $1', [id, on]);
}
