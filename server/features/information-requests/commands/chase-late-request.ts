import { chaserDue } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { requestForDeed } from '../information-request.repository';
import { remindersOf } from '../late-request.repository';
import { remind } from '../remind';

/**
 * Reminds an agency that is late, by the post room itself: on the working day after the answer was due, then every third, three times at
 * most (C4, R25). A reminder that a person sent counts. Not due now: nothing is done.
 */
export const chaseLateRequest = command({
  name: 'request.chase-late',
  load: async (tx, { requestId }: { requestId: string }) => ({
    request: await requestForDeed(tx, requestId),
    reminders: await remindersOf(tx, requestId),
  }),
  belongs: ({ request }) => ({ tenantId: request.tenantId, caseId: request.caseId }),
  permit: ({ request }) => ['sweep', 'Authority', { tenantId: request.tenantId }],
  record: async (tx, { request, reminders }, _, at) => {
    const { today, calendar } = at.moment;
    if (!chaserDue({ ...reminders, status: request.status }, today, calendar)) {
      return { result: { reminded: false }, events: [], idle: true };
    }
    return { result: { reminded: true }, events: await remind(tx, request, at) };
  },
});
