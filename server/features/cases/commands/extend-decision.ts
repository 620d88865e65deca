import { extendStanding, firstUpdateDue, updateJudgement } from '@shared/policy';
import { decisionDueOn, startClock } from '@server/features/clocks';
import { addresseeOf } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { caseForDeed, sameVersion, touchCase } from '../case.repository';
import { extensionOf, insertExtension } from '../extension.repository';
import { orderUpdate } from '../order-update';

export interface ExtendDecisionInput {
  caseId: string;
  reason: string;
  doneSoFar: string;
  version?: number;
}

/**
 * Extends the time to decide, with the reason (R28). The day it was first due stays as it was and its clock runs on (D7); the first
 * update is ordered at once and is due on that very day. Recorded after that day, it is late and is kept as late.
 */
export const extendDecision = command({
  name: 'case.extend-decision',
  load: async (tx, { caseId, version }: { caseId: string } & Partial<ExtendDecisionInput>) => {
    const row = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(row, version);
    }
    return {
      row,
      decideDueOn: await decisionDueOn(tx, caseId),
      isExtended: (await extensionOf(tx, caseId)) !== null,
      addressee: await addresseeOf(tx, caseId),
    };
  },
  belongs: ({ row }) => ({ tenantId: row.tenantId, caseId: row.id }),
  permit: ({ row }) => ['extend', 'Case', row],
  standing: ({ row, decideDueOn, isExtended }) => extendStanding({ status: row.status, decideDueOn, isExtended }),
  judge: (_, { reason, doneSoFar }: ExtendDecisionInput) => updateJudgement({ why: reason, doneSoFar }, 'reason'),
  record: async (tx, { row, decideDueOn, addressee }, { reason, doneSoFar }: ExtendDecisionInput, at) => {
    const { tenantId, id: caseId } = row;
    const originalDueOn = decideDueOn ?? at.moment.today;
    const extensionId = await insertExtension(tx, { tenantId, caseId, reason, originalDueOn }, at);
    const due = firstUpdateDue(originalDueOn, originalDueOn > at.moment.calendar.publishedTo);
    await startClock(tx, { tenantId, caseId, subjectId: extensionId, due });
    const ordered = await orderUpdate(
      tx,
      { tenantId, caseId, extensionId, why: reason, doneSoFar, dueOn: originalDueOn, addressee },
      at,
    );
    await touchCase(tx, caseId);
    return { result: { caseId }, events: [{ name: 'case.decision-extended', ids: { caseId, extensionId } }, ordered] };
  },
});
