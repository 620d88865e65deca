import type { Bearer, Grants } from '../subjects';

/** Answers the requests made to their agency (§5, R49-R51), and sees nothing else. */
export function agencyUser({ may }: Grants, { subjectId }: Bearer): void {
  if (subjectId) {
    may(['read', 'reply', 'upload'], 'Request', { agencyId: subjectId });
  }
}
