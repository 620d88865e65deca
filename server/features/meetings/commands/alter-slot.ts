import { randomUUID } from 'node:crypto';
import { MEETING_RULES, slotJudgement, toComeStanding } from '@shared/policy';
import { VICTIM_SIDE } from '@shared/vocabulary/meetings';
import { command } from '@server/platform/command/command';
import { inviteAgain } from '../invitation.repository';
import { meetingInHand, ofMeeting, recorded } from '../meeting.repository';
import { partsOf } from '../reading/parts';

export interface AlterSlotInput {
  meetingId: string;
  minutes: number;
  because: string;
  alteredByName: string;
}

/** The chair alters the half hour of the person affected (R34, R35): kept with who, when and why; they are told by a new invitation if they had one. */
export const alterSlot = command({
  name: 'meeting.alter-slot',
  load: async (tx, { meetingId }: { meetingId: string } & Partial<AlterSlotInput>) => {
    const held = await meetingInHand(tx, meetingId);
    const open = (await partsOf(tx, held.meeting)).find(({ session }) => session === 'OPEN');
    return { ...held, openMinutes: open?.minutes ?? null };
  },
  belongs: (held) => ofMeeting(held),
  permit: ({ meeting }) => ['arrangeMeeting', 'Meeting', meeting],
  standing: ({ meeting }) => toComeStanding(MEETING_RULES.slot, meeting),
  judge: ({ meeting, openMinutes }, input: AlterSlotInput) => slotJudgement({ ...meeting, openMinutes }, input),
  record: async (tx, { meeting }, { minutes, because, alteredByName }: AlterSlotInput, at) => {
    const { tenantId, id, caseId } = meeting;
    await tx.query(
      `insert into app.slot_changes (tenant_id, id, case_id, meeting_id, from_minutes, to_minutes, because, altered_by_name,
         recorded_on, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [tenantId, randomUUID(), caseId, id, meeting.slotMinutes, minutes, because.trim(), alteredByName.trim(), ...recorded(at)],
    );
    await tx.query('update app.meetings set slot_minutes = $2, version = version + 1 where id = $1', [id, minutes]);
    const told = await inviteAgain(tx, meeting, 'SLOT_ALTERED', at, ({ role }) => VICTIM_SIDE.includes(role));
    return { result: { caseId }, events: [{ name: 'meeting.slot-altered', ids: { caseId, meetingId: id } }, ...told] };
  },
});
