import type { PlainDate } from '@shared/time';
import { CLOCK_LABEL, type ClockKind } from '@shared/vocabulary/clocks';
import type { DiaryKind } from '@shared/vocabulary/diary';
import { MEETING_STATUS_LABEL, type MeetingStatus } from '@shared/vocabulary/meetings';
import { caseworkers } from '@server/features/partners';
import type { ReadTx } from '@server/platform/db/tenant';
import type { DiaryHolidayType, DiaryItemType, DiaryType } from './diary.type';

export interface DiaryWanted {
  tenantId: string;
  from: PlainDate;
  to: PlainDate;
  /** Whose cases; null for everybody’s. */
  leadId: string | null;
}

interface Row {
  id: string;
  day: PlainDate;
  time: string | null;
  done: boolean;
  caseId: string;
  reference: string;
  leadName: string | null;
  of: 'CLOCK' | 'MEETING' | 'ACTION';
  clock: ClockKind | null;
  status: MeetingStatus | null;
  whom: string | null;
  number: number | null;
}

/** Running limits, meetings that were not called off, and open actions, each as rows of one shape. */
const ITEMS = `
  select 'CLOCK' as of, k.id, k.case_id, k.due_on as day, null as time, false as done, k.kind as clock, null as status, (
      select coalesce(a.name, q.recipient_organisation, q.recipient_name) from app.information_requests q
      left join app.agencies a on a.id = q.agency_id where q.id = k.subject_id) as whom, null::int as number
    from app.clocks k where k.tenant_id = $1 and k.stopped_on is null and k.due_on between $2 and $3
  union all
  select 'MEETING', m.id, m.case_id, m.held_on, (select min(s.starts_at) from app.meeting_sessions s
        where s.meeting_id = m.id and (s.session = 'CLOSED' or m.has_open_session)),
      m.status = 'HELD', null, m.status, null, null
    from app.meetings m where m.tenant_id = $1 and m.status <> 'CALLED_OFF' and m.held_on between $2 and $3
  union all
  select 'ACTION', a.id, a.case_id, a.due_on, null, false, null, null, a.body_name, a.number
    from app.actions a where a.tenant_id = $1 and a.status = 'OPEN' and a.removed_on is null and a.due_on between $2 and $3`;

/** The team's calendar: what is due and what is held between two days, in the order of days and hours; with the holidays and the team. */
export async function diaryOf(tx: ReadTx, { tenantId, from, to, leadId }: DiaryWanted, today: PlainDate): Promise<DiaryType> {
  const rows = await tx.query<Row>(
    `select i.of, i.id, i.day, i.time, i.done, i.clock, i.status, i.whom, i.number, c.id as "caseId", c.reference, m.display_name as "leadName"
     from (${ITEMS}) i join app.cases c on c.id = i.case_id left join app.memberships m on m.id = c.lead_membership_id
     where $4::uuid is null or c.lead_membership_id = $4 order by i.day, i.time nulls first, c.reference, i.id`,
    [tenantId, from, to, leadId],
  );
  const holidays = await tx.query<DiaryHolidayType>(
    'select holiday_on as day, title from app.bank_holidays where removed_on is null and holiday_on between $1 and $2 order by 1',
    [from, to],
  );
  return { items: rows.map((row) => itemOf(row, today)), holidays, members: await caseworkers(tx) };
}

function itemOf(row: Row, today: PlainDate): DiaryItemType {
  const { id, day, time, caseId, reference, leadName } = row;
  return { id, day, time, caseId, reference, leadName, ...saidOf(row), late: !row.done && day < today };
}

function saidOf({ of, clock, status, whom, number }: Row): { kind: DiaryKind; says: string } {
  if (of === 'MEETING') {
    return {
      kind: 'MEETING',
      says: status === 'HELD' ? `Review meeting, ${MEETING_STATUS_LABEL.HELD.toLowerCase()}` : 'Review meeting',
    };
  }
  if (of === 'ACTION' || clock === null) {
    return { kind: 'ACTION', says: `Action ${number ?? ''}: ${whom ?? ''}` };
  }
  if (clock === 'REQUEST_REPLY') {
    return { kind: 'REQUEST', says: whom ? `Answer due from ${whom}` : CLOCK_LABEL[clock] };
  }
  return { kind: clock.endsWith('_UPDATE') ? 'UPDATE' : 'DEADLINE', says: CLOCK_LABEL[clock] };
}
