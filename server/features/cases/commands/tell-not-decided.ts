import { nonDetermination } from '@shared/policy';
import { orderLetter } from '@server/features/letters';
import { addresseeOf } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { caseForDeed, letterState } from '../case.repository';
import { extensionOf, shadowDueOn } from '../extension.repository';

/** Tells the applicant, once, that nothing was decided in time and that they may appeal (D57). Does nothing where that is not so. */
export const tellNotDecided = command({
  name: 'case.tell-not-decided',
  load: async (tx, { caseId }: { caseId: string }) => {
    const row = await caseForDeed(tx, caseId);
    return {
      row,
      shadowDueOn: await shadowDueOn(tx, caseId),
      extension: await extensionOf(tx, caseId, 'DECIDE'),
      letter: await letterState(tx, caseId, 'NOT_DECIDED'),
      addressee: await addresseeOf(tx, caseId),
    };
  },
  belongs: ({ row }) => ({ tenantId: row.tenantId, caseId: row.id }),
  permit: ({ row }) => ['sweep', 'Case', row],
  record: async (tx, { row, shadowDueOn: due, extension, letter, addressee }, _, at) => {
    const { tenantId, id: caseId } = row;
    const isUndecided = row.status === 'RECEIVED' || row.status === 'ACKNOWLEDGED';
    const { mayAppeal } = nonDetermination(
      { shadowDueOn: due, decidedOn: null, extension, updates: extension?.updates ?? [] },
      at.moment.today,
    );
    if (!isUndecided || !mayAppeal || letter !== 'NONE' || !addressee) {
      return { result: { caseId }, events: [], idle: true };
    }
    const ordered = await orderLetter(
      tx,
      { tenantId, caseId, kind: 'NOT_DECIDED', partyId: addressee.id, causeId: caseId, channel: addressee.letterChannel },
      at,
    );
    return { result: { caseId }, events: [{ name: 'case.not-decided', ids: { caseId } }, ordered] };
  },
});
