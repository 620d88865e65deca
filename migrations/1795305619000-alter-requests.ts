import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow, guard, own } from './lib/tables';
import { caseTable, shared, sharedBy } from './lib/case-tables';

const REQUEST_KEY = 'foreign key (tenant_id, case_id, request_id) references app.information_requests (tenant_id, case_id, id)';
const OUTBOX = ['tenant_id', 'id', 'name', 'ids', 'occurred_on'];
const AUDIT = ['tenant_id', 'id', 'at', 'on_day', 'principal', 'actor_id', 'actor_name', 'command', 'case_id', 'events'];
const MY_AGENCY = `(select app.subject_of('agency'))`;
/** Requests under a live grant to this agency (D58). */
const GRANTED = `tenant_id = any (array(select g.tenant_id from app.case_grants g))
  and request_id = any (array(select g.request_id from app.case_grants g))`;
/** The one request that a link opens. */
const LINKED = `(select app.subject_of('recipient'))`;

/** The second round: dated answers with marks, anybody by a link, sight of the closed part, and what outsiders may write (§5, R30, R49, D58). */
export class AlterRequests1795305619000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // Anybody may be asked (R49): without an agency, a name, an address for the link, and whether they must answer.
    await q.query(`alter table app.information_requests alter column agency_id drop not null,
      add column recipient_name text, add column recipient_organisation text, add column recipient_email text,
      add column recipient_exercises_public_functions boolean, add column link_until date,
      add check (agency_id is not null or (recipient_name is not null and recipient_email is not null))`);
    // The last day as it was given; the instant beside it follows the real clock, whatever day the product shows.
    await q.query('alter table app.case_grants add column until_on date');
    await q.query('grant update (link_until) on app.information_requests to r_staff, r_worker');
    // What was answered before there were marks goes no further than it did.
    await q.query(`alter table app.replies alter column agency_id drop not null, alter column replied_by drop not null,
      add column mark text not null default 'ORIGINATOR' check (mark in ('OPEN', 'CLOSED', 'ORIGINATOR')), add column from_name text`);
    await q.query(`alter table app.replies alter column mark set default 'CLOSED'`);
    await caseTable(
      q,
      'reply_entries',
      `request_id uuid not null, reply_id uuid not null, agency_id uuid references app.agencies (id), position int not null,
       happened_on date not null, kind text not null, says text not null, reference text,
       mark text not null check (mark in ('OPEN', 'CLOSED', 'ORIGINATOR')), kept_closed boolean not null default false, ${REQUEST_KEY},
       foreign key (tenant_id, request_id, reply_id) references app.replies (tenant_id, request_id, id)`,
      {
        r_staff: { rows: own('staff'), select: true },
        r_worker: { rows: own('worker'), select: true },
        r_agency: { rows: `${GRANTED} and agency_id = ${MY_AGENCY}`, select: true, insert: true },
        r_recipient: { rows: `${own('recipient')} and request_id = ${LINKED}`, select: true, insert: true },
      },
    );
    // Staff may keep from the open part what its giver left open; the wall follows, and nobody can open what its giver closed (D31).
    await q.query('alter table app.replies add column kept_closed boolean not null default false');
    for (const table of ['replies', 'reply_entries']) {
      await q.query(`create policy r_agency_shared on app.${table} for select to r_agency using (
        ${sharedBy('mark')} and (not kept_closed or ${shared('CLOSED')}))`);
      await q.query(`create policy r_staff_update on app.${table} for update to r_staff
        using (${own('staff')}) with check (${own('staff')})`);
      await q.query(`grant update (kept_closed) on app.${table} to r_staff`);
    }
    // Whose reports: what others reported is not the applicant’s account.
    await q.query('grant select (reported_by) on app.reports to r_agency');

    // Sight of a case widens with its grant; the panel’s includes all that the open one shows (D58).
    for (const [table, column] of [
      ['cases', 'id'],
      ['incidents', 'case_id'],
      ['reports', 'case_id'],
      ['parties', 'case_id'],
    ] as const) {
      await q.query(`alter policy r_agency_select on app.${table} using (${shared('OPEN', column)})`);
    }
    // Which letters the applicant was sent, and when; never what they say, nor that the panel was invited.
    await allow(q, 'app.letters_sent', 'r_agency', {
      rows: `${shared('OPEN')} and kind in ('LETTER_1', 'LETTER_2A', 'LETTER_2B', 'CASE_UPDATE', 'LETTER_3')`,
      select: ['tenant_id', 'id', 'case_id', 'kind', 'dated_on'],
    });
    // A case’s version counts every deed on it, closed ones too: the applicant’s side does not read it (D31).
    await q.query('revoke select on app.cases from r_applicant');
    await q.query(`do $$ begin execute (
      select format('grant select (%s) on app.cases to r_applicant', string_agg(quote_ident(attname), ', '))
      from pg_attribute where attrelid = 'app.cases'::regclass and attnum > 0 and not attisdropped and attname <> 'version'); end $$`);
    await this.sidesApart(q);
    await this.byLink(q);
    await this.outsidersWrite(q);
  }

  /** Whoever attends for the victim holds no sight of the closed part, whichever of the two came first, or both at once (R38, D58). */
  private async sidesApart(q: QueryRunner): Promise<void> {
    await q.query(`
      create function app.sides_apart() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
      begin
        -- One at a time for an agency on a case, so that neither of two transactions misses what the other writes.
        perform pg_advisory_xact_lock(hashtextextended('sides_apart ' || new.case_id || new.agency_id, 0));
        if exists (
          select 1 from app.case_grants g join app.panel_members m on m.tenant_id = g.tenant_id and m.case_id = g.case_id and m.agency_id = g.agency_id
          where g.tenant_id = new.tenant_id and g.case_id = new.case_id and g.agency_id = new.agency_id and g.scope = 'CLOSED' and g.revoked_at is null
            and (g.until_at is null or g.until_at > now())
            and m.left_on is null and m.role in ('VICTIM', 'REPRESENTATIVE', 'VICTIM_SUPPORT')) then
          raise exception 'Whoever attends for the victim sees nothing of the closed session.' using errcode = 'check_violation';
        end if;
        return null;
      end $$`);
    for (const table of ['case_grants', 'panel_members']) {
      await q.query(
        `create trigger sides_apart after insert or update on app.${table} for each row execute function app.sides_apart()`,
      );
    }
  }

  /** Somebody without an account, by a link that opens one request and nothing else (R49). */
  private async byLink(q: QueryRunner): Promise<void> {
    await q.query('grant usage on schema app to r_recipient');
    for (const name of ['claims()', 'tenant_id()', 'tenant_of(text)', 'subject_of(text)', 'is_kind(text)', 'is_partnership()']) {
      await q.query(`grant execute on function app.${name} to r_recipient`);
    }
    for (const table of ['authorities', 'bank_holidays', 'calendar_extents']) {
      await allow(q, `app.${table}`, 'r_recipient', { rows: `(select app.is_kind('recipient'))`, select: true });
    }
    await allow(q, 'app.information_requests', 'r_recipient', {
      rows: `${own('recipient')} and id = ${LINKED} and agency_id is null and status <> 'WITHDRAWN' and link_until is not null`,
      check: `${own('recipient')} and id = ${LINKED} and agency_id is null and status = 'REPLIED'`,
      select: true,
      update: ['status', 'replied_on', 'version'],
    });
    const mine = `${own('recipient')} and request_id = ${LINKED}`;
    await allow(q, 'app.request_items', 'r_recipient', { rows: mine, select: true });
    await allow(q, 'app.replies', 'r_recipient', {
      rows: mine,
      check: `${mine} and agency_id is null`,
      select: true,
      insert: true,
    });
    await allow(q, 'app.reply_items', 'r_recipient', { rows: mine, select: true, insert: true });
    // The words of their references, by which staff find the case: put in by the trigger, and never read.
    await allow(q, 'app.search_terms', 'r_recipient', {
      rows: `(select app.is_kind('recipient')) and pg_trigger_depth() > 0
        and case_id = any (array(select r.case_id from app.information_requests r))`,
      insert: true,
    });
    for (const name of ['search_words(text)', 'phone_digits(text)']) {
      await q.query(`grant execute on function app.${name} to r_recipient`);
    }

    await q.query(`create table auth.request_links (
      token_hash text primary key, tenant_id uuid not null, request_id uuid not null, created_at timestamptz not null default now(),
      expires_at timestamptz not null, opened_at timestamptz)`);
    await guard(q, 'auth.request_links', {
      app_auth: { rows: 'true', select: true, insert: true, update: ['opened_at', 'expires_at'] },
    });
    await q.query(`alter table auth.sessions add column request_id uuid, drop constraint sessions_check,
      add constraint sessions_one_holder check (num_nonnulls(user_id, party_id, request_id) = 1)`);
    await allow(q, 'app.information_requests', 'app_auth', {
      rows: 'true',
      select: ['tenant_id', 'id', 'agency_id', 'status', 'link_until'],
    });
    await q.query('grant create on schema auth to app_auth');
    await q.query('set local role app_auth');
    await q.query('drop function auth.session(text, int)');
    for (const [signature, returns, body] of DESK_FUNCTIONS) {
      await q.query(`create function auth.${signature} returns ${returns}
        language sql volatile security definer set search_path = pg_catalog, pg_temp as $$ select auth.at_desk(); ${body} $$`);
      const types = /\((.*)\)/
        .exec(signature)?.[1]
        ?.split(', ')
        .map((part) => part.split(' ')[1]);
      const name = `auth.${signature.split('(')[0]}(${types?.join(', ')})`;
      await q.query(`revoke execute on function ${name} from public`);
      await q.query(`grant execute on function ${name} to app_web`);
    }
    await q.query('reset role');
    await q.query('revoke create on schema auth from app_auth');
  }

  /** The letterbox and the trail, for those who now have something to tell: each of their own deeds only. */
  private async outsidersWrite(q: QueryRunner): Promise<void> {
    const myCase = `case_id = any (array(select p.case_id from app.parties p))`;
    await allow(q, 'app.outbox', 'r_applicant', {
      rows: `${own('applicant')} and name in ('offer.answered', 'statement.given', 'plan.answered')
        and ids->>'caseId' = any (array(select p.case_id::text from app.parties p))`,
      insert: OUTBOX,
    });
    await allow(q, 'app.audit', 'r_applicant', {
      rows: `${own('applicant')} and ${myCase} and principal = 'applicant'`,
      insert: AUDIT,
    });
    await allow(q, 'app.outbox', 'r_recipient', {
      rows: `${own('recipient')} and name = 'request.replied' and ids->>'requestId' = ${LINKED}::text`,
      insert: OUTBOX,
    });
    await allow(q, 'app.audit', 'r_recipient', { rows: `${own('recipient')} and principal = 'recipient'`, insert: AUDIT });

    const hisActions = `select a.tenant_id from app.actions a where a.agency_id = ${MY_AGENCY}`;
    const hisSeats = `select s.tenant_id from app.seats s where s.agency_id = ${MY_AGENCY}`;
    const hisRecommendations = `select r.tenant_id from app.recommendations r where r.agency_id = ${MY_AGENCY}`;
    const tells = (name: string, key: string, table: string): string =>
      `(name = '${name}' and ids->>'${key}' = any (array(select t.id::text from app.${table} t where t.tenant_id = outbox.tenant_id and t.agency_id = ${MY_AGENCY})))`;
    await q.query(`create policy r_agency_tells on app.outbox for insert to r_agency with check ((select app.is_kind('agency')) and (
      ${tells('action.progressed', 'actionId', 'actions')} or ${tells('recommendation.answered', 'recommendationId', 'recommendations')}
      or ${tells('seat.answered', 'seatId', 'seats')}))`);
    await q.query(`create policy r_agency_tells on app.audit for insert to r_agency with check ((select app.is_kind('agency'))
      and principal = 'agency' and (tenant_id = any (array(${hisActions})) or tenant_id = any (array(${hisRecommendations}))
        or tenant_id = any (array(${hisSeats}))))`);
    // An agency answers for its own people, in the parts it can see.
    const ITS_SEATS = `${sharedBy('session')} and agency_id = ${MY_AGENCY}`;
    await q.query(
      `create policy r_agency_update on app.seats for update to r_agency using (${ITS_SEATS}) with check (${ITS_SEATS})`,
    );
    await q.query('grant update (response, responded_on) on app.seats to r_agency');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const DESK_FUNCTIONS = [
  [
    'session(hash text, idle_minutes int)',
    `table (user_id uuid, user_name text, membership_id uuid, role text, tenant_id uuid, agency_id uuid, csp_id uuid, display_name text,
            party_id uuid, request_id uuid)`,
    `with live as (
       update auth.sessions s set seen_at = now()
       where s.token_hash = hash and s.closed_at is null and s.expires_at > now() and s.seen_at > now() - make_interval(mins => idle_minutes)
       returning s.user_id, s.membership_id, s.tenant_id, s.party_id, s.request_id)
     select l.user_id, u.name, m.id, m.role, coalesce(m.tenant_id, l.tenant_id), m.agency_id, m.csp_id, m.display_name, l.party_id, l.request_id
     from live l left join auth.users u on u.id = l.user_id
     left join app.memberships m on m.id = l.membership_id and coalesce(m.valid_until, current_date) >= current_date
     where u.disabled_at is null`,
  ],
  [
    'open_request_link(hash text, given_tenant uuid, given_request uuid, until timestamptz)',
    'void',
    `insert into auth.request_links (token_hash, tenant_id, request_id, expires_at) values (hash, given_tenant, given_request, until)`,
  ],
  [
    'use_request_link(hash text)',
    'table (tenant_id uuid, request_id uuid)',
    `update auth.request_links l set opened_at = now() from app.information_requests r
     where l.token_hash = hash and l.expires_at > now() and r.tenant_id = l.tenant_id and r.id = l.request_id and r.agency_id is null
       and r.status <> 'WITHDRAWN' and r.link_until is not null
     returning l.tenant_id, l.request_id`,
  ],
  [
    'open_request_session(hash text, given_tenant uuid, given_request uuid, minutes int)',
    'void',
    `insert into auth.sessions (token_hash, tenant_id, request_id, expires_at)
     values (hash, given_tenant, given_request, now() + make_interval(mins => minutes))`,
  ],
] as const;
