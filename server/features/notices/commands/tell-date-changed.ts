import { isQuoted } from '@shared/policy';
import { orderLetter } from '@server/features/letters';
import { addresseeOf } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { changedLimit } from '../date-changed.repository';

/** Writes to the applicant that a day they were given has moved (D33, D64). A day they were never given, or that was met, is not written of. */
export const tellDateChanged = command({
  name: 'case.tell-date-changed',
  load: async (tx, { clockChangeId }: { clockChangeId: string }) => {
    const changed = await changedLimit(tx, clockChangeId);
    return { ...changed, addressee: await addresseeOf(tx, changed.caseId) };
  },
  belongs: ({ tenantId, caseId }) => ({ tenantId, caseId }),
  permit: ({ tenantId, status }) => ['issueLetter', 'Case', { tenantId, status }],
  record: async (tx, { tenantId, caseId, kind, isRunning, addressee }, { clockChangeId }, at) => {
    if (!addressee || !isRunning || !isQuoted(kind)) {
      return { result: { told: false }, events: [], idle: true };
    }
    const letter = {
      kind: 'DATE_CHANGED',
      partyId: addressee.id,
      causeId: clockChangeId,
      channel: addressee.letterChannel,
    } as const;
    return { result: { told: true }, events: [await orderLetter(tx, { tenantId, caseId, ...letter }, at)] };
  },
});
