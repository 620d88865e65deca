import { endsAt, type MeetingPart } from '@shared/policy';
import type { PlainDate } from '@shared/time';
import type { Session } from '@shared/vocabulary/marks';
import type { ReadTx } from '@server/platform/db/tenant';

export interface PartRow extends MeetingPart {
  session: Session;
  place: string | null;
  videoLink: string | null;
  endsAt: string;
}

/** The parts of a meeting, the open one first where there is one, as far as whoever asks may see them. */
export async function partsOf(tx: ReadTx, { id, hasOpenSession }: { id: string; hasOpenSession: boolean }): Promise<PartRow[]> {
  const rows = await tx.query<Omit<PartRow, 'endsAt'>>(
    `select session, starts_at as "startsAt", minutes, place, video_link as "videoLink" from app.meeting_sessions
     where meeting_id = $1 and (session = 'CLOSED' or $2) order by session desc`,
    [id, hasOpenSession],
  );
  return rows.map((row) => ({ ...row, endsAt: endsAt(row) }));
}

export interface AgendaRow {
  id: string;
  session: Session;
  title: string;
  minutes: number | null;
}
/** Both agendas in order, as far as whoever asks may see them. */
export const agendaOf = (tx: ReadTx, meetingId: string): Promise<AgendaRow[]> =>
  tx.query<AgendaRow>(
    'select id, session, title, minutes from app.agenda_items where meeting_id = $1 and removed_on is null order by position',
    [meetingId],
  );

export interface MinutesRow {
  id: string;
  session: Session;
  says: string;
  openedOn: PlainDate;
  agreedOn: PlainDate | null;
  version: number;
}
/** The minutes of both parts, as far as whoever asks may see them. */
export const minutesOf = (tx: ReadTx, meetingId: string): Promise<MinutesRow[]> =>
  tx.query<MinutesRow>(
    `select id, session, says, opened_on as "openedOn", agreed_on as "agreedOn", version from app.minutes where meeting_id = $1`,
    [meetingId],
  );

export interface PackRow {
  id: string;
  session: Session;
  number: number;
  documentId: string;
  issuedOn: PlainDate;
}
/** The packs of both parts, the latest first, as far as whoever asks may see them. */
export const packsOf = (tx: ReadTx, meetingId: string): Promise<PackRow[]> =>
  tx.query<PackRow>(
    `select id, session, number, document_id as "documentId", issued_on as "issuedOn" from app.packs where meeting_id = $1
     order by number desc`,
    [meetingId],
  );

/** What each part usually has on its agenda: a beginning, to be changed (R37-R40). */
export const USUAL_AGENDA: Record<Session, readonly { title: string; minutes: number | null }[]> = {
  OPEN: [
    { title: 'Welcome, and who is here', minutes: 5 },
    { title: 'How the meeting works and what is kept confidential', minutes: 5 },
    { title: 'The person affected says how this affects them', minutes: 30 },
    { title: 'Questions from the panel', minutes: 10 },
    { title: 'What happens next', minutes: 5 },
  ],
  CLOSED: [
    { title: 'Declarations of interest', minutes: 5 },
    { title: 'What was reported, and what each body did', minutes: 20 },
    { title: 'The risk to the person affected', minutes: 10 },
    { title: 'Powers and tools: used, to be used, not suitable', minutes: 20 },
    { title: 'Findings and recommendations', minutes: 20 },
    { title: 'Action plan, or why none is needed', minutes: 15 },
  ],
};
