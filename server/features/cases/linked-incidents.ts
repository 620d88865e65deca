/** SQL for the ids of the live cases linked with a case, whichever was linked to which (D14). `caseId` is an SQL expression. */
export const linkedCaseIdsSql = (caseId: string): string => `(
  select case when k.case_id = ${caseId} then k.other_case_id else k.case_id end
  from app.case_links k where ${caseId} in (k.case_id, k.other_case_id) and k.ended_on is null)`;

/**
 * SQL for a JSON array of the incidents of linked cases, each as it was settled there: reports not accepted and corrected facts are
 * left out. It is what the engine is asked beside the case's own (D14, D51, D52).
 */
export const linkedIncidentsSql = (caseId: string): string => `(
  select coalesce(json_agg(json_build_object('id', n.id, 'kind', n.kind, 'occurredOn', n.occurred_on, 'area', n.area, 'reports', (
      select coalesce(json_agg(json_build_object('id', r.id, 'to', r.body, 'reportedOn', r.reported_on, 'by', r.reported_by) order by r.position), '[]')
      from app.reports r where r.incident_id = n.id
        and 'NOT_ACCEPTED' is distinct from (
          select s.finding from app.settlements s where s.report_id = r.id order by s.recorded_at desc limit 1)
        and not exists (select 1 from app.fact_corrections f where f.report_id = r.id and f.is_approved)))
    order by n.occurred_on, n.id), '[]')
  from app.incidents n join app.cases o on o.id = n.case_id
  where o.id in ${linkedCaseIdsSql(caseId)} and o.status not in ('TRANSFERRED', 'JOINED', 'WITHDRAWN')
    and not exists (select 1 from app.fact_corrections f where f.incident_id = n.id and f.kind = 'SAME_INCIDENT' and f.is_approved))`;
