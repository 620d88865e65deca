import type { PlainDate } from '@shared/time';
import type { CaseStatus } from '@shared/vocabulary/cases';
import type { Ability } from '@shared/access/ability-for';
import { openLetterTaskSql } from '@server/features/letters';
import { agreementSql } from '@server/features/people';
import { visible } from '@server/platform/access/visible';
import type { ReadTx } from '@server/platform/db/tenant';
import type { NextStepFacts } from './next-step';

export interface WorkRowFacts extends NextStepFacts {
  id: string;
  reference: string;
  receivedOn: PlainDate;
  applicantName: string;
  leadId: string | null;
  leadName: string | null;
  openTasks: number;
  /** How many cases fit the filter, shown or not. */
  matching: number;
}
export interface WorkFilter {
  search?: string | null;
  status?: CaseStatus | null;
  leadId?: string | null;
  agencyId?: string | null;
  open?: boolean | null;
}

const OVER = `('CLOSED', 'WITHDRAWN', 'TRANSFERRED')`;
const LIMIT = 500;

/** The workstack in one SQL statement: every case the caller may see, with all that its next step depends on. */
export function readWorkstack(tx: ReadTx, ability: Ability, filter: WorkFilter): Promise<WorkRowFacts[]> {
  const allowed = visible(ability, 'Case', { tenantId: 'c.tenant_id', status: 'c.status' }, 6);
  return tx.query<WorkRowFacts>(
    `select c.id, c.reference, c.status, c.received_on as "receivedOn", p.full_name as "applicantName", m.id as "leadId", m.display_name as "leadName",
       ${agreementSql('c.id')} as "agreementToShare",
       (select coalesce(json_agg(json_build_object('kind', k.kind, 'dueOn', k.due_on, 'sentence', k.sentence, 'startedOn', k.started_on)
          order by k.due_on), '[]') from app.clocks k where k.case_id = c.id and k.stopped_on is null and k.kind <> 'REQUEST_REPLY') as clocks,
       (select coalesce(json_agg(json_build_object('kind', l.kind, 'status', l.status, 'openTask', ${openLetterTaskSql('l')})), '[]')
          from app.letters l where l.case_id = c.id and l.status <> 'HANDED_OVER') as letters,
       (select coalesce(json_agg(json_build_object('status', q.status, 'dueOn', q.due_on, 'agencyName', a.name) order by q.due_on), '[]')
          from app.information_requests q join app.agencies a on a.id = q.agency_id where q.case_id = c.id) as requests,
       (select json_build_object('outcome', d.outcome) from app.decisions d
          where d.case_id = c.id and d.superseded_at is null and d.issued_on is null) as decision,
       (select count(*)::int from app.tasks t where t.case_id = c.id and t.done_on is null) as "openTasks"
       , count(*) over ()::int as matching
     from app.cases c
     left join app.memberships m on m.id = c.lead_membership_id
     left join lateral (select full_name, address_lines from app.parties p where p.case_id = c.id limit 1) p on true
     where ($1::text is null or c.reference ilike '%' || $1 || '%' or p.full_name ilike '%' || $1 || '%' or array_to_string(p.address_lines, ' ') ilike '%' || $1 || '%')
       and ($2::text is null or c.status = $2) and ($3::uuid is null or c.lead_membership_id = $3)
       and ($4::uuid is null or exists (select 1 from app.information_requests q where q.case_id = c.id and q.agency_id = $4))
       and ($5::boolean is null or (c.status not in ${OVER}) = $5) and ${allowed.sql}
     order by (c.status in ${OVER}), c.received_on limit ${LIMIT}`,
    [
      filter.search?.trim() || null,
      filter.status ?? null,
      filter.leadId ?? null,
      filter.agencyId ?? null,
      filter.open ?? null,
      ...allowed.parameters,
    ],
  );
}
