import { linkUntil } from '@shared/policy';
import { orderLetter } from '@server/features/letters';
import type { At } from '@server/platform/command/command';
import type { Tx } from '@server/platform/db/tenant';
import type { DomainEvent } from '@server/platform/outbox/outbox';
import { requestChased } from './information-request.events';
import { insertChaser, type RequestRow } from './information-request.repository';

/** Reminds whoever was asked (R25). A link sent along with it works as long as a first one would (R49). Answers the events. */
export async function remind(tx: Tx, request: RequestRow, at: At): Promise<DomainEvent[]> {
  const { tenantId, id: requestId, caseId, agencyId } = request;
  const { today, now } = at.moment;
  const chasedBy = at.actor.membershipId;
  const chaserId = await insertChaser(tx, { tenantId, caseId, requestId, chasedOn: today, chasedAt: now, chasedBy });
  if (agencyId === null) {
    await tx.query('update app.information_requests set link_until = $2 where id = $1', [requestId, linkUntil(today)]);
  }
  const letter = { kind: 'REQUEST_CHASER', requestId, causeId: chaserId, channel: 'EMAIL' } as const;
  return [requestChased(request), await orderLetter(tx, { tenantId, caseId, ...letter }, at)];
}
