/** The front door of authorities: the ten tenants, their CSPs, and the calendar all of them share. */
import { AuthorityResolver } from './authority.resolver';
import { CalendarResolver } from './calendar.resolver';
import { addHoliday } from './commands/add-holiday';
import { importBankHolidays } from './commands/import-bank-holidays';
import { registerAuthority } from './commands/register-authority';
import { removeHoliday } from './commands/remove-holiday';

export const authorities = {
  resolvers: [AuthorityResolver, CalendarResolver],
  commands: [registerAuthority, importBankHolidays, addHoliday, removeHoliday],
};
export { authorityById, listAuthorities, type AuthorityRow } from './authority.repository';
export { AuthorityType } from './authority.type';
export { importBankHolidays } from './commands/import-bank-holidays';
export { registerAuthority, type RegisterAuthorityInput } from './commands/register-authority';
export { addHoliday } from './commands/add-holiday';
export { removeHoliday } from './commands/remove-holiday';
