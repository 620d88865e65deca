import type { AgencyWorkQuery } from '@client/gql/operations';

export type AgreedWork = AgencyWorkQuery['myActions'][number];
export type MadeRecommendation = AgencyWorkQuery['myRecommendations'][number];

/** Something an agency was given by a review: an action, or a recommendation to answer. */
export interface Work {
  id: string;
  dueOn: string;
  isLate: boolean;
  action: AgreedWork | null;
  recommendation: MadeRecommendation | null;
}

/** What waits for the agency, the most urgent first, and what is over, the latest first. */
export function waiting(
  actions: readonly AgreedWork[],
  recommendations: readonly MadeRecommendation[],
): { open: Work[]; over: Work[] } {
  const work: (Work & { isOpen: boolean })[] = [
    ...actions.map((action) => ({ ...action, action, recommendation: null, isOpen: action.status === 'OPEN' })),
    ...recommendations.map((recommendation) => ({
      ...recommendation,
      dueOn: recommendation.replyDueOn,
      action: null,
      recommendation,
      isOpen: recommendation.regard === null,
    })),
  ].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return { open: work.filter(({ isOpen }) => isOpen), over: work.filter(({ isOpen }) => !isOpen).reverse() };
}

/** The one sentence at the top: how much waits, and how much of it is late. */
export function workSaying(open: readonly Work[]): string {
  const late = open.filter(({ isLate }) => isLate).length;
  if (open.length === 0) {
    return 'Nothing waits for you.';
  }
  const things = open.length === 1 ? 'One thing waits' : `${open.length} things wait`;
  return `${things} for you${late > 0 ? `, ${late} late` : ''}.`;
}
