import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow, own, tenantTable } from './lib/tables';

const TO_ME = (kind: string) => `to_tenant_id = (select app.tenant_of('${kind}'))`;
/** Cases of this authority whose content another has taken over. Few, and looked up once a statement. */
const GONE = `array(select h.case_id from app.hand_overs h where h.tenant_id = (select app.tenant_of('staff'))
  and h.case_id is not null and h.accepted_on is not null)`;
/** What a transferred case leaves unread behind it. The stub, its clocks and its trail stay (D17, D62). */
const CONTENT = [
  'parties',
  'agreements',
  'incidents',
  'reports',
  'settlements',
  'decisions',
  'consents',
  'case_answers',
  'contact_changes',
  'fact_corrections',
  'signposts',
  'information_requests',
  'request_items',
  'replies',
  'reply_items',
  'letters_sent',
  'letter_renderings',
  'documents',
  'tasks',
  'case_links',
];

/** Sealed hand-overs: the county's drop-box (D60) and transfers between authorities (D17, D62). */
export class CreateHandOvers1795305610000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await tenantTable(
      q,
      'hand_overs',
      `
      case_id uuid, reference text not null, channel text not null, received_on date not null, received_at timestamptz not null,
      place text not null, reason text not null, made_on date not null, made_at timestamptz not null, made_by uuid,
      to_tenant_id uuid references app.authorities (id), passed_on date, passed_at timestamptz, passed_by uuid,
      accepted_on date, new_case_id uuid,
      foreign key (tenant_id, case_id) references app.cases (tenant_id, id)`,
      {
        r_staff: { rows: own('staff'), select: true, insert: true },
        r_county: {
          rows: own('county'),
          select: true,
          insert: true,
          update: ['to_tenant_id', 'passed_on', 'passed_at', 'passed_by', 'reason'],
        },
        r_worker: { rows: `(${own('worker')} or ${TO_ME('worker')})`, select: true, update: ['accepted_on', 'new_case_id'] },
      },
    );
    // Once passed on it is passed on: the same packet is never opened to a second council.
    await q.query(`
      create function app.passed_once() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
        if old.passed_on is not null and (new.to_tenant_id, new.passed_on) is distinct from (old.to_tenant_id, old.passed_on) then
          raise exception 'What was passed on stays passed on.' using errcode = 'insufficient_privilege';
        end if;
        return new; end $$`);
    await q.query(`create trigger passed_once before update on app.hand_overs for each row execute function app.passed_once()`);
    // The receiving authority knows where its case came from.
    await q.query(
      `create policy r_staff_received on app.hand_overs for select to r_staff using (${TO_ME('staff')} and passed_on is not null)`,
    );
    // One key: whoever puts the content in cannot take it out; only the authority it is passed to can, through its worker.
    await tenantTable(
      q,
      'hand_over_contents',
      'hand_over_id uuid not null, content jsonb not null, unique (tenant_id, hand_over_id), foreign key (tenant_id, hand_over_id) references app.hand_overs (tenant_id, id)',
      {
        r_staff: { rows: own('staff'), insert: true },
        r_county: { rows: own('county'), insert: true },
      },
    );
    const passedToMe = `hand_over_id = any (array(select h.id from app.hand_overs h where h.${TO_ME('worker')} and h.passed_on is not null))`;
    await allow(q, 'app.hand_over_contents', 'r_worker', { rows: passedToMe, select: true });
    const heldForMe = `holder_id = any (array(select h.id from app.hand_overs h where h.${TO_ME('worker')} and h.passed_on is not null))`;
    await q.query(`create policy r_worker_received on app.held_files for select to r_worker using (${heldForMe})`);
    await q.query(`create policy r_worker_received on app.held_file_chunks for select to r_worker using (
      file_id = any (array(select f.id from app.held_files f where f.${heldForMe})))`);

    // Not even its own post room takes out again what was sealed here.
    await q.query(`create policy sealed on app.held_files as restrictive for select to r_worker using (
      holder_id <> all (array(select h.id from app.hand_overs h where h.tenant_id = (select app.tenant_of('worker')))))`);
    await q.query(`create policy sealed on app.held_file_chunks as restrictive for select to r_worker using (
      (select app.is_kind('worker')) and exists (select 1 from app.held_files f where f.id = file_id))`);

    // Taken over, they are not kept twice.
    await q.query(`create policy r_worker_taken on app.held_files for delete to r_worker using (${heldForMe})`);

    // Staff who hand over copy the applicant's files into the packet; they see of it no more than that it is there.
    const packet = `${own('staff')} and holder_id = any (array(select h.id from app.hand_overs h where h.tenant_id = (select app.tenant_of('staff'))))`;
    await q.query(`create policy r_staff_packet on app.held_files for select to r_staff using (${packet})`);
    await q.query('grant select (tenant_id, id, holder_id, size) on app.held_files to r_staff');
    await allow(q, 'app.held_file_chunks', 'r_staff', {
      rows: `${own('staff')} and position < (select (f.size + 262143) / 262144 from app.held_files f where f.id = file_id)`,
      insert: true,
    });

    for (const table of CONTENT) {
      await q.query(
        `create policy handed_over on app.${table} as restrictive for select to r_staff using (case_id <> all (${GONE}))`,
      );
    }
    await q.query(`create policy handed_over on app.document_chunks as restrictive for select to r_staff using (
      document_id = any (array(select d.id from app.documents d where d.id = document_id)))`);
    const OUTBOX = ['tenant_id', 'id', 'name', 'ids', 'occurred_on'];
    await allow(q, 'app.outbox', 'r_county', { rows: own('county'), insert: OUTBOX });
    await allow(q, 'app.audit', 'r_county', {
      rows: `${own('county')} and principal = 'county'`,
      insert: ['tenant_id', 'id', 'at', 'on_day', 'principal', 'actor_id', 'actor_name', 'command', 'case_id', 'events'],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
