import type { Bearer, Grants } from '../subjects';

/** Keeps the Chairs and allocates appeals (§6), and passes on what arrives at the county by mistake, sealed (D60); never case content. */
export function countyTeam({ may }: Grants, { tenantId }: Bearer): void {
  if (tenantId) {
    may(['read', 'seal'], 'Authority', { tenantId });
  }
}
