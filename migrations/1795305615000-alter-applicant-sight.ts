import type { MigrationInterface, QueryRunner } from 'typeorm';
import { own } from './lib/tables';

/**
 * Each as it was, and now blind to somebody whose part in the case has ended (D28), and led past what was handed over or joined. No link
 * goes where email is not safe: whoever reads that mailbox might ask for it.
 */
const FUNCTIONS = [
  [
    'party_for_link(given_reference text, given_email text)',
    `select p.tenant_id, p.id from app.parties p join app.cases c on c.tenant_id = p.tenant_id and c.id = p.case_id
     where c.reference = upper(given_reference) and lower(p.email) = lower(given_email) and p.ended_on is null
       and 'EMAIL' = any (p.safe_channels)
     order by (c.status in ('TRANSFERRED', 'JOINED')), p.role limit 1`,
  ],
  [
    'party_for_code(given_reference text, hash text)',
    `select d.tenant_id, d.party_id from auth.codes d join app.parties p on p.tenant_id = d.tenant_id and p.id = d.party_id
     join app.cases c on c.tenant_id = p.tenant_id and c.id = p.case_id
     where c.reference = upper(given_reference) and d.code_hash = hash and p.ended_on is null
     order by (c.status in ('TRANSFERRED', 'JOINED')) limit 1`,
  ],
] as const;

/** A representative whose authority has ended sees the case no more, and signs in to it no more (D28). */
export class AlterApplicantSight1795305615000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter policy r_applicant_select on app.parties using (
      id = (select app.subject_of('applicant')) and ended_on is null and ${own('applicant')})`);
    // Nor the letters they once had: what hangs on a letter is seen by whom the letter is seen.
    await q.query(`alter policy r_applicant_select on app.letters using (${own('applicant')} and status = 'HANDED_OVER'
      and party_id = any (array(select p.id from app.parties p)))`);
    await q.query('grant select (status) on app.cases to app_auth');
    await q.query('grant select (role, ended_on, safe_channels) on app.parties to app_auth');
    await q.query('grant create on schema auth to app_auth');
    await q.query('set local role app_auth');
    for (const [signature, body] of FUNCTIONS) {
      await q.query(`create or replace function auth.${signature} returns table (tenant_id uuid, party_id uuid)
        language sql volatile security definer set search_path = pg_catalog, pg_temp as $$ select auth.at_desk(); ${body} $$`);
    }
    await q.query('reset role');
    await q.query('revoke create on schema auth from app_auth');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
