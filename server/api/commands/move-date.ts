import { refuse, type Rule } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { Forbidden } from '@server/platform/command/failures';
import { londonInstant, type ProductClock } from '@server/platform/clock/product-clock';

const FORWARD: Rule = {
  id: 'demonstration.date',
  section: 'demonstration',
  says: 'The date moves forward, and in the demonstration only.',
  requirements: [],
};

export interface MoveDateDeed {
  to: string;
  clock: ProductClock;
  mode: 'demonstration' | 'production';
}

/** Moves the demonstration's date forward, so that a visitor can watch deadlines pass. Administrators only; never in production. */
export const moveDate = command({
  name: 'demonstration.move-date',
  load: async (_tx, { mode }: MoveDateDeed, { actor }) => {
    if (mode !== 'demonstration') {
      throw new Forbidden('moveDate', 'Partnership');
    }
    return { tenantId: actor.tenantId ?? '' };
  },
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: () => ['moveDate', 'Partnership', { scope: 'PARTNERSHIP' }],
  judge: (_, { to, clock }) => {
    const wanted = instantOf(to);
    if (!wanted) {
      return [refuse(FORWARD, 'NOT_ALLOWED', 'There is no such day or time. Give one such as 2026-04-02T09:00.', 'to')];
    }
    return wanted.getTime() < clock.now().getTime()
      ? [refuse(FORWARD, 'TOO_EARLY', 'The date can be moved forward only.', 'to')]
      : [];
  },
  record: async (_tx, { tenantId }, { to, clock }) => {
    clock.moveTo(to);
    return { result: { to }, events: [{ name: 'demonstration.date-moved', ids: { authorityId: tenantId } }] };
  },
});

function instantOf(text: string): Date | null {
  try {
    return londonInstant(text);
  } catch {
    return null;
  }
}
