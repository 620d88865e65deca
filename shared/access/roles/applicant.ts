import type { Bearer, Grants } from '../subjects';

/** Sees their own case and their own letters. */
export function applicant({ may }: Grants, { tenantId, subjectId }: Bearer): void {
  if (tenantId && subjectId) {
    may('read', 'Case', { tenantId });
    may('read', 'Letter', { partyId: subjectId });
  }
}
