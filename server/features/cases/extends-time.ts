import { extendStanding, firstUpdateDue, updateJudgement, type Extended } from '@shared/policy';
import { runningDueOn, startClock } from '@server/features/clocks';
import { addresseeOf } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { caseForDeed, sameVersion, touchCase } from './case.repository';
import { extensionOf, insertExtension } from './extension.repository';
import { orderUpdate } from './order-update';

export interface ExtendInput {
  caseId: string;
  reason: string;
  doneSoFar: string;
  version?: number;
}

/**
 * The deed that extends a time, with the reason (R28, R43). The day it was first due stays as it was and its clock runs on (D7); the first
 * update is ordered at once and is due on that very day. Recorded after that day, it is late and is kept as late.
 */
export const extendsTime = (what: Extended, { name, event }: { name: string; event: string }) =>
  command({
    name,
    load: async (tx, { caseId, version }: { caseId: string } & Partial<ExtendInput>) => {
      const row = await caseForDeed(tx, caseId);
      if (version !== undefined) {
        sameVersion(row, version);
      }
      return {
        row,
        dueOn: await runningDueOn(tx, caseId, what),
        isExtended: (await extensionOf(tx, caseId, what)) !== null,
        addressee: await addresseeOf(tx, caseId),
      };
    },
    belongs: ({ row }) => ({ tenantId: row.tenantId, caseId: row.id }),
    permit: ({ row }) => ['extend', 'Case', row],
    standing: ({ row, dueOn, isExtended }) => extendStanding({ status: row.status, dueOn, isExtended }, what),
    judge: (_, { reason, doneSoFar }: ExtendInput) => updateJudgement({ why: reason, doneSoFar }, 'reason'),
    record: async (tx, { row, dueOn, addressee }, { reason, doneSoFar }: ExtendInput, at) => {
      const { tenantId, id: caseId } = row;
      const originalDueOn = dueOn ?? at.moment.today;
      const extensionId = await insertExtension(tx, { tenantId, caseId, what, reason, originalDueOn }, at);
      const due = firstUpdateDue(originalDueOn, originalDueOn > at.moment.calendar.publishedTo, what);
      await startClock(tx, { tenantId, caseId, subjectId: extensionId, due });
      const update = { tenantId, caseId, extensionId, why: reason, doneSoFar, dueOn: originalDueOn, addressee };
      const ordered = await orderUpdate(tx, update, at);
      await touchCase(tx, caseId);
      return { result: { caseId }, events: [{ name: event, ids: { caseId, extensionId } }, ordered] };
    },
  });
