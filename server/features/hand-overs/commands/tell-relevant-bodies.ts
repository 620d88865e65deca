import { randomUUID } from 'node:crypto';
import { isRelevantBody } from '@shared/policy';
import { caseForDeed } from '@server/features/cases';
import { orderLetter } from '@server/features/letters';
import { agenciesServing } from '@server/features/partners';
import { command } from '@server/platform/command/command';
import type { DomainEvent } from '@server/platform/outbox/outbox';

/**
 * Passes an application on to every relevant body of the area, as a notice that names nobody, and logs it (the Act, s.104(3)(b); D42).
 * For the post room, after receipt. A body already told is not told again.
 */
export const tellRelevantBodies = command({
  name: 'case.tell-relevant-bodies',
  load: async (tx, { caseId }: { caseId: string }) => {
    const found = await caseForDeed(tx, caseId);
    const agencies = await agenciesServing(tx, found.tenantId);
    const told = await tx.query<{ agencyId: string }>('select agency_id as "agencyId" from app.pass_ons where case_id = $1', [
      caseId,
    ]);
    return {
      found,
      bodies: agencies.filter(({ id, kind }) => isRelevantBody(kind) && !told.some(({ agencyId }) => agencyId === id)),
    };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['passOn', 'Case', found],
  record: async (tx, { found, bodies }, _, at) => {
    const { tenantId, id: caseId } = found;
    const events: DomainEvent[] = [];
    for (const body of bodies) {
      const passOnId = randomUUID();
      await tx.query(
        `insert into app.pass_ons (tenant_id, id, case_id, agency_id, agency_name, passed_on, passed_at) values ($1, $2, $3, $4, $5, $6, $7)`,
        [tenantId, passOnId, caseId, body.id, body.name, at.moment.today, at.moment.now],
      );
      const order = { tenantId, caseId, kind: 'PASS_ON_NOTICE', passOnId, causeId: passOnId, channel: 'EMAIL' } as const;
      events.push(await orderLetter(tx, order, at));
    }
    return { result: { told: bodies.length }, events, ...(bodies.length === 0 ? { idle: true } : {}) };
  },
});
