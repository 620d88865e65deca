import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow } from './lib/tables';

/** Cases this agency may read under a live grant of scope OPEN (D58). The wall of the grants themselves lets through no other. */
const shared = (column: string) => `tenant_id = any (array(select g.tenant_id from app.case_grants g where g.scope = 'OPEN'))
  and ${column} = any (array(select g.case_id from app.case_grants g where g.scope = 'OPEN'))`;

/** The open part of a case, to an agency it was shared with: what is said of the behaviour, and of the people the least that is needed (D42). */
export class GrantOpenSharing1795305613000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const opened: Readonly<Record<string, readonly string[]>> = {
      incidents: [
        'tenant_id',
        'id',
        'case_id',
        'position',
        'kind',
        'characteristic',
        'occurred_on',
        'occurred_about',
        'place',
        'area',
        'description',
      ],
      reports: [
        'tenant_id',
        'id',
        'case_id',
        'incident_id',
        'position',
        'body',
        'body_name',
        'reported_on',
        'method',
        'agency_reference',
        'action_taken',
      ],
      parties: ['tenant_id', 'id', 'case_id', 'role', 'full_name', 'organisation_name', 'address_lines', 'ended_on'],
    };
    await allow(q, 'app.cases', 'r_agency', {
      rows: shared('id'),
      select: ['tenant_id', 'id', 'reference', 'status', 'received_on', 'applicant_kind', 'impact', 'desired_outcome'],
    });
    for (const [table, select] of Object.entries(opened)) {
      await allow(q, `app.${table}`, 'r_agency', { rows: shared('case_id'), select });
    }
    // What came after the packet was designed is content as well (D17, D62).
    for (const table of ['extensions', 'case_updates', 'withdrawals', 'letter_returns', 'arrivals']) {
      await q.query(`create policy handed_over on app.${table} as restrictive for select to r_staff using (case_id <> all (array(
        select h.case_id from app.hand_overs h where h.tenant_id = (select app.tenant_of('staff'))
          and h.case_id is not null and h.accepted_on is not null)))`);
    }
    await q.query(`create policy handed_over_stays on app.search_terms as restrictive for delete to r_staff using (
      source_id = case_id or case_id <> all (array(select h.case_id from app.hand_overs h where h.tenant_id = (select app.tenant_of('staff'))
        and h.case_id is not null and h.accepted_on is not null)))`);
    await q.query('create index grants_by_case on app.case_grants (tenant_id, case_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
