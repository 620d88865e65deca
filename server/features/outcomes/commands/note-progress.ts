import { raiseTask } from '@server/features/letters';
import { command } from '@server/platform/command/command';
import { actionForDeed, saidToBeDone } from '../action.repository';

/** After an agency said that its action is done: staff are to note it (R40). Said by staff themselves, or noted already: nothing is done. */
export const noteProgress = command({
  name: 'action.note-progress',
  load: async (tx, { actionId }: { actionId: string }, at) => ({
    action: await actionForDeed(tx, actionId, at),
    isSaid: await saidToBeDone(tx, actionId),
  }),
  belongs: ({ action }) => action,
  permit: ({ action }) => ['progress', 'Action', action],
  record: async (tx, { action, isSaid }, _, at) => {
    if (!isSaid || action.status !== 'OPEN') {
      return { result: { asked: false }, events: [], idle: true };
    }
    const { tenantId, caseId, number } = action;
    const says = `An agency says that action ${number} is done. See to it, and note it on the Outcome tab.`;
    await raiseTask(tx, { tenantId, caseId, kind: 'ACTION_TO_NOTE', says }, at);
    return { result: { asked: true }, events: [], idle: true };
  },
});
