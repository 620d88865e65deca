/** The kinds of principal the garden wall knows. Each has one PostgreSQL role, `r_<kind>`. */
export const PRINCIPAL_KINDS = [
  'staff',
  'agency',
  'chair',
  'panel',
  'county',
  'board',
  'admin',
  'applicant',
  'recipient',
  'public',
  'worker',
] as const;
export type PrincipalKind = (typeof PRINCIPAL_KINDS)[number];

/** What a membership lets a person be. One person may hold several; they wear one at a time (a "hat"). */
export const ROLES = [
  'SPOC',
  'DEPUTY',
  'TEAM_MANAGER',
  'AUTHORITY_ADMIN',
  'AGENCY_USER',
  'COUNTY_TEAM',
  'PARTNERSHIP_ADMIN',
  'CHAIR',
  'BOARD_MEMBER',
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABEL: Record<Role, string> = {
  SPOC: 'Single point of contact (SPOC)',
  DEPUTY: 'Deputy SPOC',
  TEAM_MANAGER: 'Team manager',
  AUTHORITY_ADMIN: 'Authority administrator',
  AGENCY_USER: 'Partner agency',
  COUNTY_TEAM: 'County Community Safety Team',
  PARTNERSHIP_ADMIN: 'Partnership administrator',
  CHAIR: 'Appeal Chair',
  BOARD_MEMBER: 'CSP board member',
};

/** The principal each role becomes at the door. */
export const PRINCIPAL_OF_ROLE: Record<Role, PrincipalKind> = {
  SPOC: 'staff',
  DEPUTY: 'staff',
  TEAM_MANAGER: 'staff',
  AUTHORITY_ADMIN: 'admin',
  AGENCY_USER: 'agency',
  COUNTY_TEAM: 'county',
  PARTNERSHIP_ADMIN: 'admin',
  CHAIR: 'chair',
  BOARD_MEMBER: 'board',
};
