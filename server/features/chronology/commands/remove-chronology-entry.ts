import { chronologyStanding, entryRemovalJudgement } from '@shared/policy';
import { caseForDeed } from '@server/features/cases';
import { command } from '@server/platform/command/command';
import { entryToRemove, removeEntry } from '../chronology.repository';

export interface RemoveChronologyEntryInput {
  entryId: string;
  reason: string;
}

/** Takes an entry of the team's own out of the chronology, with a reason; it stays on the record (R31). */
export const removeChronologyEntry = command({
  name: 'chronology.remove-entry',
  load: async (tx, { entryId }: RemoveChronologyEntryInput) => {
    const { caseId } = await entryToRemove(tx, entryId);
    const found = await caseForDeed(tx, caseId);
    return { found, ...(await entryToRemove(tx, entryId)) };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['keepChronology', 'Case', found],
  standing: ({ found }) => chronologyStanding(found),
  judge: ({ isRemoved }, { reason }) => entryRemovalJudgement({ isRemoved, reason }),
  record: async (tx, { caseId }, { entryId, reason }, { moment }) => {
    await removeEntry(tx, entryId, reason, moment.today);
    return { result: { caseId }, events: [{ name: 'chronology.entry-removed', ids: { caseId, entryId } }] };
  },
});
