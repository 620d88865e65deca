import { randomUUID } from 'node:crypto';
import type { FactCorrection } from '@shared/policy';
import type { PlainDate } from '@shared/time';
import type { At } from '@server/platform/command/command';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import { personSql } from './person-sql';

/** A proposed correction of facts, answered or not (D52). */
export interface CorrectionRow extends FactCorrection {
  id: string;
  /** The person who proposed it, whichever hat they wore. */
  proposedBy: string;
  answeredOn: PlainDate | null;
  isApproved: boolean | null;
}

/** The corrections of a case, oldest first. */
export function correctionsOf(tx: ReadTx, caseId: string): Promise<CorrectionRow[]> {
  return tx.query<CorrectionRow>(
    `select id, kind, report_id as "reportId", incident_id as "incidentId", same_as_incident_id as "sameAsIncidentId",
            ${personSql('proposed_by')} as "proposedBy", answered_on as "answeredOn", is_approved as "isApproved"
     from app.fact_corrections where case_id = $1 order by proposed_at, id`,
    [caseId],
  );
}

/** Writes a proposal; it changes nothing until a manager approves it. Answers its id. */
export async function insertCorrection(
  tx: Tx,
  { tenantId, caseId, kind, reportId, incidentId, sameAsIncidentId, reason }: FactCorrection & Proposal,
  { actor, moment }: At,
): Promise<string> {
  const id = randomUUID();
  await tx.query(
    `insert into app.fact_corrections (tenant_id, id, case_id, kind, report_id, incident_id, same_as_incident_id, reason, proposed_on,
       proposed_at, proposed_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tenantId,
      id,
      caseId,
      kind,
      kind === 'REPORT_NOT_MADE' ? reportId : null,
      kind === 'SAME_INCIDENT' ? incidentId : null,
      kind === 'SAME_INCIDENT' ? sameAsIncidentId : null,
      reason.trim(),
      moment.today,
      moment.now,
      actor.membershipId,
    ],
  );
  return id;
}
interface Proposal {
  tenantId: string;
  caseId: string;
  reason: string;
}

/** Notes what the manager answered, and when. */
export async function noteCorrectionAnswer(
  tx: Tx,
  { id, approved, note }: { id: string; approved: boolean; note: string },
  { actor, moment }: At,
): Promise<void> {
  await tx.query(
    `update app.fact_corrections set answered_on = $2, answered_at = $3, answered_by = $4, is_approved = $5, answer_note = $6 where id = $1`,
    [id, moment.today, moment.now, actor.membershipId, approved, note.trim() || null],
  );
}
