import { chronologyStanding, lineReopeningStanding } from '@shared/policy';
import { caseForDeed } from '@server/features/cases';
import { command } from '@server/platform/command/command';
import { endKeepingClosed, lineForDeed } from '../chronology.repository';

export interface ReopenChronologyLineInput {
  caseId: string;
  sourceId: string;
}

/** Ends what staff themselves kept from the open part. Refuses what its giver closed (R31, D31). */
export const reopenChronologyLine = command({
  name: 'chronology.reopen-line',
  load: async (tx, { caseId, sourceId }: ReopenChronologyLineInput) => ({
    found: await caseForDeed(tx, caseId),
    line: await lineForDeed(tx, caseId, sourceId),
  }),
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['keepChronology', 'Case', found],
  standing: ({ found, line }) => [...chronologyStanding(found), ...lineReopeningStanding(line)],
  record: async (tx, _, { caseId, sourceId }, { moment }) => {
    await endKeepingClosed(tx, caseId, sourceId, moment.today);
    return { result: { caseId }, events: [{ name: 'chronology.line-reopened', ids: { caseId, sourceId } }] };
  },
});
