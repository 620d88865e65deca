import { randomUUID } from 'node:crypto';
import type { Role } from '@shared/vocabulary/roles';
import { command } from '@server/platform/command/command';

export interface AddMemberInput {
  userId: string;
  role: Role;
  displayName: string;
  contactEmail: string;
  /** The authority of the hat; null for an agency or CSP hat. */
  tenantId: string | null;
  agencyId?: string | null;
  cspId?: string | null;
}

/** Gives a person a hat: a role in an authority, an agency or a CSP. Partnership administrator only. */
export const addMember = command({
  name: 'member.add',
  // Filed under the administrator's own authority, the county.
  load: async (_tx, _: AddMemberInput, { actor }) => ({ tenantId: actor.tenantId ?? '' }),
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: () => ['register', 'Partnership', { scope: 'PARTNERSHIP' }],
  record: async (tx, _, member, { moment }) => {
    const id = randomUUID();
    const elsewhere = member.agencyId ?? member.cspId ?? null;
    await tx.query(
      `insert into app.memberships (id, user_id, role, tenant_id, agency_id, csp_id, display_name, contact_email, valid_from)
       values ($1, $2, $3, $4, $5, $6, $7, $8, least($9::date, current_date))`,
      [
        id,
        member.userId,
        member.role,
        elsewhere ? null : member.tenantId,
        member.agencyId ?? null,
        member.cspId ?? null,
        member.displayName,
        member.contactEmail,
        moment.today,
      ],
    );
    return { result: { id }, events: [{ name: 'member.added', ids: { membershipId: id } }] };
  },
});
