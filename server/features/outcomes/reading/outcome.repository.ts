import type { PlainDate } from '@shared/time';
import type { CaseStatus } from '@shared/vocabulary/cases';
import type { LetterStatus } from '@shared/vocabulary/letters';
import type { ActionStatus } from '@shared/vocabulary/outcomes';
import type { ReadTx } from '@server/platform/db/tenant';
import { OUTCOME_JOINS } from '../outcome-facts';
import type { ActionUpdateType, PlanConsultationType, RecommendationType } from '../outcome.type';

export interface ActionOfCase {
  id: string;
  number: number;
  says: string;
  agencyId: string | null;
  bodyName: string;
  openSays: string | null;
  openProgress: string | null;
  dueOn: PlainDate;
  status: ActionStatus;
  toldOn: PlainDate | null;
  doneOn: PlainDate | null;
  endedBecause: string | null;
  version: number;
  remindedOn: PlainDate[];
  updates: ActionUpdateType[];
}
export interface OutcomeRow {
  caseId: string;
  reference: string;
  status: CaseStatus;
  letter3DueOn: PlainDate | null;
  letter3: {
    id: string;
    status: LetterStatus;
    heldBecause: string | null;
    sentOn: PlainDate | null;
    documentId: string | null;
  } | null;
  recommendations: Omit<RecommendationType, 'offers'>[];
  actions: ActionOfCase[];
  consultations: PlanConsultationType[];
}

/** SQL for a JSON array of what was said of an action `a`, oldest first. */
export const UPDATES = `(
  select coalesce(json_agg(json_build_object('id', u.id, 'says', u.says, 'saysDone', u.says_done, 'byName', u.by_name,
    'byAgency', u.agency_id is not null, 'saidOn', u.said_on) order by u.recorded_at, u.id), '[]')
  from app.action_updates u where u.action_id = a.id)`;

/** What there is of an outcome, for staff: of the latest meeting held, in one statement. */
export async function outcomeRow(tx: ReadTx, caseId: string): Promise<OutcomeRow | null> {
  const [row] = await tx.query<OutcomeRow>(
    `select c.id as "caseId", c.reference, c.status,
       (select k.due_on from app.clocks k where k.case_id = c.id and k.kind = 'OUTCOME' order by k.started_on desc limit 1) as "letter3DueOn",
       (select json_build_object('id', l.id, 'status', l.status, 'heldBecause', l.held_because, 'sentOn', s.dated_on, 'documentId', s.document_id)
        from app.letters l left join app.letters_sent s on s.tenant_id = l.tenant_id and s.letter_id = l.id
        where l.case_id = c.id and l.kind = 'LETTER_3' and l.cause_id = f.id and not l.is_copy and l.status <> 'CANCELLED'
        order by l.attempt desc limit 1) as letter3,
       (select coalesce(json_agg(json_build_object('id', r.id, 'number', r.number, 'says', r.says, 'agencyId', r.agency_id,
          'bodyName', r.body_name, 'replyDueOn', r.reply_due_on, 'toldOn', r.told_on, 'applicantToldOn', r.applicant_told_on, 'regard', r.regard,
          'regardSays', r.regard_says, 'regardOn', r.regard_on, 'regardByName', r.regard_by_name, 'version', r.version) order by r.number), '[]')
        from app.recommendations r where r.case_id = c.id and r.meeting_id is not distinct from m.id and r.removed_on is null) as recommendations,
       (select coalesce(json_agg(json_build_object('id', a.id, 'number', a.number, 'says', a.says, 'agencyId', a.agency_id,
          'bodyName', a.body_name, 'openSays', a.open_says, 'openProgress', a.open_progress, 'dueOn', a.due_on, 'status', a.status,
          'toldOn', a.told_on, 'doneOn', a.done_on, 'endedBecause', a.ended_because, 'version', a.version, 'remindedOn', (
            select coalesce(json_agg(n.reminded_on order by n.reminded_on), '[]') from app.action_reminders n where n.action_id = a.id),
          'updates', ${UPDATES}) order by a.number), '[]')
        from app.actions a where a.plan_id = p.id and a.removed_on is null) as actions,
       (select coalesce(json_agg(json_build_object('id', k.id, 'askedOn', k.asked_on, 'channel', k.channel, 'says', k.says, 'saidOn', k.said_on,
          'byThemselves', k.by_party_id is not null) order by k.recorded_at, k.id), '[]')
        from app.plan_consultations k where k.plan_id = p.id) as consultations
     from app.cases c ${OUTCOME_JOINS} where c.id = $1`,
    [caseId],
  );
  return row ?? null;
}
