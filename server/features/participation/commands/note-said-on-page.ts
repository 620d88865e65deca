import { caseForDeed } from '@server/features/cases';
import { raiseTask } from '@server/features/letters';
import { command } from '@server/platform/command/command';
import { saidOnPage, TAKING_PART_TOLD } from '../participation.repository';

/** Tells staff, once while it is unread, that the applicant’s side has answered or given a statement on their page (R33, R36). */
export const noteSaidOnPage = command({
  name: 'offer.note-said',
  load: async (tx, { caseId, answerId, statementId }: { caseId: string; answerId?: string; statementId?: string }) => ({
    found: await caseForDeed(tx, caseId),
    isTheirs: await saidOnPage(tx, answerId ?? statementId ?? ''),
  }),
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['sweep', 'Case', found],
  record: async (tx, { found, isTheirs }, _, at) => {
    const { tenantId, id: caseId } = found;
    if (isTheirs) {
      await raiseTask(tx, { tenantId, caseId, kind: TAKING_PART_TOLD, says: READ_IT }, at);
    }
    return { result: { caseId }, events: [], idle: true };
  },
});

const READ_IT =
  'There is news about how the person affected takes part, from their own page. Read it under Taking part, and see to what it needs.';
