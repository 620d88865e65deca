/**
 * SQL for the lines of a case's chronology, from where each was first written (R31); $1 is the case. The wall decides which rows a reader
 * has; each line says how its giver marked it and whether staff keep it from the open part.
 */
const line = (
  kind: string,
  columns: { id: string; day: string; mark: string; kept?: string; facts: string },
  from: string,
): string =>
  `select '${kind}' as kind, ${columns.id} as id, ${columns.day} as day, ${columns.mark} as mark, ${columns.kept ?? 'false'} as kept,
     json_build_object(${columns.facts}) as facts from ${from}`;

const ACCOUNT = [
  line(
    'INCIDENT',
    {
      id: 'i.id',
      day: 'i.occurred_on',
      mark: `'OPEN'`,
      facts: `'kind', i.kind, 'about', i.occurred_about, 'place', i.place, 'says', i.description`,
    },
    'app.incidents i where i.case_id = $1',
  ),
  line(
    'REPORT',
    {
      id: 'r.id',
      day: 'r.reported_on',
      mark: `'OPEN'`,
      facts: `'body', r.body, 'bodyName', r.body_name, 'reference', r.agency_reference, 'says', r.action_taken`,
    },
    `app.reports r where r.case_id = $1 and r.reported_by = 'APPLICANT'`,
  ),
  line(
    'STATEMENT',
    { id: 's.id', day: 's.given_on', mark: `'OPEN'`, facts: '' },
    'app.impact_statements s where s.case_id = $1 and s.given_on is not null',
  ),
];

/** What was answered: a refusal is never for the open part. A dated line may be open where the answer it came with is not. */
const answers = (whom: string, join: string): string[] => [
  line(
    'REPLY',
    {
      id: 'y.id',
      day: 'y.replied_on',
      mark: `case when y.kind = 'REFUSED' and y.mark = 'OPEN' then 'CLOSED' else y.mark end`,
      kept: 'y.kept_closed',
      facts: `'whom', ${whom}, 'kind', y.kind, 'reportsMade', y.reports_made, 'actionTaken', y.action_taken, 'effectOnOthers', y.effect_on_others,
        'ground', y.ground`,
    },
    `app.replies y left join app.agencies a on a.id = y.agency_id ${join} where y.case_id = $1`,
  ),
  line(
    'ANSWER',
    {
      id: 'e.id',
      day: 'e.happened_on',
      mark: 'e.mark',
      kept: 'e.kept_closed',
      facts: `'whom', ${whom}, 'kind', e.kind, 'says', e.says, 'reference', e.reference`,
    },
    `app.reply_entries e left join app.replies y on y.id = e.reply_id left join app.agencies a on a.id = e.agency_id ${join} where e.case_id = $1`,
  ),
];

const note = (by: string): string =>
  line(
    'NOTE',
    {
      id: 'n.id',
      day: 'n.happened_on',
      mark: 'n.mark',
      facts: `'source', n.source, 'says', n.says, 'by', ${by}`,
    },
    'app.chronology_entries n where n.case_id = $1 and n.removed_on is null',
  );

/** What staff and the post room read: letters to the applicant’s side are open, all else that was sent is closed. */
export const TEAM_LINES = [
  ...ACCOUNT,
  line(
    'LETTER',
    {
      id: 's.id',
      day: 's.dated_on',
      mark: `case when l.party_id is null then 'CLOSED' else 'OPEN' end`,
      facts: `'kind', s.kind, 'isCopy', l.is_copy, 'outcome', (select d.outcome from app.decisions d where d.id = l.decision_id)`,
    },
    'app.letters_sent s join app.letters l on l.id = s.letter_id where s.case_id = $1 and l.request_id is null',
  ),
  line(
    'REQUEST',
    {
      id: 'q.id',
      day: 'q.sent_on',
      mark: `'CLOSED'`,
      facts: `'whom', coalesce(a.name, q.recipient_organisation, q.recipient_name), 'stage', q.stage, 'dueOn', q.due_on, 'status', q.status`,
    },
    'app.information_requests q left join app.agencies a on a.id = q.agency_id where q.case_id = $1',
  ),
  line(
    'REMINDER',
    {
      id: 'k.id',
      day: 'k.chased_on',
      mark: `'CLOSED'`,
      facts: `'whom', coalesce(a.name, q.recipient_organisation, q.recipient_name)`,
    },
    `app.request_chasers k join app.information_requests q on q.id = k.request_id left join app.agencies a on a.id = q.agency_id
     where k.case_id = $1`,
  ),
  ...answers(
    'coalesce(a.name, q.recipient_organisation, y.from_name)',
    'left join app.information_requests q on q.id = y.request_id',
  ),
  note('(select m.display_name from app.memberships m where m.id = n.recorded_by)'),
].join(' union all ');

/** What an agency reads of a case shared with it: of letters no more than which was sent and when; no requests. */
export const SHARED_LINES = [
  ...ACCOUNT,
  line(
    'LETTER',
    { id: 's.id', day: 's.dated_on', mark: `'OPEN'`, facts: `'kind', s.kind` },
    'app.letters_sent s where s.case_id = $1',
  ),
  ...answers('coalesce(a.name, y.from_name)', ''),
  note('null'),
].join(' union all ');
