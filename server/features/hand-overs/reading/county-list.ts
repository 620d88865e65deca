import { type DueDate, dueFor, type Moment } from '@shared/policy';
import { workingDaysBetween, type PlainDate } from '@shared/time';
import type { IntakeChannel } from '@shared/vocabulary/cases';
import type { ReadTx } from '@server/platform/db/tenant';
import type { HandOverType } from '../hand-over.type';

interface Row {
  id: string;
  reference: string;
  channel: IntakeChannel;
  receivedOn: PlainDate;
  place: string;
  toName: string | null;
  passedOn: PlainDate | null;
  acceptedOn: PlainDate | null;
  reason: string;
  files: number;
}

/**
 * What arrived at the county and where it went, those that wait first (D60). When Letter 1 is due is reckoned from the day it came here:
 * the council it goes to has only what is left.
 */
export async function countyList(tx: ReadTx, tenantId: string, moment: Moment): Promise<HandOverType[]> {
  const rows = await tx.query<Row>(
    `select h.id, h.reference, h.channel, h.received_on as "receivedOn", h.place, t.name as "toName", h.passed_on as "passedOn",
       h.accepted_on as "acceptedOn", h.reason, (select count(*)::int from app.held_files f where f.holder_id = h.id) as files
     from app.hand_overs h left join app.authorities t on t.id = h.to_tenant_id
     where h.tenant_id = $1 and h.case_id is null order by h.passed_on is not null, h.received_on, h.made_at`,
    [tenantId],
  );
  return rows.map((row) => {
    const due: DueDate = dueFor('ACKNOWLEDGE', row.receivedOn, moment.calendar);
    return {
      ...row,
      dueOn: due.dueOn,
      dueSentence: due.sentence,
      workingDaysLeft:
        moment.today <= due.dueOn
          ? workingDaysBetween(moment.today, due.dueOn, moment.calendar)
          : -workingDaysBetween(due.dueOn, moment.today, moment.calendar),
    };
  });
}
