import type { PlainDate } from '@shared/time';
import type { IntakeChannel } from '@shared/vocabulary/cases';
import { countFrom } from '@server/features/clocks';
import type { At } from '@server/platform/command/command';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import { supersedeUntold } from './case.repository';
import { writeArrival } from './write-application';

export interface NewArrival {
  tenantId: string;
  /** The case the application belongs to already. */
  caseId: string;
  channel: IntakeChannel;
  receivedOn: PlainDate;
  receivedAt: Date;
  note?: string | null;
}

/**
 * Notes that the same application arrived once more (D36). The earliest day counts: where this one is earlier, the case's day of
 * receipt moves to it and so do the limits that count from it; a letter that has gone keeps its dates. Answers whether it moved.
 */
export async function noteArrival(tx: Tx, arrival: NewArrival, at: At): Promise<boolean> {
  await writeArrival(tx, arrival, at);
  const { tenantId, caseId, receivedOn } = arrival;
  const moved = await tx.query<{ id: string }>(
    `with earlier as (update app.cases set received_on = $2 where id = $1 and received_on > $2 returning id) select id from earlier`,
    [caseId, receivedOn],
  );
  if (moved.length === 0) {
    return false;
  }
  await countFrom(
    tx,
    { tenantId, caseId, kinds: ['ACKNOWLEDGE', 'DECIDE_SHADOW'], startedOn: receivedOn, cause: 'An earlier arrival' },
    at,
  );
  // What counts is reckoned from the day of receipt, so a decision nobody was told is made again.
  await supersedeUntold(tx, caseId, at.moment.now);
  return true;
}

/** The latest day the application of a case tells of: it cannot have arrived before. Null where it tells of none. */
export async function latestDayTold(tx: ReadTx, caseId: string): Promise<PlainDate | null> {
  const [row] = await tx.query<{ day: PlainDate | null }>(
    `select greatest((select max(i.occurred_on) from app.incidents i where i.case_id = $1),
       (select max(r.reported_on) from app.reports r where r.case_id = $1)) as day`,
    [caseId],
  );
  return row?.day ?? null;
}
