/** The front door of partners: agencies, the areas they serve, and everybody's hats. */
import { addMember } from './commands/add-member';
import { registerAgency } from './commands/register-agency';
import { PartnerResolver } from './partner.resolver';

export const partners = { resolvers: [PartnerResolver], commands: [registerAgency, addMember] };
export { addMember, type AddMemberInput } from './commands/add-member';
export { registerAgency, type RegisterAgencyInput } from './commands/register-agency';
export { agenciesServing, caseworkers, type AgencyRow, type MemberRow } from './partner.repository';
export { AgencyType, MemberType } from './partner.type';
