import { endsAt, type Moment } from '@shared/policy';
import type { PlainDate } from '@shared/time';
import type { Session } from '@shared/vocabulary/marks';
import { VICTIM_SIDE, type PanelRole } from '@shared/vocabulary/meetings';
import { calendarFile } from '@server/features/meetings';
import type { ReadTx } from '@server/platform/db/tenant';
import type { Letterhead, Recipient } from '../letter';
import type { LetterFacts } from '../registry';
import { applicantOf, caseFacts, type AboutLetter, type Enclosure, type ToApplicant } from './applicant';
import { authorityFacts, letterhead, senderSql, templateSql, type Premises, type Sender, type Template } from './sender';
import { toldAbout } from './told';

/** What an invitation is about: one seat in one part. */
interface Invited {
  seatId: string;
  sequence: number;
  reason: LetterFacts['PANEL_INVITATION']['reason'];
  session: Session;
  role: PanelRole;
  fullName: string;
  email: string | null;
  heldOn: PlainDate;
  slotMinutes: number;
  startsAt: string;
  minutes: number;
  place: string | null;
  videoLink: string | null;
}
interface InvitedAffected extends Invited {
  slotBecause: string | null;
  isWithdrawn: boolean;
  people: { name: string; organisation: string; role: PanelRole }[];
}

const FROM = `from app.invitations i join app.seats s on s.tenant_id = i.tenant_id and s.id = i.seat_id
  join app.panel_members p on p.tenant_id = s.tenant_id and p.id = s.member_id
  join app.meetings m on m.tenant_id = i.tenant_id and m.id = i.meeting_id
  join app.meeting_sessions w on w.tenant_id = i.tenant_id and w.meeting_id = i.meeting_id and w.session = i.session`;
const INVITED = `'seatId', s.id, 'sequence', i.sequence, 'reason', i.reason, 'session', i.session, 'role', s.role, 'fullName', p.full_name,
  'email', p.email, 'heldOn', m.held_on, 'slotMinutes', m.slot_minutes, 'startsAt', w.starts_at, 'minutes', w.minutes, 'place', w.place,
  'videoLink', w.video_link`;
/** Of the open part only, whatever the seat: nothing of the closed one is read for this letter (R38). */
const AFFECTED = `(
  select json_build_object(${INVITED}, 'isWithdrawn', c.status = 'WITHDRAWN', 'slotBecause', (
      select h.because from app.slot_changes h where h.meeting_id = m.id order by h.recorded_at desc limit 1),
    'people', (select coalesce(json_agg(json_build_object('name', o.full_name, 'organisation', o.organisation, 'role', o.role)
        order by o.role <> 'CHAIR', o.full_name), '[]')
      from app.seats t join app.panel_members o on o.tenant_id = t.tenant_id and o.id = t.member_id
      where t.meeting_id = m.id and t.session = 'OPEN' and t.removed_on is null))
  ${FROM} where i.case_id = c.id and i.id = $4 and i.session = 'OPEN')`;

/** A calendar file for one seat in one part; its title is the reference and nothing else (D31). */
function calendarOf(about: Invited, reference: string, { now }: Moment): Enclosure {
  const cancelled = about.reason === 'CALLED_OFF' || about.reason === 'NOT_NEEDED';
  const text = calendarFile({
    uid: about.seatId,
    sequence: about.sequence,
    title: `Meeting, reference ${reference}`,
    heldOn: about.heldOn,
    startsAt: about.startsAt,
    minutes: about.minutes,
    place: about.place,
    url: about.videoLink,
    cancelled,
    madeAt: now,
  });
  return { fileName: `Meeting ${reference}.ics`, mediaType: 'text/calendar', text };
}

/** Facts of the invitation to the person affected (R34-R36): the open session, who is there, how long they have. */
export async function meetingInvitationFacts(
  tx: ReadTx,
  letter: AboutLetter,
  moment: Moment,
  premises: Premises,
): Promise<ToApplicant<'MEETING_INVITATION'> | null> {
  const row = await toldAbout<InvitedAffected>(tx, { kind: 'MEETING_INVITATION', letter, aboutSql: AFFECTED }, moment);
  if (!row) {
    return null;
  }
  const { about } = row;
  const made = applicantOf({
    kind: 'MEETING_INVITATION',
    row,
    facts: {
      ...caseFacts(row, premises, authorityFacts(row.sender, premises.support), letter),
      reason: about.reason,
      heldOn: about.heldOn,
      startsAt: about.startsAt,
      place: about.place,
      videoLink: about.videoLink,
      slotMinutes: about.slotMinutes,
      slotBecause: about.reason === 'SLOT_ALTERED' ? about.slotBecause : null,
      isWithdrawn: about.isWithdrawn,
      attendsForYou: about.role === 'VICTIM' ? null : about.fullName,
      people: about.people.map(inWords),
    },
  });
  // What somebody else is invited to is no entry for the person’s own calendar.
  return made && { ...made, enclosure: about.role === 'VICTIM' ? calendarOf(about, row.reference, moment) : null };
}

/** The part somebody plays, as the person affected is told it. */
const PLAYS: Record<PanelRole, string> = {
  CHAIR: 'chairs the meeting',
  MEMBER: 'panel member',
  CONTRIBUTOR: 'says what their organisation has done',
  MINUTE_TAKER: 'takes the minutes',
  YOUTH_JUSTICE: 'Youth Justice Service',
  VICTIM: 'you',
  REPRESENTATIVE: 'comes for you',
  VICTIM_SUPPORT: 'Victim First, comes for you',
};
const inWords = ({ name, organisation, role }: InvitedAffected['people'][number]): string =>
  VICTIM_SIDE.includes(role) ? `${name}: ${PLAYS[role]}` : `${name}, ${organisation}: ${PLAYS[role]}`;

/** All that an invitation to the panel is rendered from and sent to: it names nobody the case is about. */
export interface ToPanel {
  kind: 'PANEL_INVITATION';
  facts: LetterFacts['PANEL_INVITATION'];
  reference: string;
  template: Template | null;
  letterhead: Letterhead;
  recipient: Recipient & { addressLines: string[] };
  email: string | null;
  enclosure: Enclosure;
}

/** Facts of an invitation to one part of a meeting, by the invitation’s id (R37, R38, D31). */
export async function panelInvitationFacts(
  tx: ReadTx,
  { causeId }: AboutLetter,
  moment: Moment,
  premises: Premises,
): Promise<ToPanel | null> {
  const [row] = await tx.query<{ reference: string; sender: Sender; template: Template | null; about: Invited }>(
    `select c.reference, ${senderSql('i.tenant_id')} as sender, ${templateSql(`'PANEL_INVITATION'`, '$2::date')} as template,
       json_build_object(${INVITED}) as about
     ${FROM} join app.cases c on c.tenant_id = i.tenant_id and c.id = i.case_id where i.id = $1`,
    [causeId ?? null, moment.today],
  );
  if (!row) {
    return null;
  }
  const { about, reference } = row;
  return {
    kind: 'PANEL_INVITATION',
    facts: {
      reference,
      invitedName: about.fullName,
      reason: about.reason,
      session: about.session,
      heldOn: about.heldOn,
      startsAt: about.startsAt,
      endsAt: endsAt(about),
      place: about.place,
      videoLink: about.videoLink,
      authority: authorityFacts(row.sender, premises.support),
    },
    reference,
    template: row.template,
    letterhead: letterhead(row.sender),
    recipient: { name: about.fullName, addressLines: [] },
    email: about.email?.trim() || null,
    enclosure: calendarOf(about, reference, moment),
  };
}
