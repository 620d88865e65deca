import { extendStanding, updateJudgement } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { extendTime, loadToExtend, type ExtendInput } from '../extends-time';

export type ExtendDecisionInput = ExtendInput;

/** Extends the time to decide, with the reason (R28, D7). */
export const extendDecision = command({
  name: 'case.extend-decision',
  load: (tx, input: { caseId: string } & Partial<ExtendInput>) => loadToExtend(tx, input, 'DECIDE'),
  belongs: ({ row }) => ({ tenantId: row.tenantId, caseId: row.id }),
  permit: ({ row }) => ['extend', 'Case', row],
  standing: ({ row, dueOn, isExtended }) => extendStanding({ status: row.status, dueOn, isExtended }, 'DECIDE'),
  judge: (_, { reason, doneSoFar }: ExtendInput) => updateJudgement({ why: reason, doneSoFar }, 'reason'),
  record: async (tx, loaded, input: ExtendInput, at) => {
    const caseId = loaded.row.id;
    const { extensionId, ordered } = await extendTime(tx, loaded, input, 'DECIDE', at);
    return { result: { caseId }, events: [{ name: 'case.decision-extended', ids: { caseId, extensionId } }, ordered] };
  },
});
