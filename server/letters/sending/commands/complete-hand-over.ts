import { command } from '@server/platform/command/command';
import type { Evidence } from '@server/platform/mail/mail';
import { letterInHand, recordSent } from '../record-sent';

export interface CompleteHandOverInput {
  letterId: string;
  /** The rendering that the carrier took. */
  renderingId: string;
  evidence: Evidence;
}

/** Ends a hand-over that the carrier confirmed (D10, D53, D54). A letter already written down as gone stays as it is. */
export const completeHandOver = command({
  name: 'letter.complete-hand-over',
  load: (tx, { letterId }: CompleteHandOverInput) => letterInHand(tx, letterId),
  belongs: ({ letter }) => ({ tenantId: letter.tenantId, caseId: letter.caseId }),
  permit: ({ letter }) => ['handOver', 'Letter', letter],
  record: async (tx, { letter, rendering, policyVersion }, { renderingId, evidence }, at) => {
    if (letter.status === 'HANDED_OVER') {
      return { result: { completed: false }, events: [] };
    }
    if (rendering?.id !== renderingId) {
      // A person has said meanwhile that it did not go; what they said and what the carrier says must be compared by a person.
      throw new Error(`Letter ${letter.id} was taken by the carrier in a rendering that no longer stands.`);
    }
    return { result: { completed: true }, events: await recordSent(tx, { letter, rendering, policyVersion }, evidence, at) };
  },
});
