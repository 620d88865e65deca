import type { MigrationInterface, QueryRunner } from 'typeorm';
import { caseTable, ME, MY_CASE, RECORDED, shared, team } from './lib/case-tables';

const MINE = (column: string) => `${column} = (select app.subject_of('agency'))`;
const PLAN_KEY = 'foreign key (tenant_id, plan_id) references app.plans (tenant_id, id)';
const ACTION_KEY = 'foreign key (tenant_id, case_id, action_id) references app.actions (tenant_id, case_id, id)';
// The reference comes along: an agency reads what it was given, and not the case.
const AGENCY_NAMED = 'reference text not null, agency_id uuid references app.agencies (id), body_name text not null';

/** What a review finds, recommends and plans (R39-R44; the Act, s.104(7)); how that is carried out; and how a case ends. */
export class CreateOutcomes1795305618000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // `for_applicant` is what Letter 3 says of it; the rest is the panel’s.
    await caseTable(
      q,
      'findings',
      `meeting_id uuid, what_was_done text not null default '', what_worked text not null default '', what_did_not text not null default '',
       conclusions text not null default '', for_applicant text not null default '', powers jsonb not null default '[]', final_on date,
       version int not null default 1, ${RECORDED}, foreign key (tenant_id, meeting_id) references app.meetings (tenant_id, id)`,
      {
        ...team([
          'what_was_done',
          'what_worked',
          'what_did_not',
          'conclusions',
          'for_applicant',
          'powers',
          'final_on',
          'version',
        ]),
        r_agency: { rows: `${shared('CLOSED')} and final_on is not null`, select: true },
      },
    );
    await q.query('create unique index findings_one on app.findings (tenant_id, case_id, meeting_id) nulls not distinct');
    // To anybody who exercises public functions: they must have regard to it (s.104(7)). `applicant_told_on`: Letter 3 named it (s.104(8)).
    await caseTable(
      q,
      'recommendations',
      `meeting_id uuid, number int not null, says text not null, ${AGENCY_NAMED}, reply_due_on date not null, told_on date,
       applicant_told_on date, regard text, regard_says text, regard_on date, regard_by_name text, removed_on date, version int not null default 1,
       ${RECORDED}, unique (tenant_id, case_id, number)`,
      {
        ...team([
          'says',
          'reply_due_on',
          'told_on',
          'applicant_told_on',
          'regard',
          'regard_says',
          'regard_on',
          'regard_by_name',
          'removed_on',
          'version',
        ]),
        r_applicant: {
          rows: `${MY_CASE} and applicant_told_on is not null and removed_on is null`,
          select: [
            'tenant_id',
            'id',
            'case_id',
            'number',
            'says',
            'body_name',
            'reply_due_on',
            'regard',
            'regard_on',
            'applicant_told_on',
          ],
        },
        r_agency: {
          rows: `removed_on is null and ((${MINE('agency_id')} and told_on is not null) or ${shared('CLOSED')})`,
          check: `${MINE('agency_id')} and told_on is not null and regard is not null`,
          select: true,
          update: ['regard', 'regard_says', 'regard_on', 'regard_by_name', 'version'],
        },
      },
    );

    // `shown_on`: the day its redacted form was first shown to the victim (D29). `final_because`: why their answer was not waited for.
    await caseTable(
      q,
      'plans',
      `meeting_id uuid, status text not null default 'DRAFT', not_needed_because text, shown_on date, final_on date, final_because text,
       version int not null default 1,
       ${RECORDED}`,
      {
        ...team(['status', 'not_needed_because', 'shown_on', 'final_on', 'final_because', 'version']),
        r_applicant: {
          rows: `${MY_CASE} and shown_on is not null`,
          select: ['tenant_id', 'id', 'case_id', 'status', 'shown_on', 'final_on'],
        },
      },
    );
    await q.query('create unique index plans_one on app.plans (tenant_id, case_id, meeting_id) nulls not distinct');
    // `says` and `owner` for those who carry it out; the columns named open_ are all that the applicant’s side ever reads (D29).
    await caseTable(
      q,
      'actions',
      `plan_id uuid not null, number int not null, says text not null, ${AGENCY_NAMED}, open_says text, open_progress text, due_on date not null,
       status text not null default 'OPEN', told_on date, done_on date, ended_because text, removed_on date, version int not null default 1,
       ${RECORDED}, ${PLAN_KEY}, unique (tenant_id, case_id, number), unique (tenant_id, case_id, id)`,
      {
        ...team([
          'says',
          'body_name',
          'open_says',
          'open_progress',
          'due_on',
          'status',
          'told_on',
          'done_on',
          'ended_because',
          'removed_on',
          'version',
        ]),
        r_applicant: {
          rows: `${MY_CASE} and removed_on is null and plan_id = any (array(select p.id from app.plans p))`,
          select: [
            'tenant_id',
            'id',
            'case_id',
            'plan_id',
            'number',
            'body_name',
            'open_says',
            'open_progress',
            'due_on',
            'status',
            'done_on',
            'removed_on',
          ],
        },
        r_agency: {
          rows: `removed_on is null and ((${MINE('agency_id')} and told_on is not null) or ${shared('CLOSED')})`,
          select: [
            'tenant_id',
            'id',
            'case_id',
            'plan_id',
            'reference',
            'number',
            'says',
            'agency_id',
            'body_name',
            'due_on',
            'status',
            'told_on',
            'done_on',
            'removed_on',
            'version',
          ],
        },
      },
    );
    await q.query(`create index actions_by_agency on app.actions (agency_id) where removed_on is null`);
    await q.query(`create index actions_open on app.actions (tenant_id, due_on) where status = 'OPEN'`);
    // What its owner, or staff, say of how it goes; ‘DONE’ is proposed by an agency and noted by staff.
    await caseTable(
      q,
      'action_updates',
      `action_id uuid not null, says text not null, says_done boolean not null default false, agency_id uuid references app.agencies (id),
       by_name text not null, said_on date not null, ${RECORDED}, ${ACTION_KEY}`,
      {
        ...team(),
        r_agency: {
          rows: `${MINE('agency_id')} or ${shared('CLOSED')}`,
          check: `${MINE('agency_id')} and action_id = any (array(select a.id from app.actions a where a.agency_id = (select app.subject_of('agency'))))`,
          select: true,
          insert: true,
        },
      },
    );
    await caseTable(
      q,
      'action_reminders',
      `action_id uuid not null, reminded_on date not null, ${RECORDED}, ${ACTION_KEY}`,
      team(),
    );
    // The victim is asked about the plan before it is final; every answer is kept.
    await caseTable(
      q,
      'plan_consultations',
      `plan_id uuid not null, party_id uuid not null, asked_on date, channel text not null, says text, said_on date, by_party_id uuid,
       ${RECORDED}, ${PLAN_KEY}, foreign key (tenant_id, party_id) references app.parties (tenant_id, id),
       check (num_nonnulls(asked_on, said_on) >= 1)`,
      {
        ...team(['asked_on', 'says', 'said_on']),
        r_applicant: {
          rows: `${MY_CASE} and (party_id = ${ME} or by_party_id = ${ME})`,
          check: `${MY_CASE} and by_party_id = ${ME} and channel = 'OWN_PAGE' and said_on is not null and plan_id = any (array(select p.id from app.plans p))`,
          select: ['tenant_id', 'id', 'case_id', 'plan_id', 'party_id', 'asked_on', 'channel', 'says', 'said_on', 'by_party_id'],
          insert: true,
        },
      },
    );

    // A review although the threshold is not met (D15), corrections of clerical errors (D47), the end of a case with its reason.
    await caseTable(q, 'discretionary_reviews', `reason text not null, decided_on date not null, told_on date, ${RECORDED}`, {
      ...team(['told_on']),
      r_applicant: { rows: `${MY_CASE} and told_on is not null`, select: ['tenant_id', 'id', 'case_id', 'told_on'] },
    });
    await caseTable(
      q,
      'corrigenda',
      `letter_id uuid not null, said text not null, should_say text not null, corrected_on date not null, ${RECORDED},
       foreign key (tenant_id, letter_id) references app.letters (tenant_id, id)`,
      team(),
    );
    await caseTable(q, 'closures', `reason text not null, decided_on date not null, told_on date, ${RECORDED}`, {
      ...team(['told_on']),
      r_applicant: { rows: `${MY_CASE} and told_on is not null`, select: ['tenant_id', 'id', 'case_id', 'reason', 'told_on'] },
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
