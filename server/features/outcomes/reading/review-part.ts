/** SQL for a JSON object of how far the review of case `c` has come (`ReviewFacts`): what its next step depends on. Null before “met”. */
export const REVIEW_PART = `(case when c.status in ('RECEIVED', 'ACKNOWLEDGED') then null else json_build_object(
  'isDiscretionary', exists (select 1 from app.discretionary_reviews v where v.case_id = c.id and v.told_on is not null),
  'asked', (select count(*)::int from app.information_requests q where q.case_id = c.id and q.stage = 'STAGE_2' and q.status <> 'WITHDRAWN'),
  'hasBothOffers', (select count(distinct o.kind) = 2 from app.offers o where o.case_id = c.id),
  'meetingOn', (select m.held_on from app.meetings m where m.case_id = c.id and m.status = 'SCHEDULED'),
  'heldOn', (select m.held_on from app.meetings m where m.case_id = c.id and m.status = 'HELD' order by m.held_on desc limit 1),
  'advisedOn', (select s.served_on from app.letters_sent s where s.case_id = c.id and s.kind in ('LETTER_2B', 'LETTER_3')
    and not exists (select 1 from app.letter_returns b where b.letter_id = s.letter_id) order by s.served_on desc limit 1),
  'isInvited', exists (select 1 from app.invitations i join app.meetings m on m.tenant_id = i.tenant_id and m.id = i.meeting_id
    where m.case_id = c.id and m.status = 'SCHEDULED'),
  'isPackIssued', exists (select 1 from app.packs k join app.meetings m on m.tenant_id = k.tenant_id and m.id = k.meeting_id
    where m.case_id = c.id and m.status = 'SCHEDULED'),
  'areMinutesAgreed', not exists (select 1 from app.minutes n where n.case_id = c.id and n.agreed_on is null),
  'areFindingsFinal', exists (select 1 from app.findings f where f.case_id = c.id and f.final_on is not null),
  'plan', (select l.status from app.plans l where l.case_id = c.id order by l.recorded_at desc limit 1),
  'isPlanAsked', exists (select 1 from app.plan_consultations s where s.case_id = c.id),
  'openActions', (select count(*)::int from app.actions a where a.case_id = c.id and a.status = 'OPEN' and a.removed_on is null),
  'nextActionDueOn', (select min(a.due_on) from app.actions a where a.case_id = c.id and a.status = 'OPEN' and a.removed_on is null),
  'saidDone', (select count(*)::int from app.actions a where a.case_id = c.id and a.status = 'OPEN' and a.removed_on is null
    and exists (select 1 from app.action_updates u where u.tenant_id = a.tenant_id and u.action_id = a.id and u.says_done))) end)`;
