import type { PlainDate } from '@shared/time';
import { orderLetter, raiseTask } from '@server/features/letters';
import type { At } from '@server/platform/command/command';
import type { Tx } from '@server/platform/db/tenant';
import type { DomainEvent } from '@server/platform/outbox/outbox';
import { setAction, type ActionRow } from './action.repository';
import { noteRecommendationTold, type RecommendationRow } from './recommendation.repository';

/** Tells an agency that a recommendation waits for it, by a notice that says nothing of the case (s.104(7)). */
export async function tellRecommendation(tx: Tx, one: RecommendationRow, on: PlainDate, at: At): Promise<DomainEvent[]> {
  await noteRecommendationTold(tx, one.id, on);
  const told: DomainEvent = { name: 'recommendation.told', ids: { caseId: one.caseId, recommendationId: one.id } };
  return one.agencyId === null
    ? [told]
    : [told, await orderLetter(tx, { ...one, kind: 'RECOMMENDATION_NOTICE', causeId: one.id, channel: 'EMAIL' }, at)];
}

/** Tells the owner of an action that it is theirs (R40). For one without an account, staff are given the task to write to them. */
export async function tellAction(tx: Tx, one: ActionRow, on: PlainDate, at: At): Promise<DomainEvent[]> {
  await setAction(tx, one.id, { toldOn: on });
  if (one.agencyId !== null) {
    return [await orderLetter(tx, { ...one, kind: 'ACTION_NOTICE', causeId: one.id, channel: 'EMAIL' }, at)];
  }
  await raiseTask(tx, { tenantId: one.tenantId, caseId: one.caseId, kind: 'TELL_OWNERS', says: TELL_OWNERS }, at);
  return [];
}

const TELL_OWNERS =
  'An action, or a recommendation, is for a body that has no account here. Write to it yourself; the Outcome tab says which.';
/** Gives staff the task to write to a body without an account. */
export const askStaffToTell = (tx: Tx, { tenantId, caseId }: RecommendationRow, at: At): Promise<void> =>
  raiseTask(tx, { tenantId, caseId, kind: 'TELL_OWNERS', says: TELL_OWNERS }, at);
