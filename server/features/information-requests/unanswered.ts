import { workingDaysLeft } from '@shared/policy';
import { addDays, type PlainDate } from '@shared/time';
import type { Ctx } from '@server/platform/command/context';
import type { ReadTx } from '@server/platform/db/tenant';
import type { AnsweringCountType, UnansweredRequestType, UnansweredType } from './information-request.type';
import { ASKED_NAME } from './request-reading.repository';

/** Requests are counted over so many days. */
const COUNTED_DAYS = 365;
/** Somebody asked by a link is counted with the others of their kind: no name of a person becomes a statistic. */
const COUNTED_AS = `coalesce(g.name, nullif(trim(r.recipient_organisation), ''), 'People asked by a link')`;

/** Who has not answered across the authority, the longest late first, and how agencies answered in the last twelve months (R25, R30). */
export async function unanswered(ctx: Ctx): Promise<UnansweredType> {
  const { today, calendar } = ctx.moment;
  const since = addDays(today, -COUNTED_DAYS);
  return ctx.read(async (tx) => ({
    since,
    waiting: (await waiting(tx)).map((row) => ({ ...row, daysLate: -workingDaysLeft(row.dueOn, today, calendar) })),
    counts: await counts(tx, since, today),
  }));
}

const waiting = (tx: ReadTx): Promise<Omit<UnansweredRequestType, 'daysLate'>[]> =>
  tx.query(
    `select r.id, r.case_id as "caseId", r.reference, ${ASKED_NAME} as "askedName", r.stage, r.sent_on as "sentOn", r.due_on as "dueOn",
       (select count(*)::int from app.request_chasers h where h.tenant_id = r.tenant_id and h.request_id = r.id) as reminders
     from app.information_requests r left join app.agencies g on g.id = r.agency_id
     where r.status = 'SENT' order by r.due_on, "askedName", r.reference`,
  );

const counts = (tx: ReadTx, since: PlainDate, today: PlainDate): Promise<AnsweringCountType[]> =>
  tx.query(
    `select ${COUNTED_AS} as "askedName", count(*)::int as asked,
       count(*) filter (where r.replied_on <= r.due_on)::int as "inTime",
       count(*) filter (where r.replied_on > r.due_on)::int as late,
       count(*) filter (where y.ground = 'DATA_PROTECTION')::int as "refusedA",
       count(*) filter (where y.ground = 'INVESTIGATORY_POWERS')::int as "refusedB",
       count(*) filter (where r.status = 'SENT' and r.due_on < $2)::int as never
     from app.information_requests r left join app.agencies g on g.id = r.agency_id
       left join app.replies y on y.tenant_id = r.tenant_id and y.request_id = r.id
     where r.sent_on >= $1 and r.status <> 'WITHDRAWN' group by 1 order by 1`,
    [since, today],
  );
