import type { PlainDate } from '@shared/time';
import type { ActionStatus } from '@shared/vocabulary/outcomes';
import type { ReadTx } from '@server/platform/db/tenant';
import type { FindingsRow, PlanOfCase } from '../outcome-facts';

/** The latest findings of a case as whoever asks may read them: of an agency, the wall asks for the closed part and for final ones. */
export async function findingsAsRead(tx: ReadTx, caseId: string): Promise<FindingsRow | null> {
  const [row] = await tx.query<FindingsRow>(
    `select f.id, f.what_was_done as "whatWasDone", f.what_worked as "whatWorked", f.what_did_not as "whatDidNot", f.conclusions,
       f.for_applicant as "forApplicant", f.powers, f.final_on as "finalOn", f.version
     from app.findings f where f.case_id = $1 order by f.recorded_at desc limit 1`,
    [caseId],
  );
  return row ?? null;
}

export interface PaperAction {
  number: number;
  says: string;
  openSays: string | null;
  bodyName: string;
  dueOn: PlainDate;
  status: ActionStatus;
}
/** The latest plan of a case with its actions, for staff. */
export async function planAsRead(tx: ReadTx, caseId: string): Promise<{ plan: PlanOfCase; actions: PaperAction[] } | null> {
  const [row] = await tx.query<{ plan: PlanOfCase; actions: PaperAction[] }>(
    `select json_build_object('id', p.id, 'status', p.status, 'notNeededBecause', p.not_needed_because, 'shownOn', p.shown_on,
         'finalOn', p.final_on, 'version', p.version) as plan,
       (select coalesce(json_agg(json_build_object('number', a.number, 'says', a.says, 'openSays', a.open_says, 'bodyName', a.body_name,
          'dueOn', a.due_on, 'status', a.status) order by a.number), '[]')
        from app.actions a where a.plan_id = p.id and a.removed_on is null) as actions
     from app.plans p where p.case_id = $1 order by p.recorded_at desc limit 1`,
    [caseId],
  );
  return row ?? null;
}
