import { chronologyStanding, entryJudgement } from '@shared/policy';
import type { PlainDate } from '@shared/time';
import type { HandlingMark, Session } from '@shared/vocabulary/marks';
import { caseForDeed } from '@server/features/cases';
import { command } from '@server/platform/command/command';
import { addEntry } from '../chronology.repository';

export interface AddChronologyEntryInput {
  caseId: string;
  happenedOn: PlainDate;
  says: string;
  source: string;
  mark: HandlingMark;
}

/** Adds to the chronology what happened, where it is known from, and for which part it is (R31). Refuses a day to come, and words left out. */
export const addChronologyEntry = command({
  name: 'chronology.add-entry',
  load: (tx, { caseId }: { caseId: string } & Partial<AddChronologyEntryInput>) => caseForDeed(tx, caseId),
  belongs: ({ tenantId, id }) => ({ tenantId, caseId: id }),
  permit: (found) => ['keepChronology', 'Case', found],
  standing: (found) => chronologyStanding(found),
  judge: (_, input: AddChronologyEntryInput, { today }) => entryJudgement(input, today),
  record: async (tx, { tenantId, id: caseId }, input: AddChronologyEntryInput, at) => {
    const entryId = await addEntry(tx, { ...input, tenantId, caseId, mark: input.mark as Session }, at);
    return { result: { caseId, entryId }, events: [{ name: 'chronology.entry-added', ids: { caseId, entryId } }] };
  },
});
