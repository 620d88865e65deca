import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import type { ReviewState } from '@shared/policy';
import type { CaseStatus } from '@shared/vocabulary/cases';
import type { OfferAnswer, OfferChannel, OfferKind, RiskLevel } from '@shared/vocabulary/participation';
import type { PartyType } from '@server/features/people';
import type { At } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';

/** A case as the applicant’s side sees it: read, never locked. */
export interface CaseSeen {
  tenantId: string;
  id: string;
  status: CaseStatus;
  receivedOn: PlainDate;
}

/** The case somebody of the applicant’s side is a party to. Not there and not theirs are one answer. */
export async function caseSeen(tx: ReadTx, caseId: string): Promise<CaseSeen> {
  const [row] = await tx.query<CaseSeen>(
    'select tenant_id as "tenantId", id, status, received_on as "receivedOn" from app.cases where id = $1',
    [caseId],
  );
  if (!row) {
    throw new NotFound('Case');
  }
  return row;
}

/** Whether there is a review to take part in (R33): its status, and whether one by discretion was told (D15). */
export async function reviewState(tx: ReadTx, { id, status }: { id: string; status: CaseStatus }): Promise<ReviewState> {
  const told = await tx.query('select 1 from app.discretionary_reviews where case_id = $1 and told_on is not null', [id]);
  return { status, byDiscretion: told.length > 0 };
}

/** Whose statement, attendance and safety it is: the person affected, who may have applied themselves (D28). */
export const personAffected = <P extends Pick<PartyType, 'role'>>(parties: readonly P[]): P | null =>
  parties.find(({ role }) => role === 'VICTIM') ?? parties.find(({ role }) => role === 'APPLICANT') ?? null;

/** The id of the person affected, as somebody of the applicant’s side may know it: their own, or whom the offers were made to. */
export async function personAffectedSeen(tx: ReadTx, caseId: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string | null }>(
    `select coalesce((select p.id from app.parties p where p.case_id = c.id and (p.role = 'VICTIM' or c.applies_for = 'SELF') limit 1),
       (select o.party_id from app.offers o where o.case_id = c.id limit 1)) as id
     from app.cases c where c.id = $1`,
    [caseId],
  );
  return row?.id ?? null;
}

/** The first day each thing was offered. */
export const offeredDays = (tx: ReadTx, caseId: string): Promise<{ kind: OfferKind; offeredOn: PlainDate }[]> =>
  tx.query('select kind, min(offered_on) as "offeredOn" from app.offers where case_id = $1 group by kind', [caseId]);

/** When and by whom something is written down. */
export const stamp = ({ actor, moment }: At): unknown[] => [moment.today, moment.now, actor.membershipId];

export interface NewOffer {
  tenantId: string;
  caseId: string;
  partyId: string;
  kind: OfferKind;
  channel: OfferChannel;
  offeredOn: PlainDate;
  letterId: string | null;
  note: string | null;
}

/** Puts an offer on record (R33, R34). */
export async function insertOffer(tx: Tx, offer: NewOffer, at: At): Promise<void> {
  const { tenantId, caseId, partyId, kind, channel, offeredOn, letterId, note } = offer;
  await tx.query(
    `insert into app.offers (tenant_id, id, case_id, party_id, kind, channel, offered_on, letter_id, note, recorded_on, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [tenantId, randomUUID(), caseId, partyId, kind, channel, offeredOn, letterId, note, ...stamp(at)],
  );
}

export interface NewAnswer {
  tenantId: string;
  caseId: string;
  partyId: string;
  kind: OfferKind;
  answer: OfferAnswer;
  channel: OfferChannel;
  saidOn: PlainDate;
  needs: string | null;
  byPartyId: string | null;
}

/** Keeps an answer beside the earlier ones (R34, R36). Answers its id. */
export async function insertAnswerToOffer(tx: Tx, answer: NewAnswer, at: At): Promise<string> {
  const { tenantId, caseId, partyId, kind, channel, saidOn, needs, byPartyId } = answer;
  const id = randomUUID();
  await tx.query(
    `insert into app.offer_answers (tenant_id, id, case_id, party_id, kind, answer, channel, said_on, needs, by_party_id, recorded_on, recorded_at,
       recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [tenantId, id, caseId, partyId, kind, answer.answer, channel, saidOn, needs, byPartyId, ...stamp(at)],
  );
  return id;
}

export interface NewRisk {
  tenantId: string;
  caseId: string;
  partyId: string;
  level: RiskLevel;
  whatCouldHappen: string;
  whatProtects: string;
  whatIsDone: string;
  because: string | null;
  assessedOn: PlainDate;
  reviewOn: PlainDate;
}

/** Keeps an assessment of the risk beside the earlier ones, with its author’s name (R47). */
export async function insertRisk(tx: Tx, risk: NewRisk, at: At): Promise<void> {
  const { tenantId, caseId, partyId, level, whatCouldHappen, whatProtects, whatIsDone, because, assessedOn, reviewOn } = risk;
  const words = [level, whatCouldHappen, whatProtects, whatIsDone, because, assessedOn, reviewOn, at.actor.name];
  await tx.query(
    `insert into app.risk_assessments (tenant_id, id, case_id, party_id, level, what_could_happen, what_protects, what_is_done, because,
       assessed_on, review_on, assessed_by_name, recorded_on, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [tenantId, randomUUID(), caseId, partyId, ...words, ...stamp(at)],
  );
}

/** The assessment that stands; null where the risk has not been assessed (R47). */
export async function lastRisk(tx: ReadTx, caseId: string): Promise<{ assessedOn: PlainDate; reviewOn: PlainDate } | null> {
  const [row] = await tx.query<{ assessedOn: PlainDate; reviewOn: PlainDate }>(
    `select assessed_on as "assessedOn", review_on as "reviewOn" from app.risk_assessments where case_id = $1
     order by assessed_on desc, recorded_at desc limit 1`,
    [caseId],
  );
  return row ?? null;
}

/** Cases whose day to look at the risk again has come, and that nobody was asked to yet. */
export const risksToReview = async (tx: ReadTx, today: PlainDate): Promise<string[]> =>
  (
    await tx.query<{ caseId: string }>(
      `select c.id as "caseId" from app.cases c where c.status not in ('CLOSED', 'WITHDRAWN', 'TRANSFERRED', 'JOINED')
         and (select r.review_on from app.risk_assessments r where r.case_id = c.id order by r.assessed_on desc, r.recorded_at desc limit 1) <= $1
         and not exists (select 1 from app.tasks t where t.case_id = c.id and t.kind = $2 and t.done_on is null) order by c.id limit 200`,
      [today, RISK_REVIEW],
    )
  ).map(({ caseId }) => caseId);

/** What staff are asked to do about the person affected. */
export const RISK_REVIEW = 'RISK_REVIEW';
export const OFFER_TO_PERSON = 'OFFER_TO_PERSON';
export const TAKING_PART_TOLD = 'TAKING_PART_TOLD';

/** Whether an answer or a statement came from somebody’s own page rather than from staff. */
export async function saidOnPage(tx: ReadTx, id: string): Promise<boolean> {
  const found = await tx.query(
    `select 1 from app.offer_answers a where a.id::text = $1 and a.by_party_id is not null
     union all select 1 from app.impact_statements s where s.id::text = $1 and s.by_party_id is not null`,
    [id],
  );
  return found.length > 0;
}
