import { openProgressJudgement, tellStanding } from '@shared/policy';
import { caseForDeed } from '@server/features/cases';
import { command } from '@server/platform/command/command';
import { actionForDeed, setAction } from '../action.repository';
import { keptBackOf } from '../outcome-facts';

export interface TellProgressInput {
  actionId: string;
  openProgress: string;
}

/** Writes what the applicant's side reads of how an action goes (R44, D29). The words before are no longer shown. */
export const tellProgress = command({
  name: 'action.tell-progress',
  load: async (tx, { actionId }: { actionId: string } & Partial<TellProgressInput>, at) => {
    const action = await actionForDeed(tx, actionId, at);
    return { action, found: await caseForDeed(tx, action.caseId), keptBack: await keptBackOf(tx, action.caseId) };
  },
  belongs: ({ action }) => action,
  permit: ({ found }) => ['plan', 'Case', found],
  standing: ({ action }) => tellStanding(action),
  judge: ({ keptBack }, { openProgress }: TellProgressInput) => openProgressJudgement(openProgress, keptBack, true),
  record: async (tx, { action }, { openProgress }: TellProgressInput) => {
    await setAction(tx, action.id, { openProgress: openProgress.trim() });
    const { caseId, id: actionId } = action;
    return { result: { caseId, actionId }, events: [{ name: 'action.progress-told', ids: { caseId, actionId } }] };
  },
});
