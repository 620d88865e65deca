import type { Bearer, Grants } from '../subjects';

/** Keeps what is set once for the whole partnership (R7): authorities, agencies, people, letters, holidays. Never case content. */
export function partnershipAdmin({ may }: Grants, { partnership }: Bearer): void {
  if (partnership) {
    may(['read', 'register', 'changeCalendar', 'moveDate'], 'Partnership');
  }
}
