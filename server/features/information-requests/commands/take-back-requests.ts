import { caseForDeed } from '@server/features/cases';
import { command } from '@server/platform/command/command';
import { stopSharing } from '../stop-sharing';

/** After a withdrawal: what was asked and not answered is taken back, and agencies' grants on the case end (D37, D58). */
export const takeBackRequests = command({
  name: 'case.take-back-requests',
  load: (tx, { caseId }: { caseId: string }) => caseForDeed(tx, caseId),
  belongs: ({ tenantId, id }) => ({ tenantId, caseId: id }),
  permit: (row) => ['sweep', 'Case', row],
  record: async (tx, { id: caseId, status }, _, at) => {
    if (status !== 'WITHDRAWN') {
      return { result: { caseId }, events: [], idle: true };
    }
    await stopSharing(tx, { caseId, because: 'The applicant withdrew.' }, at);
    return { result: { caseId }, events: [] };
  },
});
