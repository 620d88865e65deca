import { randomUUID } from 'node:crypto';
import { holdStanding, moveStanding } from '@shared/policy';
import { touchCase } from '@server/features/cases';
import { participationFacts } from '@server/features/participation';
import { command } from '@server/platform/command/command';
import { meetingInHand, ofMeeting, recorded } from '../meeting.repository';
import { partsOf } from '../reading/parts';

/** The meeting is held: opens the minutes of each part as records of their own (R37, R38). Never without both offers on record (R33), never before its day. */
export const openMinutes = command({
  name: 'meeting.open-minutes',
  load: async (tx, { meetingId }: { meetingId: string }) => {
    const held = await meetingInHand(tx, meetingId);
    return { ...held, parts: await partsOf(tx, held.meeting), ...(await participationFacts(tx, held.meeting.caseId)) };
  },
  belongs: (held) => ofMeeting(held),
  permit: ({ meeting }) => ['minute', 'Meeting', meeting],
  standing: ({ meeting, found, hasBothOffers }, { today }) => {
    const refusals = holdStanding({ ...meeting, hasBothOffers }, today);
    return refusals.length > 0 ? refusals : moveStanding(found.status, 'MEETING_HELD');
  },
  record: async (tx, { meeting, parts }, _, at) => {
    const { tenantId, id, caseId } = meeting;
    for (const { session } of parts) {
      await tx.query(
        `insert into app.minutes (tenant_id, id, case_id, meeting_id, session, opened_on, recorded_on, recorded_at, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $6, $7, $8)`,
        [tenantId, randomUUID(), caseId, id, session, ...recorded(at)],
      );
    }
    await tx.query(`update app.meetings set status = 'HELD', version = version + 1 where id = $1`, [id]);
    await touchCase(tx, caseId, { status: 'MEETING_HELD' });
    return { result: { caseId }, events: [{ name: 'meeting.held', ids: { caseId, meetingId: id } }] };
  },
});
