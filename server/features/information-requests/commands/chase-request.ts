import { chaseStanding } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { requestForDeed } from '../information-request.repository';
import type { ChaseRequestInput } from '../information-request.inputs';
import { remind } from '../remind';

/** Reminds whoever has not answered (R25, R49). Refused once they have, and a second time on one day. */
export const chaseRequest = command({
  name: 'request.chase',
  load: (tx, { requestId }: ChaseRequestInput) => requestForDeed(tx, requestId),
  belongs: ({ tenantId, caseId }) => ({ tenantId, caseId }),
  permit: ({ tenantId, agencyId, status }) => ['chase', 'Request', { tenantId, agencyId, status }],
  standing: (request, { today }) => chaseStanding(request, today),
  record: async (tx, request, _, at) => ({ result: { caseId: request.caseId }, events: await remind(tx, request, at) }),
});
