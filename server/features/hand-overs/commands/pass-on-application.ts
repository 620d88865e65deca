import { HAND_OVER_RULES, passOnStanding, transferJudgement } from '@shared/policy';
import { authorityById } from '@server/features/authorities';
import { command } from '@server/platform/command/command';
import { handOverForDeed } from '../hand-over.repository';

export interface PassOnApplicationInput {
  handOverId: string;
  toTenantId: string;
  reason: string;
}

/** Passes a sealed application to the council of the area, unopened (D16, D60). Once only, and never to the county itself. */
export const passOnApplication = command({
  name: 'hand-over.pass-on',
  load: async (tx, { handOverId, toTenantId }: PassOnApplicationInput) => ({
    found: await handOverForDeed(tx, handOverId),
    to: await authorityById(tx, toTenantId),
  }),
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: null }),
  permit: ({ found }) => ['seal', 'Authority', { tenantId: found.tenantId }],
  standing: ({ found }) => passOnStanding(found),
  judge: ({ found, to }, { reason }) => transferJudgement(HAND_OVER_RULES.seal, { from: found.tenantId, to, reason }),
  record: async (tx, { found }, { handOverId, toTenantId, reason }, { actor, moment }) => {
    await tx.query(
      'update app.hand_overs set to_tenant_id = $2, passed_on = $3, passed_at = $4, passed_by = $5, reason = $6 where id = $1',
      [found.id, toTenantId, moment.today, moment.now, actor.membershipId, reason.trim()],
    );
    return { result: { handOverId }, events: [{ name: 'hand-over.passed-on', ids: { handOverId, toTenantId } }] };
  },
});
