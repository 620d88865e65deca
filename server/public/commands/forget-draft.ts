import { command } from '@server/platform/command/command';
import { emptyDraft } from '../draft.repository';

/** Deletes the answers of a draft at the visitor's word. A case that was made from it stays. */
export const forgetDraft = command({
  name: 'draft.forget',
  load: async (_, ids: { tenantId: string; draftId: string }) => ids,
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: ({ tenantId, draftId }) => ['draft', 'Draft', { tenantId, draftId }],
  record: async (tx, { draftId }) => {
    await emptyDraft(tx, draftId);
    return { result: true, events: [] };
  },
});
