import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import type { Regard } from '@shared/vocabulary/outcomes';
import type { At } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import type { OutcomeFacts } from './outcome-facts';

export interface NewRecommendation {
  says: string;
  agencyId: string | null;
  bodyName: string;
  replyDueOn: PlainDate;
}

/** Writes a recommendation with the next number of the case. Answers its id. */
export async function insertRecommendation(
  tx: Tx,
  { found, meetingId }: Pick<OutcomeFacts, 'found' | 'meetingId'>,
  given: NewRecommendation,
  at: At,
): Promise<string> {
  const id = randomUUID();
  await tx.query(
    `insert into app.recommendations (tenant_id, id, case_id, meeting_id, number, says, agency_id, body_name, reply_due_on, recorded_on,
       recorded_at, recorded_by, reference)
     select $1, $2, $3, $4, 1 + coalesce(max(r.number), 0), $5, $6, $7, $8, $9, $10, $11, $12 from app.recommendations r where r.case_id = $3`,
    [
      found.tenantId,
      id,
      found.id,
      meetingId,
      given.says,
      given.agencyId,
      given.bodyName,
      given.replyDueOn,
      at.moment.today,
      at.moment.now,
      at.actor.membershipId,
      found.reference,
    ],
  );
  return id;
}

/** A recommendation as deeds need it. */
export interface RecommendationRow {
  tenantId: string;
  id: string;
  caseId: string;
  agencyId: string | null;
  number: number;
  bodyName: string;
  toldOn: PlainDate | null;
  regard: Regard | null;
}
const ROW = `r.tenant_id as "tenantId", r.id, r.case_id as "caseId", r.agency_id as "agencyId", r.number, r.body_name as "bodyName",
  r.told_on as "toldOn", r.regard`;

/** One recommendation, locked where the deed will write. NotFound where it is not there, was taken back, or is not yours to see. */
export async function recommendationForDeed(tx: ReadTx & Partial<Tx>, id: string): Promise<RecommendationRow> {
  const [row] = await tx.query<RecommendationRow>(
    `select ${ROW} from app.recommendations r where r.id = $1 and r.removed_on is null ${tx.manager ? 'for no key update' : ''}`,
    [id],
  );
  if (!row) {
    throw new NotFound('The recommendation');
  }
  return row;
}

/** The recommendations of a case that nobody they are made to was told of, by number. */
export const untoldRecommendations = (tx: ReadTx, caseId: string): Promise<RecommendationRow[]> =>
  tx.query<RecommendationRow>(
    `select ${ROW} from app.recommendations r where r.case_id = $1 and r.removed_on is null and r.told_on is null order by r.number`,
    [caseId],
  );

/** Whether a review of the case made any recommendation: what the published figures count (D40). It says nothing of a plan. */
export async function hasRecommendations(tx: ReadTx, caseId: string): Promise<boolean> {
  const rows = await tx.query('select 1 from app.recommendations where case_id = $1 and removed_on is null limit 1', [caseId]);
  return rows.length > 0;
}

/** Takes a recommendation back before anybody was told. */
export async function withdrawRecommendation(tx: Tx, id: string, on: PlainDate): Promise<void> {
  await tx.query('update app.recommendations set removed_on = $2, version = version + 1 where id = $1', [id, on]);
}
/** Notes that the body was told (s.104(7)). */
export async function noteRecommendationTold(tx: Tx, id: string, on: PlainDate): Promise<void> {
  await tx.query('update app.recommendations set told_on = $2, version = version + 1 where id = $1 and told_on is null', [
    id,
    on,
  ]);
}
/** Notes that Letter 3 told the applicant of every recommendation of the case (s.104(8)). */
export async function noteApplicantTold(tx: Tx, caseId: string, on: PlainDate): Promise<void> {
  await tx.query(
    `update app.recommendations set applicant_told_on = $2, version = version + 1
     where case_id = $1 and removed_on is null and applicant_told_on is null`,
    [caseId, on],
  );
}
/** Writes what the body answered (s.104(7)). */
export async function writeRegard(
  tx: Tx,
  id: string,
  { regard, says, on, byName }: { regard: Regard; says: string; on: PlainDate; byName: string },
): Promise<void> {
  await tx.query(
    `update app.recommendations set regard = $2, regard_says = $3, regard_on = $4, regard_by_name = $5, version = version + 1 where id = $1`,
    [id, regard, says.trim() || null, on, byName],
  );
}
