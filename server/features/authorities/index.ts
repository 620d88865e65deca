/** The front door of authorities: the ten tenants, their CSPs, and the calendar all of them share. */
import { AuthorityResolver } from './authority.resolver';
import { importBankHolidays } from './commands/import-bank-holidays';
import { registerAuthority } from './commands/register-authority';

export const authorities = { resolvers: [AuthorityResolver], commands: [registerAuthority, importBankHolidays] };
export { authorityById, listAuthorities, type AuthorityRow } from './authority.repository';
export { AuthorityType } from './authority.type';
export { importBankHolidays } from './commands/import-bank-holidays';
export { registerAuthority, type RegisterAuthorityInput } from './commands/register-authority';
