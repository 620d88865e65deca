import type { Bearer, Grants } from '../subjects';

/** Looks after their authority’s users and page; never case content. */
export function authorityAdmin({ may }: Grants, { tenantId }: Bearer): void {
  if (tenantId) {
    may('read', 'Authority', { tenantId });
  }
}
