import type { Answers } from '@shared/apply';
import { command } from '@server/platform/command/command';
import { BadInput, Conflict } from '@server/platform/command/failures';
import { draftById, keepDraft } from '../draft.repository';

/** Far more than anybody types, and little enough that a draft is never a store for something else. */
const MOST_CHARACTERS = 400_000;

/** Saves what has been typed, right or wrong, after every page. Refuses a draft that has been sent. */
export const saveDraft = command({
  name: 'draft.save',
  load: async (tx, { tenantId, draftId }: { tenantId: string; draftId: string; answers: Answers }) => ({
    tenantId,
    draftId,
    known: await draftById(tx, draftId, tx.manager !== undefined),
  }),
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: ({ tenantId, draftId }) => ['draft', 'Draft', { tenantId, draftId }],
  record: async (tx, { tenantId, draftId, known }, { answers }) => {
    if (known?.reference) {
      throw new Conflict();
    }
    if (JSON.stringify(answers).length > MOST_CHARACTERS) {
      throw new BadInput([
        { field: 'answers', message: 'That is more than the form can hold. Shorten what you wrote, or contact the council.' },
      ]);
    }
    await keepDraft(tx, tenantId, draftId, answers);
    return { result: true, events: [] };
  },
});
