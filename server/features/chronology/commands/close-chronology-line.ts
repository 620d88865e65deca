import { CHRONOLOGY_RULES, chronologyStanding, lineClosingStanding, reasonGiven } from '@shared/policy';
import { caseForDeed } from '@server/features/cases';
import { command } from '@server/platform/command/command';
import { keepClosed, lineForDeed } from '../chronology.repository';

export interface CloseChronologyLineInput {
  caseId: string;
  sourceId: string;
  reason: string;
}

/** Keeps from the open part what an organisation answered for it, with a reason (R31, R38, D31). Refuses every other kind of line. */
export const closeChronologyLine = command({
  name: 'chronology.close-line',
  load: async (tx, { caseId, sourceId }: CloseChronologyLineInput) => ({
    found: await caseForDeed(tx, caseId),
    line: await lineForDeed(tx, caseId, sourceId),
  }),
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['keepChronology', 'Case', found],
  standing: ({ found, line }) => [...chronologyStanding(found), ...lineClosingStanding(line)],
  judge: (_, { reason }) => reasonGiven(CHRONOLOGY_RULES.closing, reason),
  record: async (tx, { found }, { caseId, sourceId, reason }, at) => {
    await keepClosed(tx, { tenantId: found.tenantId, caseId, sourceId, reason }, at);
    return { result: { caseId }, events: [{ name: 'chronology.line-closed', ids: { caseId, sourceId } }] };
  },
});
