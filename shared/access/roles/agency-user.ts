import type { Bearer, Grants } from '../subjects';

/** Answers what their agency is asked (§5, R49-R51), and carries out and reports what it was given to do (s.104(7)). */
export function agencyUser({ may }: Grants, { subjectId }: Bearer): void {
  if (subjectId) {
    may(['read', 'reply', 'upload'], 'Request', { agencyId: subjectId });
    may('answerSeat', 'Seat', { agencyId: subjectId });
    may(['read', 'progress'], 'Action', { agencyId: subjectId });
    may(['read', 'answerRecommendation'], 'Recommendation', { agencyId: subjectId });
  }
}
