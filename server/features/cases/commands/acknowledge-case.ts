import { acknowledgeStanding } from '@shared/policy';
import { orderLetter } from '@server/features/letters';
import { addresseeOf } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { caseForDeed, letterState, sameVersion, touchCase } from '../case.repository';

/** Orders Letter 1 (R23). The case becomes acknowledged, and clock C2 starts, when the letter has been handed over (D10). */
export const acknowledgeCase = command({
  name: 'case.acknowledge',
  load: async (tx, { caseId, version }: { caseId: string; version?: number }) => {
    const row = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(row, version);
    }
    return { ...row, letter1: await letterState(tx, caseId, 'LETTER_1'), addressee: await addresseeOf(tx, caseId) };
  },
  belongs: (row) => ({ tenantId: row.tenantId, caseId: row.id }),
  permit: (row) => ['acknowledge', 'Case', row],
  standing: (row) => acknowledgeStanding(row),
  record: async (tx, row, _, at) => {
    if (!row.addressee) {
      throw new NotFound('Applicant');
    }
    const ordered = await orderLetter(
      tx,
      {
        tenantId: row.tenantId,
        caseId: row.id,
        kind: 'LETTER_1',
        partyId: row.addressee.id,
        causeId: row.id,
        channel: row.addressee.letterChannel,
      },
      at,
    );
    await touchCase(tx, row.id, row.leadMembershipId ? {} : { leadMembershipId: at.actor.membershipId ?? undefined });
    return { result: { caseId: row.id }, events: [ordered] };
  },
});
