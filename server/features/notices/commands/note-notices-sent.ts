import { command } from '@server/platform/command/command';
import { noteSent } from '../notice.repository';

/** Notes that notices have left the building, or have nothing left to tell. For the post room. */
export const noteNoticesSent = command({
  name: 'notices.note-sent',
  load: async (_tx, _: { ids: readonly string[] }, { actor }) => ({ tenantId: actor.tenantId ?? '' }),
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: ({ tenantId }) => ['sweep', 'Authority', { tenantId }],
  record: async (tx, _, { ids }, { moment }) => {
    await noteSent(tx, ids, moment.now);
    return { result: { noted: ids.length }, events: [], idle: true };
  },
});
