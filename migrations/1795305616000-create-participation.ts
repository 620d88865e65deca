import type { MigrationInterface, QueryRunner } from 'typeorm';
import { own } from './lib/tables';
import { caseTable, ME, MY_CASE, RECORDED, shared, sharedBy, team } from './lib/case-tables';

const DOCUMENT_KEY = 'foreign key (tenant_id, document_id) references app.documents (tenant_id, id)';
const PARTY_KEY = 'foreign key (tenant_id, party_id) references app.parties (tenant_id, id)';

/** The victim's part in the review: what they were offered and answered, their statement, the risk to them; and the chronology. */
export class CreateParticipation1795305616000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // Whom: `party_id` is the person affected (D28).
    await caseTable(
      q,
      'offers',
      `party_id uuid not null, kind text not null check (kind in ('STATEMENT', 'ATTENDANCE')), channel text not null, offered_on date not null,
       letter_id uuid, note text, ${RECORDED}, ${PARTY_KEY}, foreign key (tenant_id, letter_id) references app.letters (tenant_id, id)`,
      {
        ...team(),
        r_applicant: { rows: MY_CASE, select: ['tenant_id', 'id', 'case_id', 'party_id', 'kind', 'channel', 'offered_on'] },
      },
    );
    // Every answer is kept; the latest stands. `by_party_id` is who said it on their own page; null where staff took it down.
    await caseTable(
      q,
      'offer_answers',
      `party_id uuid not null, kind text not null, answer text not null, channel text not null, said_on date not null, needs text,
       by_party_id uuid, ${RECORDED}, ${PARTY_KEY}, check ((by_party_id is null) = (recorded_by is not null))`,
      {
        ...team(),
        r_applicant: {
          rows: MY_CASE,
          check: `${MY_CASE} and by_party_id = ${ME} and channel = 'OWN_PAGE'`,
          select: true,
          insert: true,
        },
      },
    );
    // A statement being written is its writer’s alone; once given, it stays as it was given, and a later one takes its place.
    await caseTable(
      q,
      'impact_statements',
      `party_id uuid not null, source text not null, says text, document_id uuid, given_on date, given_at timestamptz, by_party_id uuid, ${RECORDED},
       ${PARTY_KEY}, ${DOCUMENT_KEY}`,
      {
        r_staff: { rows: `${own('staff')} and given_on is not null`, select: true, insert: true },
        r_worker: { rows: `${own('worker')} and given_on is not null`, select: true },
        r_applicant: {
          rows: `${MY_CASE} and ((party_id = ${ME} and given_on is not null) or by_party_id = ${ME})`,
          check: `${MY_CASE} and by_party_id = ${ME} and source = 'OWN_PAGE'`,
          select: true,
          insert: true,
        },
        r_agency: {
          rows: `${shared('OPEN')} and given_on is not null`,
          select: ['tenant_id', 'id', 'case_id', 'source', 'says', 'document_id', 'given_on'],
        },
      },
    );
    await q.query(
      `create policy r_applicant_update on app.impact_statements for update to r_applicant
       using (${MY_CASE} and by_party_id = ${ME} and given_on is null) with check (${MY_CASE} and by_party_id = ${ME})`,
    );
    await q.query('grant update (says, given_on, given_at) on app.impact_statements to r_applicant');
    // A statement that came as a document is read by whoever reads the statement.
    await q.query(
      `create policy r_agency_statement on app.documents for select to r_agency using ((select app.is_kind('agency')) and letter_id is null
       and id = any (array(select s.document_id from app.impact_statements s where s.document_id is not null)))`,
    );
    await q.query(
      'create unique index impact_statements_one_draft on app.impact_statements (tenant_id, case_id, by_party_id) where given_on is null',
    );

    // For staff and the panel; never for the applicant’s side (R47, R38).
    await caseTable(
      q,
      'risk_assessments',
      `party_id uuid not null, level text not null, what_could_happen text not null, what_protects text not null, what_is_done text not null,
       because text, assessed_on date not null, review_on date not null, assessed_by_name text not null, ${RECORDED}, ${PARTY_KEY}`,
      { ...team(), r_agency: { rows: shared('CLOSED'), select: true } },
    );

    // What staff add to the chronology themselves; all else in it is read from where it was first written (R31).
    await caseTable(
      q,
      'chronology_entries',
      `happened_on date not null, says text not null, source text not null, mark text not null check (mark in ('OPEN', 'CLOSED')),
       removed_on date, removed_because text, ${RECORDED}`,
      {
        ...team(['removed_on', 'removed_because']),
        r_agency: { rows: `${sharedBy('mark')} and removed_on is null`, select: true },
      },
    );
    // A line from elsewhere may be kept from the open part; never the other way round.
    await caseTable(
      q,
      'chronology_closings',
      `source_id uuid not null, because text not null, ended_on date, ${RECORDED}, unique (tenant_id, case_id, source_id)`,
      { ...team(['ended_on', 'because']), r_agency: { rows: shared('CLOSED'), select: true } },
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
