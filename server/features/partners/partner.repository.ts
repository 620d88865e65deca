import type { AgencyKind } from '@shared/vocabulary/authorities';
import type { Role } from '@shared/vocabulary/roles';
import type { ReadTx } from '@server/platform/db/tenant';

export interface AgencyRow {
  id: string;
  name: string;
  kind: AgencyKind;
  exercisesPublicFunctions: boolean;
  contactEmail: string;
}
export interface MemberRow {
  id: string;
  displayName: string;
  role: Role;
}

/** The agencies that serve an authority's area, by name. */
export const agenciesServing = (tx: ReadTx, tenantId: string | null): Promise<AgencyRow[]> =>
  tx.query<AgencyRow>(
    `select a.id, a.name, a.kind, a.exercises_public_functions as "exercisesPublicFunctions", a.contact_email as "contactEmail"
     from app.agencies a join app.agency_areas s on s.agency_id = a.id where s.tenant_id = $1 order by a.name`,
    [tenantId],
  );

/** The people of the caller's own authority who may run cases. */
export const caseworkers = (tx: ReadTx): Promise<MemberRow[]> =>
  tx.query<MemberRow>(
    `select id, display_name as "displayName", role from app.memberships
     where role in ('SPOC', 'DEPUTY', 'TEAM_MANAGER') and coalesce(valid_until, current_date) >= current_date order by display_name`,
  );
