import type { PlainDate } from '@shared/time';
import type { CaseStatus } from '@shared/vocabulary/cases';
import type { Ability } from '@shared/access/ability-for';
import { openLetterTaskSql } from '@server/features/letters';
import { agreementSql, consentsOfCaseSql } from '@server/features/people';
import { visible } from '@server/platform/access/visible';
import type { ReadTx } from '@server/platform/db/tenant';
import { reviewPart } from './case-page.extensions';
import type { NextStepFacts } from './next-step-words';
import { afterPrefix, searchWords } from './search-words';

export interface WorkRowFacts extends NextStepFacts {
  id: string;
  reference: string;
  receivedOn: PlainDate;
  applicantName: string;
  leadId: string | null;
  leadName: string | null;
  openTasks: number;
}
export interface WorkFilter {
  search?: string | null;
  status?: CaseStatus | null;
  leadId?: string | null;
  agencyId?: string | null;
  /** True: those under way; false: those that are over. Left out: those under way, or all where something is searched or a stage is chosen. */
  open?: boolean | null;
  all?: boolean | null;
}

const OVER = `('CLOSED', 'WITHDRAWN', 'TRANSFERRED', 'JOINED')`;
/** Of the cases under way, all that an authority may have; of a search or of what is over, as many as anybody reads. */
const MOST_UNDER_WAY = 500;
const MOST_OTHERS = 100;
/** A search that would find more is cut here, at random: nobody reads thousands, and the words can be made more exact. */
const MOST_FOUND = 5_000;

/** Led by somebody, or by a colleague whom they stand in for today (D44). Both are parameters. */
const inTheCareOf = (
  member: string,
  today: string,
): string => `(c.lead_membership_id = ${member}::uuid or c.lead_membership_id = any (array(
  select a.membership_id from app.absences a where a.cover_membership_id = ${member}::uuid and a.ended_on is null
  and ${today}::date between a.from_on and a.until_on)))`;

/** What a filter asks of `c`, as SQL, with its parameters. */
function conditions(
  ability: Ability,
  filter: WorkFilter,
  today: PlainDate,
): { sql: string; parameters: unknown[]; most: number } {
  const parameters: unknown[] = [];
  const parameter = (value: unknown): string => `$${parameters.push(value)}`;
  const search = searchWords(filter.search ?? '');
  const open = filter.all ? null : (filter.open ?? (search || filter.status ? null : true));
  const found = (words: string): string =>
    `c.id = any (array(select s.case_id from app.search_terms s where ${words} limit ${MOST_FOUND}))`;
  const asked = [
    ...(search?.whole.map((word) => found(`s.term = ${parameter(word)}`)) ?? []),
    ...(search ? [found(`s.term >= ${parameter(search.begun)} and s.term < ${parameter(afterPrefix(search.begun))}`)] : []),
    ...(filter.status ? [`c.status = ${parameter(filter.status)}`] : []),
    ...(filter.leadId ? [inTheCareOf(parameter(filter.leadId), parameter(today))] : []),
    ...(filter.agencyId
      ? [
          `exists (select 1 from app.information_requests q where q.case_id = c.id and q.agency_id = ${parameter(filter.agencyId)})`,
        ]
      : []),
    ...(open === null ? [] : [`c.status ${open ? 'not ' : ''}in ${OVER}`]),
  ];
  const allowed = visible(ability, 'Case', { tenantId: 'c.tenant_id', status: 'c.status' }, parameters.length + 1);
  return {
    sql: [...asked, allowed.sql].join(' and '),
    parameters: [...parameters, ...allowed.parameters],
    most: open === true && !search ? MOST_UNDER_WAY : MOST_OTHERS,
  };
}

/** The workstack in one SQL statement: the first cases the caller may see, with all that their next step depends on. */
export function readWorkstack(tx: ReadTx, ability: Ability, filter: WorkFilter, today: PlainDate): Promise<WorkRowFacts[]> {
  const asked = conditions(ability, filter, today);
  return tx.query<WorkRowFacts>(
    `with chosen as materialized (
       select c.* from app.cases c where ${asked.sql} order by (c.status in ${OVER}), c.received_on, c.id limit ${asked.most})
     select c.id, c.reference, c.status, c.received_on as "receivedOn", coalesce(p.full_name, '') as "applicantName", m.id as "leadId", m.display_name as "leadName",
       ${agreementSql('c.id')} as "agreementToShare",
       case when c.applies_for = 'SELF' then null else ${consentsOfCaseSql('c.id')} end as consents,
       (select coalesce(json_agg(json_build_object('kind', k.kind, 'dueOn', k.due_on, 'sentence', k.sentence, 'startedOn', k.started_on)
          order by k.due_on), '[]') from app.clocks k where k.case_id = c.id and k.stopped_on is null and k.kind <> 'REQUEST_REPLY') as clocks,
       (select coalesce(json_agg(json_build_object('kind', l.kind, 'status', l.status, 'isCopy', l.is_copy, 'openTask', ${openLetterTaskSql('l')})), '[]')
          from app.letters l where l.case_id = c.id and (l.status <> 'HANDED_OVER' or exists (
            select 1 from app.tasks b where b.letter_id = l.id and b.kind = 'LETTER_RETURNED' and b.done_on is null))) as letters,
       (select coalesce(json_agg(json_build_object('status', q.status, 'dueOn', q.due_on, 'agencyName',
          coalesce(a.name, nullif(trim(q.recipient_organisation), ''), q.recipient_name)) order by q.due_on), '[]')
          from app.information_requests q left join app.agencies a on a.id = q.agency_id where q.case_id = c.id) as requests,
       (select json_build_object('outcome', d.outcome, 'approvedOn', d.approved_on) from app.decisions d
          where d.case_id = c.id and d.superseded_at is null and d.issued_on is null) as decision,
       exists (select 1 from app.fact_corrections f where f.case_id = c.id and f.answered_on is null) as "hasOpenCorrection",
       ${reviewPart.sql} as review,
       (select count(*)::int from app.tasks t where t.case_id = c.id and t.done_on is null) as "openTasks"
     from chosen c
     left join app.memberships m on m.id = c.lead_membership_id
     left join lateral (select full_name from app.parties p where p.case_id = c.id and p.ended_on is null order by p.role limit 1) p on true
     order by (c.status in ${OVER}), c.received_on, c.id`,
    asked.parameters,
  );
}

/** How many cases fit the filter, shown or not. */
export async function countWorkstack(tx: ReadTx, ability: Ability, filter: WorkFilter, today: PlainDate): Promise<number> {
  const asked = conditions(ability, filter, today);
  const [row] = await tx.query<{ n: number }>(`select count(*)::int as n from app.cases c where ${asked.sql}`, asked.parameters);
  return row?.n ?? 0;
}
