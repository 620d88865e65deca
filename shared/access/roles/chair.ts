import type { Bearer, Grants } from '../subjects';

/** Decides appeals from the sealed bundle (§6); nothing of a case before that. */
export function chair({ may }: Grants, { tenantId }: Bearer): void {
  if (tenantId) {
    may('read', 'Authority', { tenantId });
  }
}
