import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the case page and the workstack look up in an authority with many years of cases. */
export class AddReadingIndexes1795305614000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('create index reports_by_incident on app.reports (tenant_id, incident_id)');
    await q.query('create index settlements_by_report on app.settlements (tenant_id, report_id, recorded_at desc)');
    await q.query('create index incidents_by_day on app.incidents (tenant_id, occurred_on)');
    // The morning's list reads the open cases; most cases are over.
    await q.query(`create index cases_open on app.cases (tenant_id, received_on)
      where status not in ('CLOSED', 'WITHDRAWN', 'TRANSFERRED', 'JOINED')`);
    await q.query('create index cases_by_day on app.cases (tenant_id, received_on desc, id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
