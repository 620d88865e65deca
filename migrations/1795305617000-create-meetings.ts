import type { MigrationInterface, QueryRunner } from 'typeorm';
import { caseTable, MY_CASE, RECORDED, shared, sharedBy, team } from './lib/case-tables';

const MEETING_KEY = 'foreign key (tenant_id, meeting_id) references app.meetings (tenant_id, id)';
const DOCUMENT_KEY = 'foreign key (tenant_id, document_id) references app.documents (tenant_id, id)';
/** What the applicant’s side may know of: meetings they were told of, and of those the open part. */
const TOLD = `${MY_CASE} and meeting_id = any (array(select m.id from app.meetings m))`;
const TOLD_OPEN = `session = 'OPEN' and ${TOLD}`;

/** Review meetings (R31-R38). Every row of an open or closed part says which: the wall reads it, not the screen (D31). */
export class CreateMeetings1795305617000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await caseTable(
      q,
      'meetings',
      `held_on date not null, status text not null default 'SCHEDULED', has_open_session boolean not null default true,
       slot_minutes int not null default 30 check (slot_minutes between 1 and 480), told_on date, rearranged_because text, called_off_because text,
       youth_justice_answer text, version int not null default 1, ${RECORDED}`,
      {
        ...team([
          'held_on',
          'status',
          'has_open_session',
          'slot_minutes',
          'told_on',
          'rearranged_because',
          'called_off_because',
          'youth_justice_answer',
          'version',
        ]),
        r_applicant: {
          rows: `${MY_CASE} and told_on is not null and has_open_session`,
          select: ['tenant_id', 'id', 'case_id', 'held_on', 'status', 'slot_minutes', 'told_on', 'has_open_session'],
        },
        r_agency: {
          rows: shared('OPEN'),
          // Not the version: it would count what is changed in the closed part (D31).
          select: ['tenant_id', 'id', 'case_id', 'held_on', 'status', 'slot_minutes', 'has_open_session'],
        },
      },
    );
    await q.query(`create unique index meetings_one_to_come on app.meetings (tenant_id, case_id) where status = 'SCHEDULED'`);
    // Times are wall-clock times in London, ‘HH:MM’.
    await caseTable(
      q,
      'meeting_sessions',
      `meeting_id uuid not null, session text not null check (session in ('OPEN', 'CLOSED')), starts_at text not null, minutes int not null,
       place text, video_link text, ${MEETING_KEY}, unique (tenant_id, meeting_id, session)`,
      {
        ...team(['starts_at', 'minutes', 'place', 'video_link']),
        r_applicant: { rows: TOLD_OPEN, select: true },
        r_agency: { rows: sharedBy('session'), select: true },
      },
    );
    // The chair may alter the half hour (R35): who, when, why, and when the victim was told.
    await caseTable(
      q,
      'slot_changes',
      `meeting_id uuid not null, from_minutes int not null, to_minutes int not null, because text not null, altered_by_name text not null,
       told_on date, ${RECORDED}, ${MEETING_KEY}`,
      {
        ...team(['told_on']),
        r_applicant: {
          rows: TOLD,
          select: ['tenant_id', 'id', 'case_id', 'meeting_id', 'from_minutes', 'to_minutes', 'because'],
        },
        r_agency: { rows: shared('CLOSED'), select: true },
      },
    );
    await caseTable(
      q,
      'panel_members',
      `meeting_id uuid not null, full_name text not null, organisation text not null, email text, role text not null,
       membership_id uuid, agency_id uuid references app.agencies (id), party_id uuid, consent_id uuid, left_on date, ${RECORDED}, ${MEETING_KEY},
       foreign key (tenant_id, party_id) references app.parties (tenant_id, id),
       foreign key (tenant_id, consent_id) references app.consents (tenant_id, id), unique (tenant_id, id, role)`,
      { ...team(['full_name', 'organisation', 'email', 'left_on']) },
    );
    await q.query(
      `create unique index panel_members_one_chair on app.panel_members (tenant_id, meeting_id) where role = 'CHAIR' and left_on is null`,
    );
    // One row for each person in each part: two lists of attendees, two answers, two invitations. The role comes along so that the
    // database itself keeps the victim’s side out of the closed part (R38).
    await caseTable(
      q,
      'seats',
      `meeting_id uuid not null, member_id uuid not null, role text not null, agency_id uuid references app.agencies (id), session text not null check (session in ('OPEN', 'CLOSED')),
       response text not null default 'NONE', responded_on date, attended boolean, removed_on date, ${MEETING_KEY},
       foreign key (tenant_id, member_id, role) references app.panel_members (tenant_id, id, role),
       unique (tenant_id, member_id, session),
       check (session = 'OPEN' or role not in ('VICTIM', 'REPRESENTATIVE', 'VICTIM_SUPPORT'))`,
      {
        ...team(['response', 'responded_on', 'attended', 'removed_on']),
        r_applicant: {
          rows: `${TOLD_OPEN} and removed_on is null`,
          select: ['tenant_id', 'id', 'case_id', 'meeting_id', 'member_id', 'role', 'session', 'removed_on'],
        },
        r_agency: { rows: sharedBy('session'), select: true },
      },
    );
    // Whoever has a seat that one may see; nobody’s email address.
    const SEATED = 'id = any (array(select s.member_id from app.seats s))';
    const NAMED = ['tenant_id', 'id', 'case_id', 'meeting_id', 'full_name', 'organisation', 'role', 'left_on'];
    await q.query(
      `create policy r_agency_select on app.panel_members for select to r_agency using (${shared('OPEN')} and ${SEATED})`,
    );
    await q.query(
      `create policy r_applicant_select on app.panel_members for select to r_applicant using (${TOLD} and ${SEATED})`,
    );
    await q.query(`grant select (${NAMED.join(', ')}) on app.panel_members to r_agency, r_applicant`);
    // Minuted (D45); for the panel alone.
    await caseTable(
      q,
      'interests',
      `meeting_id uuid not null, member_id uuid not null, outcome text not null, says text, declared_on date not null, ${RECORDED}, ${MEETING_KEY},
       foreign key (tenant_id, member_id) references app.panel_members (tenant_id, id)`,
      { ...team(), r_agency: { rows: shared('CLOSED'), select: true } },
    );
    // One invitation is one letter or one email with one calendar file; its id is what caused it. A change is a new one with the next number.
    await caseTable(
      q,
      'invitations',
      `meeting_id uuid not null, seat_id uuid not null, session text not null, sequence int not null, reason text not null,
       invited_on date not null, ${RECORDED}, ${MEETING_KEY},
       foreign key (tenant_id, seat_id) references app.seats (tenant_id, id), unique (tenant_id, seat_id, sequence)`,
      team(),
    );
    await caseTable(
      q,
      'agenda_items',
      `meeting_id uuid not null, session text not null check (session in ('OPEN', 'CLOSED')), position int not null, title text not null,
       minutes int, removed_on date, ${RECORDED}, ${MEETING_KEY}`,
      {
        ...team(['position', 'title', 'minutes', 'removed_on']),
        r_applicant: { rows: `${TOLD_OPEN} and removed_on is null`, select: true },
        r_agency: { rows: `${sharedBy('session')} and removed_on is null`, select: true },
      },
    );
    await caseTable(
      q,
      'minutes',
      `meeting_id uuid not null, session text not null check (session in ('OPEN', 'CLOSED')), says text not null default '',
       opened_on date not null, agreed_on date, version int not null default 1, ${RECORDED}, ${MEETING_KEY}, unique (tenant_id, meeting_id, session)`,
      {
        ...team(['says', 'agreed_on', 'version']),
        r_agency: { rows: `${sharedBy('session')} and agreed_on is not null`, select: true },
      },
    );
    await caseTable(
      q,
      'packs',
      `meeting_id uuid not null, session text not null check (session in ('OPEN', 'CLOSED')), number int not null, document_id uuid not null,
       issued_on date not null, ${RECORDED}, ${MEETING_KEY}, ${DOCUMENT_KEY}, unique (tenant_id, meeting_id, session, number)`,
      { ...team(), r_agency: { rows: sharedBy('session'), select: true } },
    );
    // A document that may go further than staff says so; without a mark it does not (D31).
    await q.query(`alter table app.documents add column mark text check (mark in ('OPEN', 'CLOSED'))`);
    await q.query(`create policy r_agency_marked on app.documents for select to r_agency using (${sharedBy('mark')})`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
