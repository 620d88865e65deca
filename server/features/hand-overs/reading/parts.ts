/**
 * SQL for what a case's page shows of hand-overs, as JSON about `c`: where it went or came from, what it was joined with, whom the
 * law has told of it, and which agencies may read it.
 */
export const movedSql = `(
  select json_build_object('fromHere', h.tenant_id = c.tenant_id, 'authorityName', t.name, 'on', h.passed_on, 'reason', h.reason,
    'receivedThereOn', h.received_on, 'acceptedOn', h.accepted_on)
  from app.hand_overs h join app.authorities t on t.id = case when h.tenant_id = c.tenant_id then h.to_tenant_id else h.tenant_id end
  where (h.tenant_id = c.tenant_id and h.case_id = c.id) or (h.to_tenant_id = c.tenant_id and h.new_case_id = c.id)
  order by h.made_at desc limit 1)`;

export const joinedIntoSql = `(
  select json_build_object('id', o.id, 'reference', o.reference) from app.cases o where o.id = c.joined_into_id)`;

export const arrivalsSql = `(
  select coalesce(json_agg(json_build_object('id', a.id, 'channel', a.channel, 'receivedOn', a.received_on, 'note', a.note)
    order by a.received_on, a.recorded_at), '[]') from app.arrivals a where a.case_id = c.id)`;

export const passOnsSql = `(
  select coalesce(json_agg(json_build_object('id', o.id, 'agencyName', o.agency_name, 'passedOn', o.passed_on,
    'letterStatus', (select l.status from app.letters l where l.pass_on_id = o.id limit 1)) order by o.agency_name), '[]')
  from app.pass_ons o where o.case_id = c.id)`;

export const grantsSql = `(
  select coalesce(json_agg(json_build_object('id', g.id, 'scope', g.scope, 'agencyName', a.name, 'reason', g.reason,
    'until', coalesce(g.until_on::text, to_char(g.until_at at time zone 'Europe/London' - interval '1 day', 'YYYY-MM-DD'))) order by a.name), '[]')
  from app.case_grants g join app.agencies a on a.id = g.agency_id
  where g.case_id = c.id and g.scope in ('OPEN', 'CLOSED') and g.revoked_at is null and g.until_at > now())`;
