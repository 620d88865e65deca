import { randomUUID } from 'node:crypto';
import { authorityId } from '@server/cli/foundations/authorities';
import { registrar } from '@server/cli/foundations/lay';
import { addMember, registerAgency } from '@server/features/partners';
import type { Role } from '@shared/vocabulary/roles';
import { recipientActor, type Actor } from '@server/platform/command/actor';
import { onPage } from '../../api/participation/given';
import type { ToldCase } from '../../support/stories';
import type { World } from '../../support/world';

const VICTIM_FIRST = { id: randomUUID(), name: 'Victim First', kind: 'VICTIM_SUPPORT' } as const;
const NEVER_ASKED = { id: randomUUID(), name: 'Fosse health trust', kind: 'HEALTH' } as const;

/** Everybody who may try: whose name says what they were given of the case. */
export const EVERYBODY = [
  'the representative',
  'the person affected',
  'an agency of the panel',
  'an agency with the open part',
  'Victim First',
  'an agency asked',
  'an agency never asked',
  'somebody asked by a link',
  'another applicant',
  'another authority',
  'the county',
  'the partnership',
  'the administrator',
  'the board',
  'the chair',
  'a visitor',
] as const;
export type Who = (typeof EVERYBODY)[number];
export type Cast = Readonly<Record<Who, Actor>>;

export interface Newcomers {
  victimFirst: Actor;
  neverAsked: Actor;
  partnership: Actor;
}

/** Victim First and an agency that nobody asks, serving Blaby like the others; and a partnership administrator with an account. */
export async function newcomers(town: World): Promise<Newcomers> {
  const hired = async (name: string, role: Role, where: object): Promise<{ userId: string; membershipId: string }> => {
    const userId = randomUUID();
    const member = { userId, role, displayName: name, contactEmail: 'hired@staff.example', tenantId: null, ...where };
    const { result } = await town.run(registrar, addMember, member);
    return { userId, membershipId: result?.id ?? '' };
  };
  const enter = async ({ id, name, kind }: typeof VICTIM_FIRST | typeof NEVER_ASKED): Promise<Actor> => {
    const agency = { id, name, kind, exercisesPublicFunctions: true, tenantIds: [authorityId('blaby')] };
    await town.run(registrar, registerAgency, { ...agency, contactEmail: `${kind.toLowerCase()}@agency.example` });
    const hat = await hired(name, 'AGENCY_USER', { agencyId: id });
    return { kind: 'agency', role: 'AGENCY_USER', tenantId: null, subjectId: id, name, ...hat };
  };
  const hat = await hired('Partnership', 'PARTNERSHIP_ADMIN', { tenantId: registrar.tenantId });
  const partnership = { ...registrar, ...hat, subjectId: hat.userId };
  return { victimFirst: await enter(VICTIM_FIRST), neverAsked: await enter(NEVER_ASKED), partnership };
}

export async function castOf(
  town: World,
  { told, other, linkedRequestId, victimFirst, neverAsked, partnership }: CastGiven,
): Promise<Cast> {
  return {
    'the representative': await onPage(town, told),
    'the person affected': await onPage(town, told, 'VICTIM'),
    'an agency of the panel': town.agency('police'),
    'an agency with the open part': town.agency('council'),
    'Victim First': victimFirst,
    'an agency asked': town.agency('housing'),
    'an agency never asked': neverAsked,
    'somebody asked by a link': recipientActor(authorityId('blaby'), linkedRequestId),
    'another applicant': await town.applicant(other.caseId),
    'another authority': town.staff('charnwood'),
    'the county': town.county(),
    'the partnership': partnership,
    'the administrator': town.authorityAdmin('blaby'),
    'the board': town.board(),
    'the chair': town.chair(),
    'a visitor': town.visitor('blaby'),
  };
}

interface CastGiven extends Newcomers {
  told: ToldCase;
  other: ToldCase;
  linkedRequestId: string;
}
