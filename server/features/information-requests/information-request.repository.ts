import { randomUUID } from 'node:crypto';
import { isUUID } from 'class-validator';
import type { PlainDate } from '@shared/time';
import type { AgencyKind } from '@shared/vocabulary/authorities';
import type { IncidentKind, ReportBody } from '@shared/vocabulary/cases';
import type { RequestStage, RequestStatus } from '@shared/vocabulary/information-requests';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import { CaseGrantEntity, InformationRequestEntity, RequestChaserEntity, RequestItemEntity } from './information-request.entity';

/** A grant for one request ends this many real days after it was given (D58). */
const GRANT_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

/** An agency that may be asked, and whether an answer from it is outstanding at this stage. */
export interface AskableAgency {
  id: string;
  name: string;
  kind: AgencyKind;
  isWaitedFor: boolean;
}

/** Those of the given agencies that serve the authority. An id that is not an agency's is left out. */
export async function askableAgencies(
  tx: ReadTx,
  tenantId: string,
  caseId: string,
  stage: RequestStage,
  agencyIds: readonly string[],
): Promise<AskableAgency[]> {
  return tx.query<AskableAgency>(
    `select a.id, a.name, a.kind, exists (
       select 1 from app.information_requests r
       where r.tenant_id = $1 and r.case_id = $2 and r.agency_id = a.id and r.stage = $3 and r.status = 'SENT') as "isWaitedFor"
     from app.agencies a join app.agency_areas s on s.agency_id = a.id and s.tenant_id = $1
     where a.id = any ($4::uuid[]) order by a.name`,
    [tenantId, caseId, stage, agencyIds.filter((id) => isUUID(id))],
  );
}

export interface Extract {
  subjectName: string;
  subjectAddress: string[];
  reports: readonly ExtractReport[];
}
export interface ExtractReport {
  reportId: string;
  incidentKind: IncidentKind;
  occurredOn: PlainDate;
  place: string;
  body: ReportBody;
  reportedOn: PlainDate;
  agencyReference: string | null;
}

/** Whom a case is about, the person affected or the organisation, and the reports it describes (D28): all that a request may ever take from it. */
export async function extractOf(tx: ReadTx, caseId: string): Promise<Extract> {
  const [subject] = await tx.query<{ name: string; address: string[] }>(
    `select case when k.applicant_kind = 'INDIVIDUAL' then p.full_name
              else coalesce(nullif(trim(p.organisation_name), ''), p.full_name) end as name, p.address_lines as address
     from app.parties p join app.cases k on k.tenant_id = p.tenant_id and k.id = p.case_id
     where p.case_id = $1 order by p.role = 'VICTIM' desc, p.id limit 1`,
    [caseId],
  );
  const reports = await tx.query<ExtractReport>(
    `select p.id as "reportId", i.kind as "incidentKind", i.occurred_on as "occurredOn", i.place, p.body,
            p.reported_on as "reportedOn", p.agency_reference as "agencyReference"
     from app.reports p join app.incidents i on i.tenant_id = p.tenant_id and i.id = p.incident_id
     where p.case_id = $1 order by i.position, p.position`,
    [caseId],
  );
  if (!subject) {
    throw new NotFound('The applicant');
  }
  return { subjectName: subject.name, subjectAddress: subject.address, reports };
}

/** An agency, or somebody asked by a link (R49). */
export type Asked = { agencyId: string } | ({ agencyId: null } & Recipient);
export type Recipient = {
  recipientName: string;
  recipientOrganisation: string | null;
  recipientEmail: string;
  recipientExercisesPublicFunctions: boolean;
  linkUntil: PlainDate;
};
export type NewRequest = Omit<InformationRequestEntity, 'id' | 'status' | 'version' | 'agencyId' | keyof Recipient> &
  Asked & { items: readonly ExtractReport[] };

/** Writes a request with its items, and for an agency the grant that lets it see it. Answers its id. */
export async function insertRequest(tx: Tx, { items, ...request }: NewRequest): Promise<string> {
  const { tenantId, caseId, agencyId } = request;
  const requestId = randomUUID();
  await tx.manager.insert(InformationRequestEntity, { ...request, id: requestId, status: 'SENT', version: 1 });
  if (items.length > 0) {
    await tx.manager.insert(
      RequestItemEntity,
      items.map((item) => ({ ...item, tenantId, caseId, requestId, id: randomUUID() })),
    );
  }
  if (agencyId === null) {
    return requestId;
  }
  const now = new Date(); // grants follow the real clock, whatever day the product shows
  await tx.manager.insert(CaseGrantEntity, {
    tenantId,
    id: randomUUID(),
    caseId,
    requestId,
    agencyId,
    scope: 'REQUEST',
    reason: 'Asked for information',
    fromAt: now,
    untilAt: new Date(now.getTime() + GRANT_DAYS * DAY_MS),
  });
  return requestId;
}

/** A request as deeds need it. */
export interface RequestRow {
  tenantId: string;
  id: string;
  caseId: string;
  /** Null: somebody was asked by a link (R49). */
  agencyId: string | null;
  stage: RequestStage;
  status: RequestStatus;
  version: number;
  repliedOn: PlainDate | null;
  exercisesPublicFunctions: boolean;
  lastChasedOn: PlainDate | null;
  /** The reports it asks about. */
  reportIds: string[];
}

/** One request, locked when the transaction may write. Not there, or behind the wall: NotFound. */
export async function requestForDeed(tx: ReadTx & Partial<Tx>, id: string): Promise<RequestRow> {
  const [row] = !isUUID(id)
    ? []
    : await tx.query<RequestRow>(
        `select r.tenant_id as "tenantId", r.id, r.case_id as "caseId", r.agency_id as "agencyId", r.stage, r.status, r.version,
            r.replied_on as "repliedOn", coalesce(a.exercises_public_functions, r.recipient_exercises_public_functions, false) as "exercisesPublicFunctions",
            (select max(c.chased_on) from app.request_chasers c
             where c.tenant_id = r.tenant_id and c.request_id = r.id) as "lastChasedOn",
            array(select i.report_id from app.request_items i
                  where i.tenant_id = r.tenant_id and i.request_id = r.id) as "reportIds"
     from app.information_requests r left join app.agencies a on a.id = r.agency_id
     where r.id = $1 ${tx.manager ? 'for no key update of r' : ''}`,
        [id],
      );
  if (!row) {
    throw new NotFound('The request');
  }
  return row;
}

/** Notes a reminder. Answers its id. */
export async function insertChaser(tx: Tx, chaser: Omit<RequestChaserEntity, 'id'>): Promise<string> {
  const id = randomUUID();
  await tx.manager.insert(RequestChaserEntity, { ...chaser, id });
  return id;
}

/** Takes back every request of a case that was not answered (D58). Answers their ids. */
export async function withdrawOpenRequests(tx: Tx, caseId: string): Promise<string[]> {
  const open = await tx.query<{ id: string }>(
    `select id from app.information_requests where case_id = $1 and status = 'SENT' order by id for no key update`,
    [caseId],
  );
  const ids = open.map(({ id }) => id);
  await tx.query(`update app.information_requests set status = 'WITHDRAWN', version = version + 1 where id = any ($1::uuid[])`, [
    ids,
  ]);
  return ids;
}

/** Ends every live grant on a case, at once: grants follow the real clock (D58). A link ends with them, for it shows as much (R49). */
export async function revokeGrants(tx: Tx, caseId: string): Promise<void> {
  await tx.query('update app.case_grants set revoked_at = now() where case_id = $1 and revoked_at is null', [caseId]);
  await tx.query('update app.information_requests set link_until = null where case_id = $1 and link_until is not null', [caseId]);
}
