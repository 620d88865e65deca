import type { PlainDate } from '@shared/time';
import type { ReadTx } from '@server/platform/db/tenant';
import type { SharedCaseType } from '../shared-case.type';

/** SQL for a JSON array of `columns` (camel case each) of a table's rows about the case `c`. */
const rowsOf = (table: string, pairs: string, orderBy: string, where = 'true'): string => `(
  select coalesce(json_agg(json_build_object(${pairs}) order by ${orderBy}), '[]') from app.${table} x
  where x.tenant_id = c.tenant_id and x.case_id = c.id and ${where})`;

const PEOPLE = rowsOf(
  'parties',
  `'role', x.role, 'fullName', x.full_name, 'organisationName', x.organisation_name, 'addressLines', x.address_lines`,
  'x.role',
  'x.ended_on is null',
);
const REPORTS = `(
  select coalesce(json_agg(json_build_object('body', r.body, 'bodyName', r.body_name, 'reportedOn', r.reported_on,
    'agencyReference', r.agency_reference, 'actionTaken', r.action_taken) order by r.position), '[]')
  from app.reports r where r.tenant_id = x.tenant_id and r.incident_id = x.id)`;
const INCIDENTS = rowsOf(
  'incidents',
  `'id', x.id, 'kind', x.kind, 'occurredOn', x.occurred_on, 'occurredAbout', x.occurred_about, 'place', x.place,
   'description', x.description, 'reports', ${REPORTS}`,
  'x.position',
);
const STATEMENTS = rowsOf(
  'impact_statements',
  `'source', x.source, 'says', x.says, 'givenOn', x.given_on`,
  'x.given_on desc, x.id',
  'x.given_on is not null',
);
/** Files whose giver let them go this far, and statements that came as one; packs are with their meeting. */
const FILES = rowsOf(
  'documents',
  `'id', x.id, 'fileName', x.file_name, 'mediaType', x.media_type, 'size', x.size, 'storedOn', x.stored_on, 'mark', x.mark`,
  'x.stored_at, x.id',
  `(x.mark is not null or exists (select 1 from app.impact_statements s where s.tenant_id = x.tenant_id and s.document_id = x.id))
   and x.letter_id is null and x.purpose <> 'PACK'`,
);
const RISKS = rowsOf(
  'risk_assessments',
  `'level', x.level, 'whatCouldHappen', x.what_could_happen, 'whatProtects', x.what_protects, 'whatIsDone', x.what_is_done,
   'assessedOn', x.assessed_on, 'reviewOn', x.review_on`,
  'x.assessed_on desc, x.recorded_at desc',
);
const FINDINGS = rowsOf(
  'findings',
  `'whatWasDone', x.what_was_done, 'whatWorked', x.what_worked, 'whatDidNot', x.what_did_not, 'conclusions', x.conclusions,
   'finalOn', x.final_on`,
  'x.final_on desc',
  'x.final_on is not null',
);
const RECOMMENDATIONS = rowsOf(
  'recommendations',
  `'number', x.number, 'says', x.says, 'bodyName', x.body_name, 'replyDueOn', x.reply_due_on, 'regard', x.regard`,
  'x.number',
  'x.removed_on is null',
);
const ACTIONS = rowsOf(
  'actions',
  `'number', x.number, 'says', x.says, 'bodyName', x.body_name, 'dueOn', x.due_on, 'status', x.status`,
  'x.number',
  'x.removed_on is null',
);

/**
 * The cases an agency may read under a live grant, or the one with this id: what the grant opens and no more (D42, D58). The wall decides
 * which rows and which columns; nobody's phone, email or safe contact is among them. Without a grant for the panel there is no closed part.
 */
export function sharedCases(tx: ReadTx, agencyId: string, id: string | null = null): Promise<SharedCaseType[]> {
  return tx.query<SharedCaseType & { until: PlainDate }>(
    `select c.id, c.reference, c.status, c.received_on as "receivedOn", t.name as "authorityName", g.scope, g.reason,
       coalesce(g.until_on::text, to_char(g.until_at at time zone 'Europe/London' - interval '1 day', 'YYYY-MM-DD')) as until, c.impact,
       c.desired_outcome as "desiredOutcome", ${PEOPLE} as people, ${INCIDENTS} as incidents, ${STATEMENTS} as statements, ${FILES} as documents,
       case when g.scope = 'CLOSED' then json_build_object('risks', ${RISKS}, 'findings', ${FINDINGS},
         'recommendations', ${RECOMMENDATIONS}, 'actions', ${ACTIONS}) end as closed
     from app.case_grants g join app.cases c on c.tenant_id = g.tenant_id and c.id = g.case_id join app.authorities t on t.id = c.tenant_id
     where g.agency_id = $1 and g.scope in ('OPEN', 'CLOSED') and ($2::uuid is null or c.id = $2)
     order by c.received_on desc, c.reference`,
    [agencyId, id],
  );
}
