import { command } from '@server/platform/command/command';
import { Conflict, NotFound } from '@server/platform/command/failures';
import { draftById, keepReceipt } from '../draft.repository';

/** Notes on the receipt that the equality questions were answered, so that they are asked once (R6: of individuals only). */
export const closeEquality = command({
  name: 'draft.close-equality',
  load: async (tx, { tenantId, draftId }: { tenantId: string; draftId: string }) => {
    const draft = await draftById(tx, draftId, tx.manager !== undefined);
    if (!draft?.receipt) {
      throw new NotFound('Draft');
    }
    return { tenantId, draftId, receipt: draft.receipt };
  },
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: ({ tenantId, draftId }) => ['draft', 'Draft', { tenantId, draftId }],
  record: async (tx, { draftId, receipt }) => {
    if (receipt.equality !== 'OPEN') {
      throw new Conflict();
    }
    await keepReceipt(tx, draftId, { ...receipt, equality: 'DONE' });
    // No line in the trail: beside that of the answers, a moment later, it would say whose they are.
    return { result: true, events: [], idle: true };
  },
});
