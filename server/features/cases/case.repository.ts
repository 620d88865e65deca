import type { PlainDate } from '@shared/time';
import type { FactCorrection, Settlement, ThresholdApplication, ThresholdIncident } from '@shared/policy';
import type {
  ApplicantKind,
  CaseStatus,
  DecisionBasis,
  DecisionOutcome,
  IncidentArea,
  IncidentKind,
  RejectionGround,
  ReportBody,
  Reporter,
} from '@shared/vocabulary/cases';
import { beliefAskedSql, beliefSql } from '@server/features/people';
import { Conflict, NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import { linkedIncidentsSql } from './linked-incidents';
import { APPROVE_REJECTION } from './approval-tasks';
import { correctionsOf } from './correction.repository';
import { personSql } from './person-sql';

export interface CaseRow {
  tenantId: string;
  id: string;
  reference: string;
  status: CaseStatus;
  applicantKind: ApplicantKind;
  receivedOn: PlainDate;
  /** As it stands: the applicant's latest answer, or what the application said (R14). */
  believesNoEffectiveAction: boolean;
  beliefAsked: boolean;
  letter1On: PlainDate | null;
  leadMembershipId: string | null;
  version: number;
}

/**
 * The case a deed is about, locked where the deed will write; not against those who only write rows that point at it, or two
 * letters of one case going at once would wait for each other for ever. Not there and not yours are one answer. */
export async function caseForDeed(tx: ReadTx & Partial<Tx>, caseId: string): Promise<CaseRow> {
  const [row] = await tx.query<CaseRow>(
    `select tenant_id as "tenantId", id, reference, status, applicant_kind as "applicantKind", received_on as "receivedOn",
            ${beliefSql('c.id', 'c.believes_no_effective_action')} as "believesNoEffectiveAction",
            ${beliefAskedSql('c.id')} as "beliefAsked", letter_1_on as "letter1On", lead_membership_id as "leadMembershipId", version
     from app.cases c where id = $1 ${tx.manager ? 'for no key update' : ''}`,
    [caseId],
  );
  if (!row) {
    throw new NotFound('Case');
  }
  return row;
}

/** Refuses a change made to an older picture of the case. */
export function sameVersion(row: { version: number }, given: number): void {
  if (row.version !== given) {
    throw new Conflict();
  }
}

/** Counts one more change to the case, and sets what is given. */
export async function touchCase(
  tx: Tx,
  caseId: string,
  set: { status?: CaseStatus; letter1On?: PlainDate; decidedOn?: PlainDate; leadMembershipId?: string } = {},
): Promise<void> {
  await tx.query(
    `update app.cases set status = coalesce($2, status), letter_1_on = coalesce($3, letter_1_on), decided_on = coalesce($4, decided_on),
       lead_membership_id = coalesce($5, lead_membership_id), version = version + 1 where id = $1`,
    [caseId, set.status ?? null, set.letter1On ?? null, set.decidedOn ?? null, set.leadMembershipId ?? null],
  );
}

interface FactRow {
  incidentId: string;
  kind: IncidentKind;
  occurredOn: PlainDate;
  area: IncidentArea;
  reports: { id: string; to: ReportBody; reportedOn: PlainDate; by: Reporter }[];
}

/** What the threshold engine is asked: the applicant's account as told, and what was settled of it since. */
export async function thresholdFacts(
  tx: ReadTx,
  row: CaseRow,
): Promise<{ application: ThresholdApplication; settlements: Settlement[]; corrections: FactCorrection[] }> {
  const incidents = await tx.query<FactRow>(
    `select i.id as "incidentId", i.kind, i.occurred_on as "occurredOn", i.area, coalesce((
       select json_agg(json_build_object('id', r.id, 'to', r.body, 'reportedOn', r.reported_on, 'by', r.reported_by) order by r.position)
       from app.reports r where r.incident_id = i.id), '[]') as reports
     from app.incidents i where i.case_id = $1 order by i.position`,
    [row.id],
  );
  const [linked] = await tx.query<{ incidents: ThresholdIncident[] }>(`select ${linkedIncidentsSql('$1::uuid')} as incidents`, [
    row.id,
  ]);
  const settlements = await tx.query<Settlement>(
    `select distinct on (report_id) report_id as "reportId", finding from app.settlements where case_id = $1
     order by report_id, recorded_at desc`,
    [row.id],
  );
  return {
    application: {
      receivedOn: row.receivedOn,
      believesNoEffectiveAction: row.believesNoEffectiveAction,
      beliefAsked: row.beliefAsked,
      applicant: row.applicantKind,
      incidents: incidents.map(({ incidentId, ...incident }) => ({ id: incidentId, ...incident })),
      linkedIncidents: linked?.incidents ?? [],
    },
    settlements,
    corrections: (await correctionsOf(tx, row.id)).filter(({ isApproved }) => isApproved),
  };
}

export interface StandingDecision {
  id: string;
  outcome: DecisionOutcome;
  basis: DecisionBasis | null;
  reasons: string;
  nextSteps: string;
  persistence: string | null;
  harm: string | null;
  adequacy: string | null;
  /** The person who decided, whichever hat they wore. */
  decidedBy: string;
  issuedOn: PlainDate | null;
  /** Of a rejection (R79, D5). */
  rejectionGround: RejectionGround | null;
  rejectionEvidence: string | null;
  legalAdvice: string | null;
  approvedOn: PlainDate | null;
}

/** The decision that stands on a case, told or not. */
export async function standingDecision(tx: ReadTx, caseId: string): Promise<StandingDecision | null> {
  const [row] = await tx.query<StandingDecision>(
    `select id, outcome, basis, reasons, next_steps as "nextSteps", persistence, harm, adequacy, issued_on as "issuedOn",
            ${personSql('decided_by')} as "decidedBy", rejection_ground as "rejectionGround", rejection_evidence as "rejectionEvidence",
            legal_advice as "legalAdvice", approved_on as "approvedOn"
     from app.decisions where case_id = $1 and superseded_at is null`,
    [caseId],
  );
  return row ?? null;
}

/** Sets aside a decision that nobody has been told; one that was told stands (R27). */
export async function supersedeUntold(tx: Tx, caseId: string, at: Date): Promise<void> {
  await tx.query(
    'update app.decisions set superseded_at = $2 where case_id = $1 and superseded_at is null and issued_on is null',
    [caseId, at],
  );
  // A proposed rejection falls with it, and so does what a manager was asked (R79).
  await tx.query(
    `update app.tasks set done_on = ($2::timestamptz at time zone 'Europe/London')::date, done_because = $3
     where case_id = $1 and kind = $4 and done_on is null`,
    [caseId, at, 'What was proposed no longer stands.', APPROVE_REJECTION.kind],
  );
}

/** Whether a letter of this kind was ordered or has gone. A cancelled one counts for nothing. */
export async function letterState(
  tx: ReadTx,
  caseId: string,
  kind: string,
  causeId?: string,
): Promise<'NONE' | 'ORDERED' | 'HANDED_OVER'> {
  const [row] = await tx.query<{ status: string }>(
    `select status from app.letters where case_id = $1 and kind = $2 and ($3::uuid is null or cause_id = $3) and status <> 'CANCELLED' and not is_copy
     order by (status = 'HANDED_OVER') desc limit 1`,
    [caseId, kind, causeId ?? null],
  );
  if (!row) {
    return 'NONE';
  }
  return row.status === 'HANDED_OVER' ? 'HANDED_OVER' : 'ORDERED';
}
