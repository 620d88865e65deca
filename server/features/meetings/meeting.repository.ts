import type { PlainDate } from '@shared/time';
import type { CaseStatus } from '@shared/vocabulary/cases';
import type { Session } from '@shared/vocabulary/marks';
import type { InterestOutcome, MeetingStatus, PanelRole } from '@shared/vocabulary/meetings';
import type { MeetingPart } from '@shared/policy';
import { caseForDeed, type CaseRow } from '@server/features/cases';
import type { At } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import { randomUUID } from 'node:crypto';

/** One meeting, whatever became of it. */
export interface MeetingRow {
  tenantId: string;
  id: string;
  caseId: string;
  heldOn: PlainDate;
  status: MeetingStatus;
  hasOpenSession: boolean;
  slotMinutes: number;
  toldOn: PlainDate | null;
  youthJusticeAnswer: string | null;
  calledOffBecause: string | null;
  version: number;
}
/** A meeting with its case, both locked where the deed will write. */
export interface MeetingInHand {
  found: CaseRow;
  meeting: MeetingRow;
}

export const MEETING = `m.tenant_id as "tenantId", m.id, m.case_id as "caseId", m.held_on as "heldOn", m.status,
  m.has_open_session as "hasOpenSession", m.slot_minutes as "slotMinutes", m.told_on as "toldOn",
  m.youth_justice_answer as "youthJusticeAnswer", m.called_off_because as "calledOffBecause", m.version`;

/** The meeting a deed is about, the case first so that two deeds never wait for each other. Not there and not yours are one answer. */
export async function meetingInHand(tx: ReadTx & Partial<Tx>, meetingId: string): Promise<MeetingInHand> {
  // Who wrote it down is for staff: whoever may see a meeting and not act on it is told no more than somebody who may not see it.
  const [of] = await tx.query<{ caseId: string }>('select case_id as "caseId", recorded_by from app.meetings where id = $1', [
    meetingId,
  ]);
  if (!of) {
    throw new NotFound('The meeting');
  }
  const found = await caseForDeed(tx, of.caseId);
  const [meeting] = await tx.query<MeetingRow>(
    `select ${MEETING} from app.meetings m where m.id = $1 ${tx.manager ? 'for no key update' : ''}`,
    [meetingId],
  );
  if (!meeting) {
    throw new NotFound('The meeting');
  }
  return { found, meeting };
}

/** Of which authority and case a deed about a meeting is. */
export const ofMeeting = ({ meeting }: { meeting: MeetingRow }): { tenantId: string; caseId: string } => ({
  tenantId: meeting.tenantId,
  caseId: meeting.caseId,
});

/** Notes a change of the meeting: other pictures of it are stale from now on. */
export const touchMeeting = async (tx: Tx, meetingId: string): Promise<void> => {
  await tx.query('update app.meetings set version = version + 1 where id = $1', [meetingId]);
};

/** Writes when and where a part is, in place of what stood before; with null nothing is written, for the meeting says which parts it has. */
export async function setPart(tx: Tx, meeting: MeetingRow, session: Session, part: MeetingPart | null): Promise<void> {
  if (!part) {
    return;
  }
  await tx.query(
    `insert into app.meeting_sessions (tenant_id, id, case_id, meeting_id, session, starts_at, minutes, place, video_link)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (tenant_id, meeting_id, session)
     do update set starts_at = excluded.starts_at, minutes = excluded.minutes, place = excluded.place, video_link = excluded.video_link`,
    [
      meeting.tenantId,
      randomUUID(),
      meeting.caseId,
      meeting.id,
      session,
      part.startsAt,
      part.minutes,
      part.place?.trim() || null,
      part.videoLink?.trim() || null,
    ],
  );
}

/** Somebody named, with the parts they sit in and their latest declaration. */
export interface MemberRow {
  id: string;
  fullName: string;
  organisation: string;
  email: string | null;
  role: PanelRole;
  agencyId: string | null;
  partyId: string | null;
  consentId: string | null;
  sessions: Session[];
  interest: InterestOutcome | null;
  interestSays: string | null;
  declaredOn: PlainDate | null;
}

/** Everybody who is named for a meeting and was not taken off it: the chair first. */
export const membersOf = (tx: ReadTx, meetingId: string): Promise<MemberRow[]> =>
  tx.query<MemberRow>(
    `select p.id, p.full_name as "fullName", p.organisation, p.email, p.role, p.agency_id as "agencyId", p.party_id as "partyId",
       p.consent_id as "consentId", i.outcome as interest, i.says as "interestSays", i.declared_on as "declaredOn",
       array(select s.session from app.seats s where s.tenant_id = p.tenant_id and s.member_id = p.id and s.removed_on is null
         order by s.session desc) as sessions
     from app.panel_members p left join lateral (
       select x.outcome, x.says, x.declared_on from app.interests x where x.tenant_id = p.tenant_id and x.member_id = p.id
       order by x.recorded_at desc limit 1) i on true
     where p.meeting_id = $1 and p.left_on is null order by p.role <> 'CHAIR', p.full_name, p.id`,
    [meetingId],
  );

/** The status a case had before its meeting was arranged: what was decided of it. */
export async function statusBeforeMeeting(tx: ReadTx, caseId: string): Promise<CaseStatus> {
  const [row] = await tx.query<{ outcome: CaseStatus }>(
    'select outcome from app.decisions where case_id = $1 and superseded_at is null',
    [caseId],
  );
  return row?.outcome ?? 'MET';
}

/** When Letter 3 is due: what the running clock says, or the day a discretionary review was told so many days before; null where none runs. */
export async function outcomeDueOn(tx: ReadTx, caseId: string): Promise<PlainDate | null> {
  const [row] = await tx.query<{ dueOn: PlainDate }>(
    `select due_on as "dueOn" from app.clocks where case_id = $1 and kind = 'OUTCOME' order by started_on desc limit 1`,
    [caseId],
  );
  return row?.dueOn ?? null;
}

/** When the applicant was told of a discretionary review (D15); null where there is none, or it was not told yet. */
export async function discretionaryToldOn(tx: ReadTx, caseId: string): Promise<PlainDate | null> {
  const [row] = await tx.query<{ toldOn: PlainDate | null }>(
    'select told_on as "toldOn" from app.discretionary_reviews where case_id = $1 order by recorded_at desc limit 1',
    [caseId],
  );
  return row?.toldOn ?? null;
}

/** Whether anybody a case is about is said to be under 18, by whom and how (R32). */
export async function whoIsUnder18(tx: ReadTx, caseId: string): Promise<boolean> {
  const [row] = await tx.query<{ any: boolean }>(
    `select c.under_18_involved is true or exists (select from app.parties p where p.case_id = c.id
       and (p.is_under_18 or p.adult_name is not null)) as any from app.cases c where c.id = $1`,
    [caseId],
  );
  return row?.any ?? false;
}

/** Who wrote a row down, and when. */
export const recorded = ({ actor, moment }: At): [PlainDate, Date, string | null] => [
  moment.today,
  moment.now,
  actor.membershipId,
];
