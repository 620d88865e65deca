import type { PlainDate } from '@shared/time';
import { ACTION_RULES, doneJudgement, openProgressJudgement, progressStanding } from '@shared/policy';
import { caseForDeed } from '@server/features/cases';
import { closeCaseTasks } from '@server/features/letters';
import { command } from '@server/platform/command/command';
import { actionForDeed, anySaidToBeDone, setAction } from '../action.repository';
import { keptBackOf } from '../outcome-facts';

export interface NoteActionDoneInput {
  actionId: string;
  doneOn: PlainDate;
  openProgress?: string | null;
}

/** Staff note that an action is done, on their own knowledge or because its owner says so (R40). */
export const noteActionDone = command({
  name: 'action.note-done',
  load: async (tx, { actionId }: { actionId: string } & Partial<NoteActionDoneInput>, at) => {
    const action = await actionForDeed(tx, actionId, at);
    return { action, found: await caseForDeed(tx, action.caseId), keptBack: await keptBackOf(tx, action.caseId) };
  },
  belongs: ({ action }) => action,
  permit: ({ found }) => ['plan', 'Case', found],
  standing: ({ action }) => progressStanding(action, ACTION_RULES.done),
  judge: ({ keptBack }, { doneOn, openProgress }: NoteActionDoneInput, { today }) => [
    ...doneJudgement(doneOn, today),
    ...openProgressJudgement(openProgress, keptBack, false),
  ],
  record: async (tx, { action }, { doneOn, openProgress }: NoteActionDoneInput, at) => {
    const words = openProgress?.trim();
    await setAction(tx, action.id, { status: 'DONE', doneOn, ...(words ? { openProgress: words } : {}) });
    const { caseId, id: actionId } = action;
    if (!(await anySaidToBeDone(tx, caseId))) {
      await closeCaseTasks(tx, { caseId, kind: 'ACTION_TO_NOTE', because: 'Noted.' }, at);
    }
    return { result: { caseId, actionId }, events: [{ name: 'action.done', ids: { caseId, actionId } }] };
  },
});
