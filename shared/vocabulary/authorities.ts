/** What an authority may do here. A tenant has capabilities, never a type that code switches on. */
export const CAPABILITIES = ['REVIEWS', 'COORDINATES_APPEALS'] as const;
export type Capability = (typeof CAPABILITIES)[number];

export const AGENCY_KINDS = [
  'POLICE',
  'COUNCIL_SERVICE',
  'REGISTERED_PROVIDER',
  'HEALTH',
  'YOUTH_JUSTICE',
  'FIRE',
  'PROBATION',
  'VICTIM_SUPPORT',
  'OPCC',
  'OTHER',
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

export const AGENCY_KIND_LABEL: Record<AgencyKind, string> = {
  POLICE: 'Police',
  COUNCIL_SERVICE: 'Council service',
  REGISTERED_PROVIDER: 'Registered housing provider',
  HEALTH: 'Health',
  YOUTH_JUSTICE: 'Youth Justice Service',
  FIRE: 'Fire and rescue',
  PROBATION: 'Probation',
  VICTIM_SUPPORT: 'Victim support',
  OPCC: 'Office of the Police and Crime Commissioner',
  OTHER: 'Other organisation',
};
