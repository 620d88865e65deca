import { command } from '@server/platform/command/command';
import { caseForDeed, sameVersion, touchCase } from '../case.repository';

/** Makes the person asking the lead officer of a case. The queue belongs to the team; anyone in it may take over (D44). */
export const takeCase = command({
  name: 'case.take',
  load: async (tx, { caseId, version }: { caseId: string; version: number }) => {
    const row = await caseForDeed(tx, caseId);
    sameVersion(row, version);
    return row;
  },
  belongs: (row) => ({ tenantId: row.tenantId, caseId: row.id }),
  permit: (row) => ['assign', 'Case', row],
  record: async (tx, row, _, { actor }) => {
    await touchCase(tx, row.id, { leadMembershipId: actor.membershipId ?? undefined });
    return { result: { caseId: row.id }, events: [{ name: 'case.taken', ids: { caseId: row.id } }] };
  },
});
