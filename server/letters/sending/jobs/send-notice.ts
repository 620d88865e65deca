import { z } from 'zod';
import { longDate, type PlainDate } from '@shared/time';
import { clockStep, type Moment } from '@shared/policy';
import { CLOCK_LABEL, type ClockKind } from '@shared/vocabulary/clocks';
import type { ReadTx } from '@server/platform/db/tenant';
import { job, type Job } from '@server/platform/queue/job';
import { escapeHtml } from '../../render/html';
import type { SendingParts } from '../parts';

interface Row {
  reference: string;
  email: string;
  clock: { kind: ClockKind; dueOn: PlainDate; stopped: boolean } | null;
}

/** Tells the SPOC's mailbox that an application came or a limit is near, due or past (D44): reference, what and when, and a link. */
export const sendNotice = (parts: SendingParts): Job =>
  job({
    name: 'send-notice',
    on: ['case.received', 'clock.warned', 'clock.due', 'clock.overdue'],
    ids: z.object({ caseId: z.uuid() }).catchall(z.string()),
    attempts: 5,
    handle: async (ctx, ids) => {
      const row = await ctx.read((tx) => noticeRow(tx, ids.caseId, ids.clockId ?? null));
      // A limit that was met meanwhile needs no notice.
      if (!row || row.clock?.stopped) {
        return;
      }
      const says = sentence(row, ctx.moment);
      const link = `${parts.premises.publicAddress}/office/cases/${ids.caseId}`;
      await parts.carrier.email({
        to: row.email,
        subject: `${row.reference}: ${row.clock ? CLOCK_LABEL[row.clock.kind] : 'a new application'}`,
        text: `${says}\n\nOpen the case: ${link}\n`,
        html:
          `<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>${escapeHtml(row.reference)}</title></head>` +
          `<body style="font-family:Arial,Helvetica,sans-serif;font-size:18px;line-height:1.5;color:#0b0c0c;"><p>${escapeHtml(says)}</p>` +
          `<p><a href="${escapeHtml(link)}">Open the case</a></p></body></html>\n`,
        reference: ids.clockId ?? ids.caseId,
      });
    },
  });

function sentence({ reference, clock }: Row, { today, calendar }: Moment): string {
  if (!clock) {
    return `A new application has come in. Its reference is ${reference}.`;
  }
  const what = `${CLOCK_LABEL[clock.kind]}, case ${reference}`;
  switch (clockStep(clock.dueOn, today, calendar)) {
    case 'OVERDUE':
      return `${what}: this was due on ${longDate(clock.dueOn)}.`;
    case 'DUE':
      return `${what}: this is due today, ${longDate(clock.dueOn)}.`;
    case 'WARNED':
    case null:
      return `${what}: this is due on ${longDate(clock.dueOn)}.`;
  }
}

async function noticeRow(tx: ReadTx, caseId: string, clockId: string | null): Promise<Row | null> {
  const [row] = await tx.query<Row>(
    `select c.reference, a.spoc_email as email, (
       select json_build_object('kind', k.kind, 'dueOn', k.due_on, 'stopped', k.stopped_on is not null)
       from app.clocks k where k.tenant_id = c.tenant_id and k.id = $2) as clock
     from app.cases c join app.authorities a on a.id = c.tenant_id where c.id = $1`,
    [caseId, clockId],
  );
  return row ?? null;
}
