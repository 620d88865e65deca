import type { Bearer, Grants } from '../subjects';

/** Sees their own case and their own letters, and says how they take part (R33-R36). */
export function applicant({ may }: Grants, { tenantId, subjectId }: Bearer): void {
  if (tenantId && subjectId) {
    may(['read', 'takePart'], 'Case', { tenantId });
    may('read', 'Letter', { partyId: subjectId });
  }
}
