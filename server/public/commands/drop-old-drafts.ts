import { command } from '@server/platform/command/command';
import { removeExpiredDrafts } from '../draft.repository';

/** Deletes the drafts of one authority whose time is over, by the real clock. */
export const dropOldDrafts = command({
  name: 'draft.drop-old',
  load: async (_tx, _input: Record<string, never>, { actor }) => ({ tenantId: actor.tenantId ?? '' }),
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: ({ tenantId }) => ['sweep', 'Authority', { tenantId }],
  record: async (tx) => {
    const dropped = await removeExpiredDrafts(tx);
    return { result: true, events: [], idle: !dropped };
  },
});
