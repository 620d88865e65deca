import { updateJudgement, updateStanding, waitsFor } from '@shared/policy';
import { addresseeOf } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { caseForDeed, sameVersion, touchCase } from '../case.repository';
import { extensionOf, updateDueOn } from '../extension.repository';
import { orderUpdate } from '../order-update';

export interface SendUpdateInput {
  caseId: string;
  why: string;
  doneSoFar: string;
  version?: number;
}

/** Sends the next update while a decision (R28) or an outcome (R43) takes longer. The one after is due so many working days from the day this letter goes (D7). */
export const sendUpdate = command({
  name: 'case.send-update',
  load: async (tx, { caseId, version }: { caseId: string } & Partial<SendUpdateInput>) => {
    const row = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(row, version);
    }
    const what = waitsFor(row.status) ?? 'DECIDE';
    return {
      row,
      extension: await extensionOf(tx, caseId, what),
      dueOn: await updateDueOn(tx, caseId, what),
      addressee: await addresseeOf(tx, caseId),
    };
  },
  belongs: ({ row }) => ({ tenantId: row.tenantId, caseId: row.id }),
  permit: ({ row }) => ['extend', 'Case', row],
  standing: ({ row, extension }) =>
    updateStanding({ status: row.status, isExtended: extension !== null, isWaiting: extension?.isWaiting ?? false }),
  judge: (_, input: SendUpdateInput) => updateJudgement(input),
  record: async (tx, { row, extension, dueOn, addressee }, { why, doneSoFar }: SendUpdateInput, at) => {
    const { tenantId, id: caseId } = row;
    const ordered = await orderUpdate(
      tx,
      { tenantId, caseId, extensionId: extension?.id ?? '', why, doneSoFar, dueOn: dueOn ?? at.moment.today, addressee },
      at,
    );
    await touchCase(tx, caseId);
    return { result: { caseId }, events: [ordered] };
  },
});
