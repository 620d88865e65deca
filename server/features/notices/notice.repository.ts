import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import type { TeamMember } from '@shared/policy';
import type { ClockKind, ClockStep } from '@shared/vocabulary/clocks';
import type { NoticeKind, NoticeWay } from '@shared/vocabulary/notices';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';

/** What a notice is about: a case, and one thing in it. */
export interface NoticeAbout {
  caseId: string;
  clockId?: string;
  requestId?: string;
  taskId?: string;
}
export interface AboutRow {
  tenantId: string;
  caseId: string;
  leadId: string | null;
  receivedOn: PlainDate;
  clock: { dueOn: PlainDate; stopped: boolean; told: ClockStep | null } | null;
  repliedOn: PlainDate | null;
  taskRaisedOn: PlainDate | null;
}

/** What the notice will say, read afresh: an event may be handled long after it happened. */
export async function aboutOf(tx: ReadTx, about: NoticeAbout): Promise<AboutRow> {
  const [row] = await tx.query<AboutRow>(
    `select c.tenant_id as "tenantId", c.id as "caseId", c.lead_membership_id as "leadId", c.received_on as "receivedOn",
       (select json_build_object('dueOn', k.due_on, 'stopped', k.stopped_on is not null, 'told',
          case when k.overdue_told_on is not null then 'OVERDUE' when k.due_told_on is not null then 'DUE' when k.warned_on is not null then 'WARNED' end)
        from app.clocks k where k.case_id = c.id and k.id = $2) as clock,
       (select r.replied_on from app.information_requests r where r.case_id = c.id and r.id = $3) as "repliedOn",
       (select t.raised_on from app.tasks t where t.case_id = c.id and t.id = $4 and t.done_on is null) as "taskRaisedOn"
     from app.cases c where c.id = $1`,
    [about.caseId, about.clockId ?? null, about.requestId ?? null, about.taskId ?? null],
  );
  if (!row) {
    throw new NotFound('Case');
  }
  return row;
}

/** Those of the authority's team whose hat is valid on a day, each with how they chose to be told of a kind. */
export const teamOn = (tx: ReadTx, today: PlainDate, kind: NoticeKind): Promise<(TeamMember & { chosen: NoticeWay | null })[]> =>
  tx.query(
    `select m.id, m.role, (select p.way from app.notice_preferences p where p.membership_id = m.id and p.kind = $2) as chosen
     from app.memberships m where m.tenant_id is not null and m.role in ('SPOC', 'DEPUTY', 'TEAM_MANAGER')
       and m.valid_from <= $1 and (m.valid_until is null or m.valid_until >= $1) order by m.role, m.id`,
    [today, kind],
  );

export interface NewNotice {
  tenantId: string;
  caseId: string;
  clockId: string | null;
  subjectId: string;
  aboutOn: PlainDate;
  kind: NoticeKind;
  isUrgent: boolean;
}

/** Raises a notice for each of these people. Somebody already told of the same thing on the same day is not told again. */
export async function insertNotices(
  tx: Tx,
  notice: NewNotice,
  people: readonly { membershipId: string; way: NoticeWay }[],
  moment: { today: PlainDate; now: Date },
): Promise<number> {
  let raised = 0;
  for (const { membershipId, way } of people) {
    const rows = await tx.query<{ id: string }>(
      `insert into app.notices (tenant_id, id, membership_id, case_id, clock_id, subject_id, about_on, kind, is_urgent, raised_on, raised_at, way)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict (tenant_id, membership_id, subject_id, kind, about_on) do nothing returning id`,
      [
        notice.tenantId,
        randomUUID(),
        membershipId,
        notice.caseId,
        notice.clockId,
        notice.subjectId,
        notice.aboutOn,
        notice.kind,
        notice.isUrgent,
        moment.today,
        moment.now,
        way,
      ],
    );
    raised += rows.length;
  }
  return raised;
}

export interface WaitingNotice {
  id: string;
  membershipId: string;
  email: string;
  caseId: string;
  reference: string;
  kind: NoticeKind;
  clockKind: ClockKind | null;
  dueOn: PlainDate | null;
  /** The limit was met, or the task done, since it was raised. */
  isOver: boolean;
}

const WAITING = `select n.id, n.membership_id as "membershipId", m.contact_email as email, n.case_id as "caseId", c.reference, n.kind,
    k.kind as "clockKind", k.due_on as "dueOn",
    (k.stopped_on is not null or k.due_on > n.about_on or exists (select 1 from app.tasks t where t.id = n.subject_id and t.done_on is not null)) is true as "isOver"
  from app.notices n join app.cases c on c.id = n.case_id join app.memberships m on m.id = n.membership_id
  left join app.clocks k on k.id = n.clock_id
  where n.sent_at is null`;

/** What is to be told at once and has not gone yet. */
export const waitingAtOnce = (tx: ReadTx): Promise<WaitingNotice[]> =>
  tx.query<WaitingNotice>(`${WAITING} and n.way = 'AT_ONCE' order by n.raised_at, n.id limit 200`);

/** What was raised before an instant and has not gone yet, by person. */
export const waitingForDigest = (tx: ReadTx, before: Date): Promise<WaitingNotice[]> =>
  tx.query<WaitingNotice>(`${WAITING} and n.raised_at < $1 order by n.membership_id, k.due_on nulls last, c.reference, n.id`, [
    before,
  ]);

/** Notes that notices have gone, or that there is nothing left to tell. */
export async function noteSent(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await tx.query('update app.notices set sent_at = $2 where id = any ($1::uuid[]) and sent_at is null', [ids, at]);
}

/** Open tasks of the last days that nobody was told of. */
export const untoldTasks = (tx: ReadTx, since: PlainDate): Promise<{ taskId: string; caseId: string }[]> =>
  tx.query(
    `select t.id as "taskId", t.case_id as "caseId" from app.tasks t where t.done_on is null and t.raised_on >= $1
       and not exists (select 1 from app.notices n where n.case_id = t.case_id and n.subject_id = t.id) order by t.raised_at, t.id limit 100`,
    [since],
  );
