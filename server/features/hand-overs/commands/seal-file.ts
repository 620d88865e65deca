import { passOnStanding } from '@shared/policy';
import { keepHeldFile, LARGEST_UPLOAD_BYTES, uploadJudgement } from '@server/features/documents';
import { command } from '@server/platform/command/command';
import type { ReadTx } from '@server/platform/db/tenant';
import { kindOf, safeFileName, type FileKind } from '@server/platform/files/file-kind';
import { handOverForDeed } from '../hand-over.repository';

/** What comes to the county with an application: the form itself, or something to show what happened. */
export const SEALED_PURPOSES = ['PAPER_FORM', 'EVIDENCE'] as const;

export interface SealFileInput {
  handOverId: string;
  purpose: (typeof SEALED_PURPOSES)[number];
  fileName: string;
  bytes: Uint8Array;
}

/**
 * Puts a file into a sealed hand-over before it is passed on (D60). Whoever puts it in cannot read it again, not even its name; the
 * council that takes the application over has it among the documents of its case.
 */
export const sealFile = command({
  name: 'hand-over.seal-file',
  load: async (tx, { handOverId, fileName, bytes }: SealFileInput) => ({
    found: await handOverForDeed(tx, handOverId),
    alreadyKept: await countSealed(tx, handOverId),
    kind: bytes.byteLength > LARGEST_UPLOAD_BYTES ? null : await kindOf(bytes, fileName),
  }),
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: null }),
  permit: ({ found }) => ['seal', 'Authority', { tenantId: found.tenantId }],
  standing: ({ found }) => passOnStanding(found),
  judge: ({ alreadyKept, kind }, { bytes }) => uploadJudgement({ size: bytes.byteLength, kind, alreadyKept }),
  record: async (tx, { found, kind }, { purpose, fileName, bytes }, at) => {
    const sure = kind as FileKind;
    const { tenantId, id: holderId } = found;
    const file = { tenantId, holderId, purpose, fileName: safeFileName(fileName, sure), mediaType: sure.mediaType, bytes };
    const kept = await keepHeldFile(tx, file, at);
    return { result: kept, events: [{ name: 'hand-over.file-sealed', ids: { handOverId: holderId, fileId: kept.id } }] };
  },
});

async function countSealed(tx: ReadTx, handOverId: string): Promise<number> {
  const [row] = await tx.query<{ n: number }>('select count(*)::int as n from app.held_files where holder_id = $1', [handOverId]);
  return row?.n ?? 0;
}
