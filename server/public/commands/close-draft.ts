import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { draftById, keepReceipt, type DraftReceipt } from '../draft.repository';

/** Empties a draft that has been sent down to what its confirmation shows (D36: sent twice, it shows the same again). */
export const closeDraft = command({
  name: 'draft.close',
  load: async (tx, { tenantId, draftId }: { tenantId: string; draftId: string; receipt: DraftReceipt }) => {
    const draft = await draftById(tx, draftId, tx.manager !== undefined);
    if (!draft?.reference) {
      throw new NotFound('Draft');
    }
    return { tenantId, draftId, draft };
  },
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: ({ tenantId, draftId }) => ['draft', 'Draft', { tenantId, draftId }],
  record: async (tx, { draftId, draft }, { receipt }) => {
    if (!draft.receipt) {
      await keepReceipt(tx, draftId, receipt);
    }
    return { result: true, events: [] };
  },
});
