import type { Bearer, Grants } from '../subjects';
import { agencyUser } from './agency-user';
import { applicant } from './applicant';
import { authorityAdmin } from './authority-admin';
import { boardMember } from './board-member';
import { chair } from './chair';
import { countyTeam } from './county-team';
import { partnershipAdmin } from './partnership-admin';
import { member } from './public';
import { recipient } from './recipient';
import { spoc } from './spoc';
import { system } from './system';
import { teamManager } from './team-manager';

export type RoleFile = (grants: Grants, bearer: Bearer) => void;

/** One file per role. */
export const ROLES: Readonly<Record<string, RoleFile>> = {
  SPOC: spoc,
  DEPUTY: spoc,
  TEAM_MANAGER: teamManager,
  AUTHORITY_ADMIN: authorityAdmin,
  AGENCY_USER: agencyUser,
  COUNTY_TEAM: countyTeam,
  PARTNERSHIP_ADMIN: partnershipAdmin,
  CHAIR: chair,
  BOARD_MEMBER: boardMember,
  APPLICANT: applicant,
  RECIPIENT: recipient,
  PUBLIC: member,
  SYSTEM: system,
};
