import { randomUUID } from 'node:crypto';
import { agendaJudgement, MEETING_RULES, toComeStanding } from '@shared/policy';
import type { Session } from '@shared/vocabulary/marks';
import { command } from '@server/platform/command/command';
import { meetingInHand, ofMeeting, recorded, touchMeeting } from '../meeting.repository';

export interface SetAgendaInput {
  meetingId: string;
  session: Session;
  items: readonly { title: string; minutes?: number | null }[];
}

/** Sets the agenda of one part, in order (R37, R38). What stood before is kept as taken off. */
export const setAgenda = command({
  name: 'meeting.set-agenda',
  load: (tx, { meetingId }: { meetingId: string } & Partial<SetAgendaInput>) => meetingInHand(tx, meetingId),
  belongs: (held) => ofMeeting(held),
  permit: ({ meeting }) => ['arrangeMeeting', 'Meeting', meeting],
  standing: ({ meeting }) => toComeStanding(MEETING_RULES.agenda, meeting),
  judge: ({ meeting }, input: SetAgendaInput) => agendaJudgement(meeting, input),
  record: async (tx, { meeting }, { session, items }: SetAgendaInput, at) => {
    const { tenantId, id, caseId } = meeting;
    await tx.query('update app.agenda_items set removed_on = $3 where meeting_id = $1 and session = $2 and removed_on is null', [
      id,
      session,
      at.moment.today,
    ]);
    for (const [position, { title, minutes }] of items.entries()) {
      await tx.query(
        `insert into app.agenda_items (tenant_id, id, case_id, meeting_id, session, position, title, minutes, recorded_on, recorded_at, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [tenantId, randomUUID(), caseId, id, session, position, title.trim(), minutes ?? null, ...recorded(at)],
      );
    }
    await touchMeeting(tx, id);
    return { result: { caseId }, events: [{ name: 'meeting.agenda-set', ids: { caseId, meetingId: id } }] };
  },
});
