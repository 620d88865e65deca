import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { heldFilesOf, removeHeldFiles } from '../held-file.repository';

/** Takes a file away from a draft again, with its bytes. */
export const dropHeldFile = command({
  name: 'draft.drop-file',
  load: async (tx, { tenantId, draftId, fileId }: { tenantId: string; draftId: string; fileId: string }) => {
    if (!(await heldFilesOf(tx, draftId)).some(({ id }) => id === fileId)) {
      throw new NotFound('The file');
    }
    return { tenantId, draftId };
  },
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: ({ tenantId, draftId }) => ['draft', 'Draft', { tenantId, draftId }],
  record: async (tx, { draftId }, { fileId }) => {
    await removeHeldFiles(tx, draftId, fileId);
    return { result: true, events: [] };
  },
});
