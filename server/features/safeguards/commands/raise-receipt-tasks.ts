import { receiptTasks } from '@shared/policy';
import { caseForDeed } from '@server/features/cases';
import { raiseTask } from '@server/features/letters';
import { consentToApply, partiesOfCase } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { areasOf, complaintsOf, tasksRaised } from '../safeguard.repository';

/** Gives staff what a new application leaves open (R5, R73, D17, D46, D55). For the post room: a visitor writes no tasks. */
export const raiseReceiptTasks = command({
  name: 'case.raise-receipt-tasks',
  load: async (tx, { caseId }: { caseId: string }, { moment }) => ({
    found: await caseForDeed(tx, caseId),
    consent: await consentToApply(tx, caseId, moment.today),
    parties: await partiesOfCase(tx, caseId),
    incidents: await areasOf(tx, caseId),
    raised: await tasksRaised(tx, caseId),
    ...(await complaintsOf(tx, caseId)),
  }),
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['sweep', 'Authority', { tenantId: found.tenantId }],
  record: async (tx, { found, raised, complaintAbout, signposted, ...facts }, _, at) => {
    const { tenantId, id: caseId } = found;
    const complaints = complaintAbout.filter((body) => !signposted.includes(body));
    const tasks = receiptTasks({ ...facts, complaintAbout: complaints }).filter(({ kind }) => !raised.includes(kind));
    for (const { kind, says } of tasks) {
      await raiseTask(tx, { tenantId, caseId, kind, says }, at);
    }
    return { result: { caseId }, events: [], idle: tasks.length === 0 };
  },
});
