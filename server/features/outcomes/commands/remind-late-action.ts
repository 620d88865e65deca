import { actionReminderDue, isActionLate } from '@shared/policy';
import { orderLetter, raiseTask } from '@server/features/letters';
import { command } from '@server/platform/command/command';
import { actionForDeed, insertReminder, remindersOfAction } from '../action.repository';

/**
 * Reminds the owner of an action, by the post room itself: three working days before it is due, on the working day after, then every fifth
 * (R40). Staff are told of a late one, and of one whose owner has no account. Not due now: nothing is done.
 */
export const remindLateAction = command({
  name: 'action.remind',
  load: async (tx, { actionId }: { actionId: string }, at) => ({
    action: await actionForDeed(tx, actionId, at),
    remindedOn: await remindersOfAction(tx, actionId),
  }),
  belongs: ({ action }) => action,
  permit: ({ action }) => ['progress', 'Action', action],
  record: async (tx, { action, remindedOn }, _, at) => {
    const { today, calendar } = at.moment;
    if (!actionReminderDue({ ...action, remindedOn }, today, calendar)) {
      return { result: { reminded: false }, events: [], idle: true };
    }
    const { tenantId, caseId, id: actionId, number } = action;
    const causeId = await insertReminder(tx, action, at);
    const late = isActionLate(action, today);
    if (late || action.agencyId === null) {
      const says = `Action ${number} of the plan ${late ? 'is late' : 'is due soon, and its owner has no account here'}. Ask how it goes; the Outcome tab has it.`;
      await raiseTask(tx, { tenantId, caseId, kind: 'ACTION_LATE', says }, at);
    }
    const reminded = { name: 'action.reminded', ids: { caseId, actionId } };
    return {
      result: { reminded: true },
      events:
        action.agencyId === null
          ? [reminded]
          : [reminded, await orderLetter(tx, { tenantId, caseId, kind: 'ACTION_REMINDER', causeId, channel: 'EMAIL' }, at)],
    };
  },
});
