import type { PlainDate } from '@shared/time';
import type { ReadTx } from '@server/platform/db/tenant';
import type { SharedCaseType } from '../hand-over.type';

/**
 * The cases an agency may read under a live grant, or the one with this id: the open part and no more (D42, D58). The wall decides which
 * and which columns; nobody's phone, email or safe contact is among them.
 */
export function sharedCases(tx: ReadTx, agencyId: string, id: string | null = null): Promise<SharedCaseType[]> {
  return tx.query<SharedCaseType & { until: PlainDate }>(
    `select c.id, c.reference, c.status, c.received_on as "receivedOn", t.name as "authorityName", g.reason,
       to_char(g.until_at at time zone 'Europe/London' - interval '1 day', 'YYYY-MM-DD') as until, c.impact,
       c.desired_outcome as "desiredOutcome", (
         select coalesce(json_agg(json_build_object('role', p.role, 'fullName', p.full_name, 'organisationName', p.organisation_name,
           'addressLines', p.address_lines) order by p.role), '[]')
         from app.parties p where p.case_id = c.id and p.ended_on is null) as people, (
         select coalesce(json_agg(json_build_object('id', i.id, 'kind', i.kind, 'occurredOn', i.occurred_on, 'occurredAbout', i.occurred_about,
           'place', i.place, 'description', i.description, 'reports', (
             select coalesce(json_agg(json_build_object('body', r.body, 'bodyName', r.body_name, 'reportedOn', r.reported_on,
               'agencyReference', r.agency_reference, 'actionTaken', r.action_taken) order by r.position), '[]')
             from app.reports r where r.incident_id = i.id)) order by i.position), '[]')
         from app.incidents i where i.case_id = c.id) as incidents
     from app.case_grants g join app.cases c on c.tenant_id = g.tenant_id and c.id = g.case_id join app.authorities t on t.id = c.tenant_id
     where g.agency_id = $1 and g.scope = 'OPEN' and ($2::uuid is null or c.id = $2) order by c.received_on desc, c.reference`,
    [agencyId, id],
  );
}
