import { HAND_OVER_RULES, refuse } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import type { CaseStatus } from '@shared/vocabulary/cases';
import { kindOf, safeFileName, type FileKind } from '@server/platform/files/file-kind';
import { storeDocument } from '../document.repository';
import { LARGEST_UPLOAD_BYTES, uploadJudgement } from '../upload-rules';

/** What staff file to a case: the scanned form, a signed consent, other evidence. */
export const FILED_PURPOSES = ['PAPER_FORM', 'CONSENT', 'EVIDENCE'] as const;
export type FiledPurpose = (typeof FILED_PURPOSES)[number];

export interface FileDocumentInput {
  caseId: string;
  purpose: FiledPurpose;
  fileName: string;
  bytes: Uint8Array;
}

/** Staff file what came on paper, by email or by hand to its case (R22, R78). */
export const fileDocument = command({
  name: 'document.file',
  load: async (tx, input: FileDocumentInput) => ({
    row: await caseOf(tx, input.caseId),
    alreadyKept: await countFiled(tx, input.caseId),
    kind: input.bytes.byteLength > LARGEST_UPLOAD_BYTES ? null : await kindOf(input.bytes, input.fileName),
  }),
  belongs: ({ row }) => ({ tenantId: row.tenantId, caseId: row.id }),
  permit: ({ row }) => ['receive', 'Authority', { tenantId: row.tenantId }],
  standing: ({ row }) =>
    row.status === 'TRANSFERRED' || row.status === 'JOINED'
      ? [refuse(HAND_OVER_RULES.transfer, 'WRONG_STATUS', 'This case goes on elsewhere. File it to the case that does.')]
      : [],
  judge: ({ alreadyKept, kind }, { bytes }) => uploadJudgement({ size: bytes.byteLength, kind, alreadyKept }),
  record: async (tx, { row, kind }, { purpose, fileName, bytes }, { actor, moment }) => {
    const sure = kind as FileKind;
    const document = await storeDocument(
      tx,
      {
        tenantId: row.tenantId,
        caseId: row.id,
        purpose,
        fileName: safeFileName(fileName, sure),
        mediaType: sure.mediaType,
        bytes,
        storedBy: actor.membershipId,
      },
      { moment },
    );
    return { result: document, events: [{ name: 'document.filed', ids: { documentId: document.id, caseId: row.id } }] };
  },
});

/** The case by itself: an earlier room than cases keeps its files. Locked where it writes, so that two at once cannot pass the limit. */
async function caseOf(tx: ReadTx & Partial<Tx>, id: string): Promise<{ tenantId: string; id: string; status: CaseStatus }> {
  const [row] = await tx.query<{ tenantId: string; id: string; status: CaseStatus }>(
    `select tenant_id as "tenantId", id, status from app.cases where id = $1 ${tx.manager ? 'for no key update' : ''}`,
    [id],
  );
  if (!row) {
    throw new NotFound('Case');
  }
  return row;
}

async function countFiled(tx: ReadTx, caseId: string): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    'select count(*)::int as n from app.documents where case_id = $1 and letter_id is null and request_id is null',
    [caseId],
  );
  return row?.n ?? 0;
}
