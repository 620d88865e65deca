import { randomUUID } from 'node:crypto';
import { isUUID } from 'class-validator';
import type { PlainDate } from '@shared/time';
import type { ComplaintBody, IncidentArea } from '@shared/vocabulary/cases';
import type { AppliesFor } from '@shared/vocabulary/people';
import type { At } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';

/** Whether the application was made for somebody else, whatever became of the representative since (R5). */
export async function representationOf(tx: ReadTx, caseId: string): Promise<AppliesFor> {
  const [row] = await tx.query<{ appliesFor: AppliesFor }>('select applies_for as "appliesFor" from app.cases where id = $1', [
    caseId,
  ]);
  return row?.appliesFor ?? 'SELF';
}

/** Whether a document was filed on this case. */
export async function holdsDocument(tx: ReadTx, caseId: string, documentId: string): Promise<boolean> {
  const found = isUUID(documentId)
    ? await tx.query('select 1 from app.documents where case_id = $1 and id = $2', [caseId, documentId])
    : [];
  return found.length > 0;
}

/** The case a consent belongs to. Not there or not yours: NotFound. */
export async function caseOfConsent(tx: ReadTx, consentId: string): Promise<string> {
  const [row] = isUUID(consentId)
    ? await tx.query<{ caseId: string }>('select case_id as "caseId" from app.consents where id = $1', [consentId])
    : [];
  if (!row) {
    throw new NotFound('The consent');
  }
  return row.caseId;
}

/** Whom the application complains about, and about whom somebody was already told where to go (R73). */
export async function complaintsOf(
  tx: ReadTx,
  caseId: string,
): Promise<{ complaintAbout: ComplaintBody[]; signposted: ComplaintBody[] }> {
  const [row] = await tx.query<{ complaintAbout: ComplaintBody[]; signposted: ComplaintBody[] }>(
    `select c.complaint_about as "complaintAbout", array(select s.about from app.signposts s where s.case_id = c.id) as signposted
     from app.cases c where c.id = $1`,
    [caseId],
  );
  return row ?? { complaintAbout: [], signposted: [] };
}

/** Where each incident happened, as the applicant told (R12). */
export function areasOf(tx: ReadTx, caseId: string): Promise<{ area: IncidentArea; areaUnsure: boolean }[]> {
  return tx.query('select area, area_unsure as "areaUnsure" from app.incidents where case_id = $1', [caseId]);
}

/** The kinds of task a case has had, open or done. */
export async function tasksRaised(tx: ReadTx, caseId: string): Promise<string[]> {
  return (await tx.query<{ kind: string }>('select distinct kind from app.tasks where case_id = $1', [caseId])).map(
    ({ kind }) => kind,
  );
}

/** One task of a case. Not there or not yours: NotFound. */
export async function taskForDeed(
  tx: ReadTx,
  taskId: string,
): Promise<{ caseId: string; kind: string; doneOn: PlainDate | null }> {
  const [row] = isUUID(taskId)
    ? await tx.query<{ caseId: string; kind: string; doneOn: PlainDate | null }>(
        'select case_id as "caseId", kind, done_on as "doneOn" from app.tasks where id = $1',
        [taskId],
      )
    : [];
  if (!row) {
    throw new NotFound('The task');
  }
  return row;
}

/** Notes that somebody was told where a complaint goes (R73). */
export async function insertSignpost(
  tx: Tx,
  {
    tenantId,
    caseId,
    about,
    toldOn,
    how,
  }: { tenantId: string; caseId: string; about: ComplaintBody; toldOn: PlainDate; how: string },
  { actor, moment }: At,
): Promise<void> {
  await tx.query(
    `insert into app.signposts (tenant_id, id, case_id, about, told_on, how, recorded_on, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tenantId, randomUUID(), caseId, about, toldOn, how, moment.today, moment.now, actor.membershipId],
  );
}

/** SQL for a JSON array of the complaints signposted on a case, the latest first. */
export const signpostsOfCaseSql = (caseId: string): string => `(
  select coalesce(json_agg(json_build_object('id', g.id, 'about', g.about, 'toldOn', g.told_on, 'how', g.how,
    'recordedBy', coalesce(m.display_name, '')) order by g.recorded_at desc), '[]')
  from app.signposts g left join app.memberships m on m.id = g.recorded_by where g.case_id = ${caseId})`;

/** SQL for a JSON array of what was mended about people, the latest first. */
export const contactChangesOfCaseSql = (caseId: string): string => `(
  select coalesce(json_agg(json_build_object('id', h.id, 'partyId', h.party_id, 'changed', h.changed, 'because', h.because,
    'changedOn', h.recorded_on, 'changedBy', coalesce(m.display_name, '')) order by h.recorded_at desc), '[]')
  from app.contact_changes h left join app.memberships m on m.id = h.recorded_by where h.case_id = ${caseId})`;
