import { ACTION_RULES, endJudgement, openProgressJudgement, progressStanding } from '@shared/policy';
import { caseForDeed } from '@server/features/cases';
import { command } from '@server/platform/command/command';
import { actionForDeed, setAction } from '../action.repository';
import { keptBackOf } from '../outcome-facts';

export interface EndActionInput {
  actionId: string;
  because: string;
  openProgress: string;
}

/** Ends an action that was not done, with the reason and with words for the applicant (R40, R44). */
export const endAction = command({
  name: 'action.end',
  load: async (tx, { actionId }: { actionId: string } & Partial<EndActionInput>, at) => {
    const action = await actionForDeed(tx, actionId, at);
    return { action, found: await caseForDeed(tx, action.caseId), keptBack: await keptBackOf(tx, action.caseId) };
  },
  belongs: ({ action }) => action,
  permit: ({ found }) => ['plan', 'Case', found],
  standing: ({ action }) => progressStanding(action, ACTION_RULES.end),
  judge: ({ keptBack }, { because, openProgress }: EndActionInput) => [
    ...endJudgement(because),
    ...openProgressJudgement(openProgress, keptBack, true),
  ],
  record: async (tx, { action }, { because, openProgress }: EndActionInput) => {
    await setAction(tx, action.id, { status: 'ENDED', endedBecause: because.trim(), openProgress: openProgress.trim() });
    const { caseId, id: actionId } = action;
    return { result: { caseId, actionId }, events: [{ name: 'action.ended', ids: { caseId, actionId } }] };
  },
});
