import { caseForDeed } from '@server/features/cases';
import { raiseTask } from '@server/features/letters';
import { agreementToShare } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { AGREEMENT_MISSING } from '../agreement-task';

/** Gives staff a task where an application came without agreement to share (D55). For the post room: a visitor writes no tasks. */
export const raiseAgreementTask = command({
  name: 'case.raise-agreement-task',
  load: async (tx, { caseId }: { caseId: string }) => ({
    found: await caseForDeed(tx, caseId),
    agreement: await agreementToShare(tx, caseId),
  }),
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['sweep', 'Authority', { tenantId: found.tenantId }],
  record: async (tx, { found, agreement }, _, at) => {
    if (agreement !== 'MISSING') {
      return { result: { caseId: found.id }, events: [], idle: true };
    }
    const says =
      'The applicant has not agreed to sharing what they told us. Ask them, and record what they say under People. Until then no agency can be asked.';
    await raiseTask(tx, { tenantId: found.tenantId, caseId: found.id, kind: AGREEMENT_MISSING, says }, at);
    return { result: { caseId: found.id }, events: [] };
  },
});
