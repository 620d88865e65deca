import type { Bearer, Grants } from '../subjects';

/** Reads lessons and figures; never a case. */
export function boardMember({ may }: Grants, { tenantId }: Bearer): void {
  if (tenantId) {
    may('read', 'Authority', { tenantId });
  }
}
