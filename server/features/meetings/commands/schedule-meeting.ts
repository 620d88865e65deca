import { randomUUID } from 'node:crypto';
import { attendanceMinutes, scheduleJudgement, scheduleStanding, type ProposedMeeting } from '@shared/policy';
import { caseForDeed, sameVersion, touchCase } from '@server/features/cases';
import { command } from '@server/platform/command/command';
import { discretionaryToldOn, recorded, setPart, type MeetingRow } from '../meeting.repository';

export interface ScheduleMeetingInput extends ProposedMeeting {
  caseId: string;
  version?: number;
}

/** Arranges the review meeting (R31, R37): its day and its parts. A day that leaves little time for Letter 3 is a warning, never a refusal (D30). */
export const scheduleMeeting = command({
  name: 'meeting.schedule',
  load: async (tx, { caseId, version }: { caseId: string } & Partial<ScheduleMeetingInput>) => {
    const found = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(found, version);
    }
    return { found, discretionary: await discretionaryToldOn(tx, caseId) };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['arrangeMeeting', 'Case', found],
  standing: ({ found, discretionary }) => scheduleStanding({ status: found.status, discretionaryToldOn: discretionary }),
  judge: (_, input: ScheduleMeetingInput, moment) => scheduleJudgement(input, moment),
  record: async (tx, { found }, { heldOn, hasOpenSession, open, closed }: ScheduleMeetingInput, at) => {
    const { tenantId, id: caseId } = found;
    const id = randomUUID();
    const minutes = attendanceMinutes(found.receivedOn);
    await tx.query(
      `insert into app.meetings (tenant_id, id, case_id, held_on, has_open_session, slot_minutes, recorded_on, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [tenantId, id, caseId, heldOn, hasOpenSession, minutes, ...recorded(at)],
    );
    const meeting = { tenantId, id, caseId } as MeetingRow;
    await setPart(tx, meeting, 'OPEN', hasOpenSession ? (open ?? null) : null);
    await setPart(tx, meeting, 'CLOSED', closed);
    await touchCase(tx, caseId, { status: 'MEETING_SCHEDULED' });
    return { result: { caseId, meetingId: id }, events: [{ name: 'meeting.scheduled', ids: { caseId, meetingId: id } }] };
  },
});
