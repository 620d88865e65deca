import { caseForDeed } from '@server/features/cases';
import { command } from '@server/platform/command/command';
import { inviteAgain } from '../invitation.repository';
import { meetingInHand } from '../meeting.repository';

const BECAUSE = 'The applicant withdrew.';

/** Calls off the meeting of an application that was withdrawn, and tells whoever was invited (D37). For the post room; nothing to call off is no fault. */
export const callOffWithdrawn = command({
  name: 'meeting.call-off-withdrawn',
  load: async (tx, { caseId }: { caseId: string }) => {
    const found = await caseForDeed(tx, caseId);
    const [toCome] = await tx.query<{ id: string }>(`select id from app.meetings where case_id = $1 and status = 'SCHEDULED'`, [
      caseId,
    ]);
    return { found, held: toCome && found.status === 'WITHDRAWN' ? await meetingInHand(tx, toCome.id) : null };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['sweep', 'Case', found],
  record: async (tx, { found, held }, _, at) => {
    const caseId = found.id;
    if (!held) {
      return { result: { caseId }, events: [], idle: true };
    }
    const { id } = held.meeting;
    const set = `status = 'CALLED_OFF', called_off_because = $2, version = version + 1`;
    await tx.query(`update app.meetings set ${set} where id = $1`, [id, BECAUSE]);
    const told = await inviteAgain(tx, held.meeting, 'CALLED_OFF', at);
    return { result: { caseId }, events: [{ name: 'meeting.called-off', ids: { caseId, meetingId: id } }, ...told] };
  },
});
