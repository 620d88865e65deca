import type { HeldPurpose } from '@shared/apply';
import { keepHeldFile, LARGEST_UPLOAD_BYTES } from '@server/features/documents';
import { command } from '@server/platform/command/command';
import { Conflict, NotFound } from '@server/platform/command/failures';
import { kindOf, safeFileName, type FileKind } from '@server/platform/files/file-kind';
import { draftById } from '../draft.repository';
import { heldFileJudgement } from '../held-file-rules';
import { heldFilesOf } from '../held-file.repository';

export interface HoldFileInput {
  tenantId: string;
  draftId: string;
  purpose: HeldPurpose;
  fileName: string;
  bytes: Uint8Array;
}

/** Keeps a file with a draft until it is sent (R5, R18). Refuses what cannot be kept; throws Conflict once the draft was sent. */
export const holdFile = command({
  name: 'draft.hold-file',
  load: async (tx, { tenantId, draftId, fileName, bytes }: HoldFileInput) => {
    // Locked where it writes, so that two uploads at once cannot pass the limit together.
    const draft = await draftById(tx, draftId, tx.manager !== undefined);
    if (!draft) {
      throw new NotFound('Draft');
    }
    return {
      tenantId,
      draftId,
      draft,
      alreadyKept: (await heldFilesOf(tx, draftId)).length,
      kind: bytes.byteLength > LARGEST_UPLOAD_BYTES ? null : await kindOf(bytes, fileName),
    };
  },
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: ({ tenantId, draftId }) => ['draft', 'Draft', { tenantId, draftId }],
  judge: ({ alreadyKept, kind }, { bytes }) => heldFileJudgement({ size: bytes.byteLength, kind, alreadyKept }),
  record: async (tx, { tenantId, draftId, draft, kind }, { purpose, fileName, bytes }, { moment }) => {
    if (draft.reference) {
      throw new Conflict();
    }
    const sure = kind as FileKind;
    const name = safeFileName(fileName, sure);
    const file = { tenantId, holderId: draftId, purpose, fileName: name, mediaType: sure.mediaType, bytes };
    return { result: await keepHeldFile(tx, file, { moment }), events: [] };
  },
});
