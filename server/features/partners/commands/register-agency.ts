import type { AgencyKind } from '@shared/vocabulary/authorities';
import { command } from '@server/platform/command/command';

export interface RegisterAgencyInput {
  id: string;
  name: string;
  kind: AgencyKind;
  exercisesPublicFunctions: boolean;
  contactEmail: string;
  /** The authorities it serves. */
  tenantIds: readonly string[];
}

/** Enters an agency in the directory, with the areas it serves. Partnership administrator only. */
export const registerAgency = command({
  name: 'agency.register',
  // Filed under the administrator's own authority, the county.
  load: async (_tx, _: RegisterAgencyInput, { actor }) => ({ tenantId: actor.tenantId ?? '' }),
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: () => ['register', 'Partnership', { scope: 'PARTNERSHIP' }],
  record: async (tx, _, agency) => {
    await tx.query(
      `insert into app.agencies (id, name, kind, exercises_public_functions, contact_email) values ($1, $2, $3, $4, $5)
       on conflict (id) do update set name = excluded.name, contact_email = excluded.contact_email`,
      [agency.id, agency.name, agency.kind, agency.exercisesPublicFunctions, agency.contactEmail],
    );
    await tx.query('insert into app.agency_areas (agency_id, tenant_id) select $1, unnest($2::uuid[]) on conflict do nothing', [
      agency.id,
      agency.tenantIds,
    ]);
    return { result: { id: agency.id }, events: [{ name: 'agency.registered', ids: { agencyId: agency.id } }] };
  },
});
