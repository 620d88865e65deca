import { longDate, type PlainDate } from '@shared/time';
import { SESSION_LABEL, type Session } from '@shared/vocabulary/marks';
import { INTEREST_OUTCOME_LABEL, PANEL_ROLE_LABEL, type InterestOutcome, type PanelRole } from '@shared/vocabulary/meetings';
import { paperHead } from '@server/features/chronology';
import { WHO_MAY_SEE, type Paper, type PaperSection } from '@server/papers';
import type { Ctx } from '@server/platform/command/context';
import type { ReadTx } from '@server/platform/db/tenant';
import { minutesOf } from './reading/parts';

/** The minutes of one part as a paper: who was there, what was declared, what was said (R38, D45). An agency has them once they are agreed. */
export async function minutesPaper(ctx: Ctx, caseId: string, session: Session): Promise<Paper | null> {
  return ctx.read(async (tx) => {
    const [meeting] = await tx.query<{ id: string; heldOn: PlainDate }>(
      `select id, held_on as "heldOn" from app.meetings where case_id = $1 and status = 'HELD' order by held_on desc limit 1`,
      [caseId],
    );
    const head = await paperHead(tx, caseId);
    const minutes = meeting && (await minutesOf(tx, meeting.id)).find((one) => one.session === session);
    if (!head || !meeting || !minutes) {
      return null;
    }
    const state = minutes.agreedOn ? `Agreed on ${longDate(minutes.agreedOn)}.` : 'Draft: not agreed yet.';
    return {
      ...head,
      title: 'Minutes',
      marking: session,
      markingSays: WHO_MAY_SEE[session],
      madeOn: ctx.moment.today,
      sections: [
        {
          heading: `${SESSION_LABEL[session]} of ${longDate(meeting.heldOn)}`,
          parts: [{ kind: 'PARAGRAPHS', paragraphs: [state] }],
        },
        await attendance(tx, meeting.id, session),
        // Interests are the panel’s own matter: in the closed record only (D45).
        ...(session === 'CLOSED' ? [await interests(tx, meeting.id)] : []),
        {
          heading: 'What was said',
          parts: [{ kind: 'PARAGRAPHS', paragraphs: [minutes.says.trim() || 'Nothing is written yet.'] }],
        },
      ],
    };
  });
}

async function attendance(tx: ReadTx, meetingId: string, session: Session): Promise<PaperSection> {
  const seats = await tx.query<{
    fullName: string;
    organisation: string;
    role: PanelRole;
    attended: boolean | null;
    response: string;
  }>(
    `select p.full_name as "fullName", p.organisation, s.role, s.attended, s.response
     from app.seats s join app.panel_members p on p.tenant_id = s.tenant_id and p.id = s.member_id
     where s.meeting_id = $1 and s.session = $2 and s.removed_on is null order by s.role <> 'CHAIR', p.full_name`,
    [meetingId, session],
  );
  const came = (attended: boolean | null, response: string): string =>
    attended === null ? 'Not noted' : attended ? 'Present' : response === 'APOLOGIES' ? 'Apologies' : 'Absent';
  return {
    heading: 'Who was there',
    parts: [
      {
        kind: 'TABLE',
        header: ['Name', 'Organisation', 'Part', 'Attendance'],
        rows: seats.map(({ fullName, organisation, role, attended, response }) => [
          fullName,
          organisation,
          PANEL_ROLE_LABEL[role],
          came(attended, response),
        ]),
      },
    ],
  };
}

async function interests(tx: ReadTx, meetingId: string): Promise<PaperSection> {
  const declared = await tx.query<{ fullName: string; outcome: InterestOutcome; says: string | null }>(
    `select p.full_name as "fullName", i.outcome, i.says from app.interests i
     join app.panel_members p on p.tenant_id = i.tenant_id and p.id = i.member_id where i.meeting_id = $1 order by i.recorded_at`,
    [meetingId],
  );
  const rows = declared.map(({ fullName, outcome, says }) => [fullName, INTEREST_OUTCOME_LABEL[outcome], says ?? '']);
  return {
    heading: 'Declarations of interest',
    parts:
      rows.length > 0
        ? [{ kind: 'TABLE', header: ['Name', 'Outcome', 'What was declared'], rows }]
        : [{ kind: 'PARAGRAPHS', paragraphs: ['Nothing was declared.'] }],
  };
}
