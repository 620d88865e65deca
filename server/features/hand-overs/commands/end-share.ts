import { caseForDeed, touchCase } from '@server/features/cases';
import { command } from '@server/platform/command/command';
import { liveGrant } from '../grant.repository';

export interface EndShareInput {
  grantId: string;
}

/** Ends an agency's sight of a case at once (D58). */
export const endShare = command({
  name: 'case.end-share',
  load: async (tx, { grantId }: EndShareInput) => {
    const grant = await liveGrant(tx, grantId);
    return { grant, found: await caseForDeed(tx, grant.caseId) };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['share', 'Case', found],
  record: async (tx, { grant, found }) => {
    await tx.query('update app.case_grants set revoked_at = now() where id = $1 and revoked_at is null', [grant.id]);
    await touchCase(tx, found.id);
    return { result: { caseId: found.id }, events: [{ name: 'case.share-ended', ids: { caseId: found.id, grantId: grant.id } }] };
  },
});
