import { preferenceJudgement } from '@shared/policy';
import type { NoticeKind, NoticeWay } from '@shared/vocabulary/notices';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { keepPreference } from '../preference.repository';

/** Chooses how one is told of a kind of notice, for oneself and the hat one wears. What is urgent cannot be put off (D44). */
export const chooseNotices = command({
  name: 'notices.choose',
  load: async (_tx, _: { kind: NoticeKind; way: NoticeWay }, { actor }) => {
    if (!actor.membershipId || !actor.tenantId) {
      throw new NotFound('This');
    }
    return { tenantId: actor.tenantId, membershipId: actor.membershipId };
  },
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: ({ tenantId }) => ['choosePreferences', 'Authority', { tenantId }],
  judge: (_, { kind, way }) => preferenceJudgement(kind, way),
  record: async (tx, { tenantId, membershipId }, { kind, way }, { moment }) => {
    await keepPreference(tx, { tenantId, membershipId, kind, way, at: moment.now });
    return { result: { membershipId }, events: [{ name: 'notices.chosen', ids: { membershipId } }] };
  },
});
