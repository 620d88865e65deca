import { authorityId } from '@server/cli/foundations/authorities';
import type { World } from '../support/world';

const SURNAMES = `array['Ellis','Hassan','O’Brien','Patel','Ashby','Kowalski','Nguyen','Freer','Toon','Wright','Chawla','Marriott','Sykes','Herrick']`;
const FIRST = `array['Margaret','Leila','Siobhán','Ravi','Wendy','Piotr','Lan','Denis','Gillian','Amir','Harpreet','Joyce','Callum','Ruth']`;
const STREETS = `array['Orchard Lane','Enderby Road','Station Road','St John’s Lane','Church Street','Mill Hill','The Green','Park Avenue']`;
const TABLES = ['cases', 'parties', 'incidents', 'reports', 'clocks', 'letters', 'information_requests', 'search_terms'];

/**
 * Lays so many cases into an authority, all over but the last sixty, each with a person, two incidents with a report, three clocks, two
 * letters and one request: what years of work leave behind. By a superuser, past triggers and keys, then the words they are found by.
 */
export async function fillAuthority(town: World, slug: string, cases: number): Promise<void> {
  const tenant = authorityId(slug);
  const [agency] = await town.raw<{ id: string }>('select id from app.agencies order by name limit 1');
  await town.raw(`set session_replication_role = replica`);
  await town.raw(`create temporary table made as select n, gen_random_uuid() as case_id, gen_random_uuid() as party_id,
    date '2026-03-20' - (n / 40)::int as received_on from generate_series(1, ${cases}) n`);
  await town.raw(
    `insert into app.cases (tenant_id, id, reference, status, channel, applicant_kind, received_at, received_on, policy_version,
       believes_no_effective_action, impact, desired_outcome, letter_1_on)
     select $1, case_id, 'BDC-' || upper(substr(md5(n::text), 1, 6) || '-' || substr(md5(n::text), 7, 6)),
       case when n > 60 then 'CLOSED' when n % 2 = 0 then 'RECEIVED' else 'ACKNOWLEDGED' end, 'ONLINE', 'INDIVIDUAL', received_on, received_on,
       'LLR-1', true, 'Loss of sleep.', 'Quiet nights.', case when n % 2 = 1 then received_on + 3 end from made`,
    [tenant],
  );
  await town.raw(
    `insert into app.parties (tenant_id, id, case_id, full_name, email, phone, address_lines, letter_channel)
     select $1, party_id, case_id, (${FIRST})[1 + n % 14] || ' ' || (${SURNAMES})[1 + (n / 14) % 14] || case when n % 7 = 0 then ' ' || substr(md5(n::text), 9, 6) else '' end,
       'person' || n || '@mail.example', '07700 9' || lpad((n % 100000)::text, 5, '0'),
       array[(n % 300 + 1) || ' ' || (${STREETS})[1 + n % 8], 'Blaby', 'LE' || (n % 19 + 1) || ' ' || (n % 9 + 1) || chr(65 + n % 26) || chr(65 + (n / 26) % 26)],
       'EMAIL' from made`,
    [tenant],
  );
  await town.raw(
    `with told as (select *, gen_random_uuid() as incident_id from made, generate_series(1, 2) p),
       laid as (insert into app.incidents (tenant_id, id, case_id, position, kind, occurred_on, place, area, description)
         select $1, incident_id, case_id, p, 'ASB', received_on - 40 * p, 'Car park', 'INSIDE', 'Shouting until two at night.' from told)
     insert into app.reports (tenant_id, id, case_id, incident_id, position, body, reported_on, method, agency_reference)
     select $1, gen_random_uuid(), case_id, incident_id, 1, 'POLICE', received_on - 39 * p, 'PHONE', '26*' || n || '-' || p from told`,
    [tenant],
  );
  await town.raw(
    `insert into app.clocks (tenant_id, id, case_id, kind, subject_id, started_on, length, unit, due_on, provisional, rule, section, sentence, skipped, stopped_on)
     select $1, gen_random_uuid(), case_id, kind, case_id, received_on, 5, 'WORKING_DAYS', received_on + due, false, 'clock', '§4', 'Due that day.', '[]',
       case when n > 60 then received_on + due end from made, (values ('ACKNOWLEDGE', 7), ('DECIDE', 21), ('DECIDE_SHADOW', 21)) k (kind, due)`,
    [tenant],
  );
  await town.raw(
    `insert into app.letters (tenant_id, id, case_id, kind, party_id, cause_id, status, channel, ordered_on, ordered_at)
     select $1, gen_random_uuid(), case_id, kind, party_id, gen_random_uuid(), 'HANDED_OVER', 'EMAIL', received_on + 3, received_on + 3
     from made, (values ('LETTER_1'), ('LETTER_2B')) k (kind) where n > 60`,
    [tenant],
  );
  await town.raw(
    `insert into app.information_requests (tenant_id, id, case_id, agency_id, stage, status, reference, subject_name, subject_address, scope, sent_on, sent_at, due_on)
     select $1, gen_random_uuid(), case_id, $2, 'STAGE_1', case when n > 60 then 'REPLIED' else 'SENT' end, 'BDC', 'A', '{}', 'What you hold.',
       received_on + 4, received_on + 4, received_on + 10 from made`,
    [tenant, agency?.id],
  );
  await town.raw(
    `insert into app.search_terms (tenant_id, case_id, term, source_id)
     select distinct c.tenant_id, c.id, term, c.id from app.cases c, app.search_words(c.reference) term where c.tenant_id = $1
     union select distinct p.tenant_id, p.case_id, term, p.id
       from app.parties p, unnest(array[p.full_name, p.email, app.phone_digits(p.phone), array_to_string(p.address_lines, ' '), replace(p.address_lines[3], ' ', '')]) said,
            app.search_words(said) term where p.tenant_id = $1
     union select distinct r.tenant_id, r.case_id, term, r.id from app.reports r, app.search_words(r.agency_reference) term where r.tenant_id = $1
     on conflict do nothing`,
    [tenant],
  );
  await town.raw('drop table made');
  await town.raw(`set session_replication_role = origin`);
  for (const table of TABLES) {
    await town.raw(`analyze app.${table}`);
  }
}
