import { replyStanding } from '@shared/policy';
import type { RequestStatus } from '@shared/vocabulary/information-requests';
import type { Session } from '@shared/vocabulary/marks';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import { kindOf, safeFileName, type FileKind } from '@server/platform/files/file-kind';
import { storeDocument } from '../document.repository';
import { LARGEST_UPLOAD_BYTES, uploadJudgement } from '../upload-rules';

export interface UploadDocumentInput {
  requestId: string;
  fileName: string;
  bytes: Uint8Array;
  /** How far it may go beyond the SPOC (D31); left out: no further. */
  mark?: Session | null;
}
interface AskedAgency {
  tenantId: string;
  caseId: string;
  agencyId: string;
  status: RequestStatus;
}

/** An agency attaches a file to its answer (R45). The request names tenant and case, never the client (D58). */
export const uploadDocument = command({
  name: 'document.upload',
  load: async (tx, input: UploadDocumentInput, { actor }) => ({
    request: await requestRow(tx, input.requestId),
    alreadyKept: await countUploads(tx, input.requestId),
    kind: input.bytes.byteLength > LARGEST_UPLOAD_BYTES ? null : await kindOf(input.bytes, input.fileName),
    agencyId: actor.subjectId,
  }),
  belongs: ({ request }) => ({ tenantId: request.tenantId, caseId: request.caseId }),
  permit: ({ request }) => ['upload', 'Request', request],
  standing: ({ request, agencyId }) => replyStanding({ status: request.status, isRecipient: request.agencyId === agencyId }),
  judge: ({ alreadyKept, kind }, { bytes }) => uploadJudgement({ size: bytes.byteLength, kind, alreadyKept }),
  record: async (tx, { request, kind }, { requestId, fileName, bytes, mark }, { actor, moment }) => {
    const sure = kind as FileKind;
    const document = await storeDocument(
      tx,
      {
        tenantId: request.tenantId,
        caseId: request.caseId,
        requestId,
        uploadedByAgencyId: request.agencyId,
        fileName: safeFileName(fileName, sure),
        mediaType: sure.mediaType,
        bytes,
        mark: mark ?? null,
        storedBy: actor.membershipId,
      },
      { moment },
    );
    return { result: document, events: [{ name: 'document.uploaded', ids: { documentId: document.id, requestId } }] };
  },
});

/** Locked where it writes, so that two uploads at once cannot pass the limit together. */
async function requestRow(tx: ReadTx & Partial<Tx>, id: string): Promise<AskedAgency> {
  const [row] = await tx.query<AskedAgency>(
    `select tenant_id as "tenantId", case_id as "caseId", agency_id as "agencyId", status from app.information_requests where id = $1
     ${tx.manager ? 'for no key update' : ''}`,
    [id],
  );
  if (!row) {
    throw new NotFound('The request');
  }
  return row;
}

async function countUploads(tx: ReadTx, requestId: string): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    'select count(*)::int as n from app.documents where request_id = $1 and letter_id is null',
    [requestId],
  );
  return row?.n ?? 0;
}
