import { chaseStanding } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { orderLetter } from '@server/features/letters';
import { insertChaser, requestForDeed } from '../information-request.repository';
import type { ChaseRequestInput } from '../information-request.inputs';
import { requestChased } from '../information-request.events';

/** Reminds an agency that has not answered (R25). Refused once it has, and a second time on one day. */
export const chaseRequest = command({
  name: 'request.chase',
  load: (tx, { requestId }: ChaseRequestInput) => requestForDeed(tx, requestId),
  belongs: ({ tenantId, caseId }) => ({ tenantId, caseId }),
  permit: ({ tenantId, agencyId, status }) => ['chase', 'Request', { tenantId, agencyId, status }],
  standing: (request, { today }) => chaseStanding(request, today),
  record: async (tx, request, _, at) => {
    const { tenantId, id: requestId, caseId } = request;
    const { actor, moment } = at;
    const chaserId = await insertChaser(tx, {
      tenantId,
      caseId,
      requestId,
      chasedOn: moment.today,
      chasedAt: moment.now,
      chasedBy: actor.membershipId,
    });
    const ordered = await orderLetter(
      tx,
      { tenantId, caseId, kind: 'REQUEST_CHASER', requestId, causeId: chaserId, channel: 'EMAIL' },
      at,
    );
    return { result: { caseId }, events: [requestChased(request), ordered] };
  },
});
