import type { Bearer, Grants } from '../subjects';

/** Somebody without an account who was asked for information: answers the one request that their link opens (R49), and sees nothing else. */
export function recipient({ may }: Grants, { tenantId, subjectId }: Bearer): void {
  if (tenantId && subjectId) {
    may(['read', 'reply'], 'Request', { tenantId, requestId: subjectId });
  }
}
