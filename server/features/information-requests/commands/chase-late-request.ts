import { chaserDue } from '@shared/policy';
import { orderLetter } from '@server/features/letters';
import { command } from '@server/platform/command/command';
import { requestChased } from '../information-request.events';
import { insertChaser, requestForDeed } from '../information-request.repository';
import { remindersOf } from '../late-request.repository';

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
    const { tenantId, id: requestId, caseId, status } = request;
    const { today, now, calendar } = at.moment;
    if (!chaserDue({ ...reminders, status }, today, calendar)) {
      return { result: { reminded: false }, events: [], idle: true };
    }
    const chaserId = await insertChaser(tx, { tenantId, caseId, requestId, chasedOn: today, chasedAt: now, chasedBy: null });
    const letter = { kind: 'REQUEST_CHASER', requestId, causeId: chaserId, channel: 'EMAIL' } as const;
    const ordered = await orderLetter(tx, { tenantId, caseId, ...letter }, at);
    return { result: { reminded: true }, events: [requestChased(request), ordered] };
  },
});
