import { refuse, RECEIPT_RULES } from '@shared/policy';
import { SAID_DONE_TASKS } from '@shared/vocabulary/receipt-tasks';
import { caseForDeed, touchCase } from '@server/features/cases';
import { closeCaseTasks } from '@server/features/letters';
import { command } from '@server/platform/command/command';
import { taskForDeed } from '../safeguard.repository';

export interface CloseTaskInput {
  taskId: string;
  /** What was done. */
  because: string;
}

/** Closes a task that no other deed answers, with what was done (D17, D28). */
export const closeTask = command({
  name: 'case.close-task',
  load: async (tx, { taskId }: { taskId: string } & Partial<CloseTaskInput>) => {
    const task = await taskForDeed(tx, taskId);
    return { task, found: await caseForDeed(tx, task.caseId) };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['recordAnswer', 'Case', found],
  judge: ({ task }, { because }: CloseTaskInput) => [
    ...(SAID_DONE_TASKS.some((kind) => kind === task.kind)
      ? []
      : [refuse(RECEIPT_RULES.tasks, 'NOT_ALLOWED', 'This task is closed by doing what it says.')]),
    ...(task.doneOn === null ? [] : [refuse(RECEIPT_RULES.tasks, 'ALREADY_DONE', 'This task has been closed.')]),
    ...(because.trim() === '' ? [refuse(RECEIPT_RULES.tasks, 'MISSING', 'Say what was done.', 'because')] : []),
  ],
  record: async (tx, { task, found }, { because }: CloseTaskInput, at) => {
    await closeCaseTasks(tx, { caseId: found.id, kind: task.kind, because: because.trim() }, at);
    await touchCase(tx, found.id);
    return { result: { caseId: found.id }, events: [{ name: 'case.task-closed', ids: { caseId: found.id } }] };
  },
});
