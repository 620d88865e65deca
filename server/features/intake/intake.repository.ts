import type { PlainDate } from '@shared/time';
import type { FormAskedBy } from '@shared/vocabulary/forms';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';

export interface FormRequestRow {
  id: string;
  tenantId: string;
  fullName: string;
  addressLines: string[];
  askedBy: FormAskedBy;
  askedOn: PlainDate;
  largePrint: boolean;
  collected: boolean;
  sentOn: PlainDate | null;
  note: string | null;
}
export interface AnonymousReportRow {
  id: string;
  tenantId: string;
  place: string;
  happenedOnAbout: string | null;
  whatHappened: string;
  toldOn: PlainDate;
  seenOn: PlainDate | null;
  done: string | null;
}

const FORM = `select id, tenant_id as "tenantId", full_name as "fullName", address_lines as "addressLines", asked_by as "askedBy",
  asked_on as "askedOn", large_print as "largePrint", collected, sent_on as "sentOn", note from app.form_requests`;
const REPORT = `select id, tenant_id as "tenantId", place, happened_on_about as "happenedOnAbout", what_happened as "whatHappened",
  told_on as "toldOn", seen_on as "seenOn", done from app.anonymous_reports`;
/** Enough to look back on; what is still open always comes first. */
const MOST = 200;

/** The authority's requests for paper forms: those still to go first, the oldest of them on top. */
export const listFormRequests = (tx: ReadTx): Promise<FormRequestRow[]> =>
  tx.query<FormRequestRow>(
    `${FORM} order by sent_on is not null, case when sent_on is null then asked_on end, sent_on desc, id limit ${MOST}`,
  );

/** What people told without a name: unread first. */
export const listAnonymousReports = (tx: ReadTx): Promise<AnonymousReportRow[]> =>
  tx.query<AnonymousReportRow>(`${REPORT} order by seen_on is not null, told_at desc limit ${MOST}`);

/** One request for a form, locked where the deed writes. Throws NotFound. */
export async function formRequest(tx: ReadTx & Partial<Tx>, id: string): Promise<FormRequestRow> {
  return only(
    await tx.query<FormRequestRow>(`${FORM} where id = $1 ${tx.manager ? 'for no key update' : ''}`, [id]),
    'Form request',
  );
}

/** One thing told without a name, locked where the deed writes. Throws NotFound. */
export async function anonymousReport(tx: ReadTx & Partial<Tx>, id: string): Promise<AnonymousReportRow> {
  return only(
    await tx.query<AnonymousReportRow>(`${REPORT} where id = $1 ${tx.manager ? 'for no key update' : ''}`, [id]),
    'Report',
  );
}

function only<Row>([row]: Row[], what: string): Row {
  if (!row) {
    throw new NotFound(what);
  }
  return row;
}
