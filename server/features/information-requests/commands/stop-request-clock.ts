import { command } from '@server/platform/command/command';
import { stopClocks } from '@server/features/clocks';
import { requestForDeed } from '../information-request.repository';

/** Stops the clock of a request (C4) on the day it was answered. For the post room: an agency may not write these clocks. */
export const stopRequestClock = command({
  name: 'request.stop-clock',
  load: (tx, { requestId }: { requestId: string }) => requestForDeed(tx, requestId),
  belongs: ({ tenantId, caseId }) => ({ tenantId, caseId }),
  permit: ({ tenantId }) => ['sweep', 'Authority', { tenantId }],
  record: async (tx, { id, repliedOn }) => {
    if (repliedOn) {
      await stopClocks(tx, { subjectId: id, kinds: ['REQUEST_REPLY'], on: repliedOn, because: 'The agency answered.' });
    }
    return { result: repliedOn, events: [] };
  },
});
