import { noticesOfRequestSql } from '@server/features/documents';
import type { PlainDate } from '@shared/time';
import type { RequestStage, RequestStatus } from '@shared/vocabulary/information-requests';
import type { ReadTx } from '@server/platform/db/tenant';
import type { AuthorityType } from '@server/features/authorities';
import type { DocumentType } from '@server/features/documents';
import type { AgencyType } from '@server/features/partners';
import type { LinkRecipientType } from './information-request.type';
import type { ChaserType, ReplyType, RequestItemType } from './reply.type';

/** Whom a request was made to, in a few words; `g` names the agency's row, if there is one. */
export const ASKED_NAME = `coalesce(g.name, nullif(trim(r.recipient_organisation), ''), r.recipient_name)`;

/** SQL for JSON of what hangs on a request; `r` names the request's row. Every arm is limited by the wall, not by this text. */
export const itemsSql = `(
  select coalesce(json_agg(json_build_object('reportId', i.report_id, 'incidentKind', i.incident_kind,
    'occurredOn', i.occurred_on, 'place', i.place, 'body', i.body, 'reportedOn', i.reported_on, 'agencyReference', i.agency_reference)
    order by i.occurred_on, i.reported_on, i.report_id), '[]')
  from app.request_items i where i.tenant_id = r.tenant_id and i.request_id = r.id)`;
const chasersSql = `(
  select coalesce(json_agg(json_build_object('chasedOn', h.chased_on) order by h.chased_at), '[]')
  from app.request_chasers h where h.tenant_id = r.tenant_id and h.request_id = r.id)`;
export const replySql = `(
  select json_build_object('kind', y.kind, 'reportsMade', y.reports_made, 'effectOnOthers', y.effect_on_others,
    'actionTaken', y.action_taken, 'ground', y.ground, 'explanation', y.explanation, 'repliedOn', y.replied_on,
    'mark', y.mark, 'fromName', y.from_name, 'entries', (
      select coalesce(json_agg(json_build_object('happenedOn', e.happened_on, 'kind', e.kind, 'says', e.says, 'reference', e.reference,
        'mark', e.mark) order by e.position), '[]')
      from app.reply_entries e where e.tenant_id = y.tenant_id and e.reply_id = y.id), 'items', (
      select coalesce(json_agg(json_build_object('reportId', x.report_id, 'answer', x.answer,
        'agencyReference', x.agency_reference, 'recordedOn', x.recorded_on) order by x.report_id), '[]')
      from app.reply_items x where x.tenant_id = y.tenant_id and x.reply_id = y.id))
  from app.replies y where y.tenant_id = r.tenant_id and y.request_id = r.id)`;
const uploadsSql = `(
  select coalesce(json_agg(json_build_object('id', d.id, 'fileName', d.file_name, 'mediaType', d.media_type, 'size', d.size,
    'storedOn', d.stored_on, 'mark', d.mark) order by d.stored_at, d.id), '[]')
  from app.documents d where d.tenant_id = r.tenant_id and d.request_id = r.id and d.uploaded_by_agency_id is not null)`;

/**
 * SQL for a JSON array of the requests made on a case, oldest first, each a RequestOfCase. `caseId` is an SQL expression.
 * For staff and the worker: other principals have no right to some of these tables. The notice itself is among the case's
 * letters, so only what the agency uploaded is listed under `documents`.
 */
export const requestsOfCaseSql = (caseId: string): string => `(
  select coalesce(json_agg(json_build_object('id', r.id, 'askedName', ${ASKED_NAME},
    'agency', case when g.id is not null then json_build_object('id', g.id, 'name', g.name, 'kind', g.kind,
      'exercisesPublicFunctions', g.exercises_public_functions) end,
    'recipient', case when g.id is null then json_build_object('name', r.recipient_name, 'organisation', r.recipient_organisation,
      'email', r.recipient_email, 'exercisesPublicFunctions', coalesce(r.recipient_exercises_public_functions, false),
      'linkUntil', r.link_until) end, 'stage', r.stage, 'status', r.status, 'scope', r.scope,
    'sentOn', r.sent_on, 'dueOn', r.due_on, 'repliedOn', r.replied_on,
    'items', ${itemsSql}, 'chasers', ${chasersSql}, 'reply', ${replySql},
    'documents', ${uploadsSql}, 'version', r.version)
    order by r.sent_at, ${ASKED_NAME}), '[]')
  from app.information_requests r left join app.agencies g on g.id = r.agency_id where r.case_id = ${caseId})`;

interface RequestFacts {
  id: string;
  stage: RequestStage;
  status: RequestStatus;
  scope: string;
  sentOn: PlainDate;
  dueOn: PlainDate;
  repliedOn: PlainDate | null;
  items: RequestItemType[];
  chasers: ChaserType[];
  reply: ReplyType | null;
  documents: DocumentType[];
  version: number;
}

/** One request as `requestsOfCaseSql` answers it. */
export interface RequestOfCase extends RequestFacts {
  askedName: string;
  agency: AgencyType | null;
  recipient: LinkRecipientType | null;
}

/** One row of the agency's list. */
export interface AgencyRequestRow extends RequestFacts {
  tenantId: string;
  agencyId: string;
  reference: string;
  authority: AuthorityType;
  subjectName: string;
  subjectAddress: string[];
  /** The notice and any reminder, to be read after signing in. */
  notices: DocumentType[];
  exercisesPublicFunctions: boolean;
}

/**
 * The requests made to an agency, those without an answer first, then by due date; or the one with this id. One statement.
 * The wall shows only requests under a live grant (D58).
 */
export function requestsToAgency(tx: ReadTx, agencyId: string, id: string | null = null): Promise<AgencyRequestRow[]> {
  return tx.query<AgencyRequestRow>(
    `select r.id, r.tenant_id as "tenantId", r.agency_id as "agencyId", r.reference,
       json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'shortName', t.short_name, 'colour', t.colour,
         'capabilities', t.capabilities) as authority,
       r.stage, r.status, r.subject_name as "subjectName", r.subject_address as "subjectAddress", r.scope, r.sent_on as "sentOn",
       r.due_on as "dueOn", r.replied_on as "repliedOn", g.exercises_public_functions as "exercisesPublicFunctions",
       ${itemsSql} as items, ${chasersSql} as chasers, ${replySql} as reply, ${uploadsSql} as documents,
       ${noticesOfRequestSql('r.id')} as notices, r.version
     from app.information_requests r join app.authorities t on t.id = r.tenant_id join app.agencies g on g.id = r.agency_id
     where r.agency_id = $1 and ($2::text is null or r.id::text = lower($2))
     order by (r.status = 'SENT') desc, r.due_on, r.reference`,
    [agencyId, id],
  );
}
