import type { PlainDate } from '@shared/time';
import type { RequestStage, RequestStatus } from '@shared/vocabulary/information-requests';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import type { ReplyType, RequestItemType } from './reply.type';
import { itemsSql, replySql } from './request-reading.repository';

/** The one request that a link opens, as whoever holds the link reads it (R49). */
export interface LinkedRequest {
  tenantId: string;
  id: string;
  caseId: string;
  reference: string;
  recipientName: string;
  recipientOrganisation: string | null;
  exercisesPublicFunctions: boolean;
  stage: RequestStage;
  status: RequestStatus;
  subjectName: string;
  subjectAddress: string[];
  scope: string;
  sentOn: PlainDate;
  dueOn: PlainDate;
  version: number;
  items: RequestItemType[];
  reply: ReplyType | null;
  reportIds: string[];
}

/** What the link opened, locked where the deed will write. The wall shows that one request and no other; withdrawn, it is NotFound. */
export async function linkedRequest(tx: ReadTx & Partial<Tx>): Promise<LinkedRequest> {
  const [row] = await tx.query<Omit<LinkedRequest, 'reportIds'>>(
    `select r.tenant_id as "tenantId", r.id, r.case_id as "caseId", r.reference, r.recipient_name as "recipientName",
       r.recipient_organisation as "recipientOrganisation",
       coalesce(r.recipient_exercises_public_functions, false) as "exercisesPublicFunctions", r.stage, r.status,
       r.subject_name as "subjectName", r.subject_address as "subjectAddress", r.scope, r.sent_on as "sentOn", r.due_on as "dueOn",
       r.version, ${itemsSql} as items, ${replySql} as reply
     from app.information_requests r where r.agency_id is null ${tx.manager ? 'for no key update of r' : ''}`,
  );
  if (!row) {
    throw new NotFound('The request');
  }
  return { ...row, reportIds: row.items.map(({ reportId }) => reportId) };
}
