import type { AgencyKind } from '@shared/vocabulary/authorities';
import type { Role } from '@shared/vocabulary/roles';
import { addMember, registerAgency } from '@server/features/partners';
import type { Desk } from '@server/platform/auth/desk';
import type { Ctx } from '@server/platform/command/context';
import { AUTHORITIES, authorityId } from '../foundations/authorities';
import { idOf } from '../foundations/ids';

const REVIEW_AREAS = AUTHORITIES.filter(({ capabilities }) => capabilities.includes('REVIEWS'));
export const agencyId = (name: string): string => idOf(`agency ${name}`);

export const POLICE = 'Leicestershire Police';
export const HOUSING = 'Soar Valley Homes';
export const YOUTH_JUSTICE = 'Youth Justice Service';
export const VICTIM_FIRST = 'Victim First';
export const council = (shortName: string): string => `${shortName} environmental health`;

interface AgencyPlan {
  name: string;
  kind: AgencyKind;
  email: string;
  /** Bound to disclose (R50). */
  bound: boolean;
  serves: readonly string[];
}
const everywhere = REVIEW_AREAS.map(({ id }) => id);
const AGENCIES: readonly AgencyPlan[] = [
  { name: POLICE, kind: 'POLICE', email: 'asb@police.example', bound: true, serves: everywhere },
  { name: HOUSING, kind: 'REGISTERED_PROVIDER', email: 'neighbourhoods@soarvalley.example', bound: true, serves: everywhere },
  {
    name: 'Leicester, Leicestershire and Rutland Integrated Care Board',
    kind: 'HEALTH',
    email: 'safeguarding@icb.example',
    bound: true,
    serves: everywhere,
  },
  { name: YOUTH_JUSTICE, kind: 'YOUTH_JUSTICE', email: 'yjs@county.example', bound: true, serves: everywhere },
  { name: VICTIM_FIRST, kind: 'VICTIM_SUPPORT', email: 'referrals@victimfirst.example', bound: false, serves: everywhere },
  {
    name: 'Office of the Police and Crime Commissioner',
    kind: 'OPCC',
    email: 'casework@opcc.example',
    bound: true,
    serves: everywhere,
  },
  ...REVIEW_AREAS.map(({ id, slug, shortName }) => ({
    name: council(shortName),
    kind: 'COUNCIL_SERVICE' as const,
    email: `environmental.health@${slug}.example`,
    bound: true,
    serves: [id],
  })),
];

/** One password for every demonstration account; nothing of it exists in production. */
const PASSWORD = 'harbour-lantern-violet';

interface PersonPlan {
  name: string;
  email: string;
  sees: string;
  hats: readonly { role: Role; authority?: string; agency?: string; csp?: string }[];
  /** Named in the table of sign-ins. */
  shown: boolean;
}
const LABEL: Partial<Record<Role, string>> = {
  SPOC: 'SPOC',
  DEPUTY: 'Deputy SPOC',
  TEAM_MANAGER: 'Team manager',
  AUTHORITY_ADMIN: 'Authority administrator',
  COUNTY_TEAM: 'County team',
  PARTNERSHIP_ADMIN: 'Partnership administrator',
};
const PEOPLE: readonly PersonPlan[] = [
  {
    name: 'Priya Shah',
    email: 'spoc@blaby.example',
    sees: 'Blaby: cases at every stage',
    hats: [{ role: 'SPOC', authority: 'blaby' }],
    shown: true,
  },
  {
    name: 'Sam Okafor',
    email: 'deputy@blaby.example',
    sees: 'two hats: deputy at Blaby, SPOC at Hinckley & Bosworth',
    hats: [
      { role: 'DEPUTY', authority: 'blaby' },
      { role: 'SPOC', authority: 'hinckley-bosworth' },
    ],
    shown: true,
  },
  {
    name: 'Helen Marsh',
    email: 'manager@blaby.example',
    sees: 'Blaby: the whole team’s cases',
    hats: [{ role: 'TEAM_MANAGER', authority: 'blaby' }],
    shown: true,
  },
  ...REVIEW_AREAS.filter(({ slug }) => slug !== 'blaby' && slug !== 'hinckley-bosworth').map(({ slug, shortName }) => ({
    name: `${shortName} SPOC`,
    email: `spoc@${slug}.example`,
    sees: `${shortName}: its own cases only`,
    hats: [{ role: 'SPOC' as const, authority: slug }],
    shown: slug === 'charnwood',
  })),
  {
    name: 'Constable Dana Reid',
    email: 'police@police.example',
    sees: 'what Leicestershire Police is asked, and all of a case it sits on the panel of',
    hats: [{ role: 'AGENCY_USER', agency: POLICE }],
    shown: true,
  },
  {
    name: 'Martin Webb',
    email: 'housing@soarvalley.example',
    sees: 'what a housing association is asked, and what it agreed to do',
    hats: [{ role: 'AGENCY_USER', agency: HOUSING }],
    shown: true,
  },
  {
    name: 'Aisha Khan',
    email: 'health@blaby.example',
    sees: 'what Blaby’s own environmental health team is asked, and the open part of cases under review',
    hats: [{ role: 'AGENCY_USER', agency: council('Blaby') }],
    shown: true,
  },
  {
    name: 'Comfort Mensah',
    email: 'support@victimfirst.example',
    sees: 'the open part of one case, as she attends for the person affected',
    hats: [{ role: 'AGENCY_USER', agency: VICTIM_FIRST }],
    shown: true,
  },
  {
    name: 'Robert Lane',
    email: 'admin@blaby.example',
    sees: 'Blaby’s settings; never a case',
    hats: [{ role: 'AUTHORITY_ADMIN', authority: 'blaby' }],
    shown: true,
  },
  {
    name: 'Grace Adeyemi',
    email: 'county@leicestershire.example',
    sees: 'a sealed application to pass on; never a case',
    hats: [{ role: 'COUNTY_TEAM', authority: 'leicestershire' }],
    shown: true,
  },
  {
    name: 'Tom Fairley',
    email: 'partnership@leicestershire.example',
    sees: 'what is set for all; moves the demonstration’s date',
    hats: [{ role: 'PARTNERSHIP_ADMIN', authority: 'leicestershire' }],
    shown: true,
  },
  {
    name: 'Councillor Ruth Bell',
    email: 'chair@csp.example',
    sees: 'appeals given to her, once there are any',
    hats: [{ role: 'CHAIR', csp: 'Charnwood Community Safety Partnership' }],
    shown: true,
  },
  {
    name: 'Councillor Imran Patel',
    email: 'board@csp.example',
    sees: 'lessons and figures; never a case',
    hats: [{ role: 'BOARD_MEMBER', csp: 'Leicester Community Safety Partnership' }],
    shown: true,
  },
];

/** The table printed at start and shown on the sign-in page. */
export const SIGN_INS = PEOPLE.filter(({ shown }) => shown).map(({ name, email, sees, hats }) => ({
  who: `${name} (${hats.map(({ role, authority, agency, csp }) => LABEL[role] ?? authority ?? agency ?? csp).join(', ')})`,
  email,
  password: PASSWORD,
  sees,
}));

/** Enters the agencies in the directory. */
export async function enterAgencies(ctx: Ctx): Promise<void> {
  for (const { name, kind, email, bound, serves } of AGENCIES) {
    await ctx.run(registerAgency, {
      id: agencyId(name),
      name,
      kind,
      contactEmail: email,
      exercisesPublicFunctions: bound,
      tenantIds: serves,
    });
  }
}

/** Makes the accounts and gives everybody their hats. */
export async function enterPeople(ctx: Ctx, desk: Desk): Promise<void> {
  for (const { name, email, hats } of PEOPLE) {
    const userId = await desk.createUser(email, name, PASSWORD);
    for (const { role, authority, agency, csp } of hats) {
      await ctx.run(addMember, {
        userId,
        role,
        displayName: name,
        contactEmail: email,
        tenantId: authority ? authorityId(authority) : null,
        agencyId: agency ? agencyId(agency) : null,
        cspId: csp ? idOf(`csp ${csp}`) : null,
      });
    }
  }
}
