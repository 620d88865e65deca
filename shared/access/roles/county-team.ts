import type { Bearer, Grants } from '../subjects';

/** Keeps the Chairs and allocates appeals (§6); never case content. */
export function countyTeam({ may }: Grants, { tenantId }: Bearer): void {
  if (tenantId) {
    may('read', 'Authority', { tenantId });
  }
}
