import { extendStanding, updateJudgement } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { extendTime, loadToExtend, type ExtendInput } from '../extends-time';

export type ExtendOutcomeInput = ExtendInput;

/** Extends the time for the outcome of the review, with the reason (R43, D7). */
export const extendOutcome = command({
  name: 'case.extend-outcome',
  load: (tx, input: { caseId: string } & Partial<ExtendInput>) => loadToExtend(tx, input, 'OUTCOME'),
  belongs: ({ row }) => ({ tenantId: row.tenantId, caseId: row.id }),
  permit: ({ row }) => ['extend', 'Case', row],
  standing: ({ row, dueOn, isExtended }) => extendStanding({ status: row.status, dueOn, isExtended }, 'OUTCOME'),
  judge: (_, { reason, doneSoFar }: ExtendInput) => updateJudgement({ why: reason, doneSoFar }, 'reason'),
  record: async (tx, loaded, input: ExtendInput, at) => {
    const caseId = loaded.row.id;
    const { extensionId, ordered } = await extendTime(tx, loaded, input, 'OUTCOME', at);
    return { result: { caseId }, events: [{ name: 'case.outcome-extended', ids: { caseId, extensionId } }, ordered] };
  },
});
