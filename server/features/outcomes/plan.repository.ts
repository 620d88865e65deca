import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import type { OfferChannel } from '@shared/vocabulary/participation';
import type { At } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import type { OutcomeFacts } from './outcome-facts';

/** The plan of the latest meeting as a draft again, made where there is none yet: what is final is final no more. Answers its id. */
export async function draftedPlan(tx: Tx, facts: OutcomeFacts, at: At): Promise<string> {
  return facts.plan
    ? setPlan(tx, facts.plan.id, { status: 'DRAFT' })
    : insertPlan(tx, facts, { status: 'DRAFT', notNeededBecause: null }, at);
}

/** Says why no plan is needed (R40). Answers the plan's id. */
export async function unneededPlan(tx: Tx, facts: OutcomeFacts, because: string, at: At): Promise<string> {
  return facts.plan
    ? setPlan(tx, facts.plan.id, { status: 'NOT_NEEDED', notNeededBecause: because })
    : insertPlan(tx, facts, { status: 'NOT_NEEDED', notNeededBecause: because }, at);
}

/** Makes a plan final (R40). `because`: why the answer of the person affected was not waited for. */
export async function finalPlan(tx: Tx, id: string, on: PlainDate, because: string | null): Promise<void> {
  await setPlan(tx, id, { status: 'FINAL', finalOn: on, finalBecause: because });
}

interface PlanChange {
  status: 'DRAFT' | 'FINAL' | 'NOT_NEEDED';
  notNeededBecause?: string | null;
  finalOn?: PlainDate | null;
  finalBecause?: string | null;
}
async function setPlan(tx: Tx, id: string, { status, notNeededBecause, finalOn, finalBecause }: PlanChange): Promise<string> {
  await tx.query(
    `update app.plans set status = $2, not_needed_because = $3, final_on = $4, final_because = $5, version = version + 1 where id = $1`,
    [id, status, notNeededBecause ?? null, finalOn ?? null, finalBecause ?? null],
  );
  return id;
}

async function insertPlan(tx: Tx, { found, meetingId }: OutcomeFacts, plan: PlanChange, { moment, actor }: At): Promise<string> {
  const id = randomUUID();
  await tx.query(
    `insert into app.plans (tenant_id, id, case_id, meeting_id, status, not_needed_because, recorded_on, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      found.tenantId,
      id,
      found.id,
      meetingId,
      plan.status,
      plan.notNeededBecause ?? null,
      moment.today,
      moment.now,
      actor.membershipId,
    ],
  );
  return id;
}

/** Notes that the applicant's side was shown the plan; the first day stands (D29). */
export async function notePlanShown(tx: Tx, planId: string, on: PlainDate): Promise<void> {
  await tx.query('update app.plans set shown_on = $2, version = version + 1 where id = $1 and shown_on is null', [planId, on]);
}

/** The person affected: the victim, or the applicant who is one (D28). */
export async function personAffected(tx: ReadTx, caseId: string): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `select p.id from app.parties p where p.case_id = $1 order by p.role = 'VICTIM' desc, p.id limit 1`,
    [caseId],
  );
  if (!row) {
    throw new NotFound('The person affected');
  }
  return row.id;
}

export interface Consultation {
  tenantId: string;
  caseId: string;
  planId: string;
  partyId: string;
  channel: OfferChannel;
  askedOn?: PlainDate;
  says?: string;
  saidOn?: PlainDate;
  /** Who said it on their own page; left out where staff took it down. */
  byPartyId?: string;
}

/** Writes that somebody was asked about the plan, or what they said. Every row is kept. Answers its id. */
export async function insertConsultation(tx: Tx, one: Consultation, { moment, actor }: At): Promise<string> {
  const id = randomUUID();
  await tx.query(
    `insert into app.plan_consultations (tenant_id, id, case_id, plan_id, party_id, asked_on, channel, says, said_on, by_party_id, recorded_on,
       recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      one.tenantId,
      id,
      one.caseId,
      one.planId,
      one.partyId,
      one.askedOn ?? null,
      one.channel,
      one.says ?? null,
      one.saidOn ?? null,
      one.byPartyId ?? null,
      moment.today,
      moment.now,
      actor.membershipId,
    ],
  );
  return id;
}
