import { tellRecommendationsStanding } from '@shared/policy';
import { command } from '@server/platform/command/command';
import type { DomainEvent } from '@server/platform/outbox/outbox';
import { outcomeForDeed } from '../outcome-facts';
import { untoldRecommendations } from '../recommendation.repository';
import { tellRecommendation } from '../tell';

/**
 * Tells each body what is recommended to it (s.104(7)): an agency by a notice that names nobody; for a body without an account, whoever does
 * this says that they have written to it. Otherwise agencies are told when Letter 3 has gone.
 */
export const tellRecommendations = command({
  name: 'outcome.tell-recommendations',
  load: async (tx, { caseId }: { caseId: string }) => ({
    ...(await outcomeForDeed(tx, caseId)),
    untold: await untoldRecommendations(tx, caseId),
  }),
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['recommend', 'Case', found],
  standing: ({ found, findings, untold }) =>
    tellRecommendationsStanding({
      status: found.status,
      findingsFinal: Boolean(findings?.finalOn),
      untold: untold.length,
    }),
  record: async (tx, { found, untold }, _, at) => {
    const events: DomainEvent[] = [];
    for (const one of untold) {
      events.push(...(await tellRecommendation(tx, one, at.moment.today, at)));
    }
    return { result: { caseId: found.id }, events };
  },
});
