import { writeApplication } from '@server/features/cases';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { handOverForDeed, openContent } from '../hand-over.repository';

/**
 * Makes a case of a packet in the authority it was passed to: same reference, same day of receipt, clocks as they stood (D60, D62).
 * For the post room of that authority. The case takes the packet's id, so that one packet never becomes two cases.
 */
export const acceptHandOver = command({
  name: 'hand-over.accept',
  load: async (tx, { handOverId }: { handOverId: string }, { actor }) => {
    const found = await handOverForDeed(tx, handOverId);
    // The authority that passed it on sees its packet too; only the other may open it.
    if (found.toTenantId === null || found.toTenantId !== actor.tenantId || found.passedOn === null) {
      throw new NotFound('The hand-over');
    }
    return { ...found, toTenantId: found.toTenantId };
  },
  belongs: ({ toTenantId, id, acceptedOn }) => ({ tenantId: toTenantId, caseId: acceptedOn === null ? id : null }),
  permit: ({ toTenantId }) => ['receive', 'Authority', { tenantId: toTenantId }],
  record: async (tx, found, _, at) => {
    const caseId = found.id;
    if (found.acceptedOn !== null) {
      return { result: { caseId }, events: [], idle: true };
    }
    const { application, status, letter1On, clocks } = await openContent(tx, found.id);
    const note = `Passed on by ${found.fromName}; received there.`;
    const { toTenantId: tenantId, reference, channel, receivedOn, receivedAt } = found;
    await writeApplication(
      tx,
      {
        tenantId,
        caseId,
        reference,
        application,
        channel,
        receivedOn,
        receivedAt,
        note,
        status,
        letter1On,
        ...(clocks ? { clocks } : {}),
        heldFor: found.id,
      },
      at,
    );
    await tx.query('update app.hand_overs set accepted_on = $2, new_case_id = $3 where id = $1', [
      found.id,
      at.moment.today,
      caseId,
    ]);
    return { result: { caseId }, events: [{ name: 'case.received', ids: { caseId } }] };
  },
});
