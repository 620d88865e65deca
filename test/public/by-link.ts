import { randomUUID } from 'node:crypto';
import { makeRequestLink } from '@server/platform/auth/request-links';
import { anApplicant } from './applicant';
import type { TestStreet } from './street';

export interface AskedByLink {
  tenantId: string;
  requestId: string;
  token: string;
}
const DAY_MS = 24 * 60 * 60 * 1000;

/** Somebody without an account who was asked about a case, with the link they were sent. */
export async function askedByLink(street: TestStreet, mustAnswer = true, days = 30): Promise<AskedByLink> {
  const { tenantId, caseId, reference } = await anApplicant(street);
  const requestId = randomUUID();
  await street.ask(
    `insert into app.information_requests (tenant_id, id, case_id, stage, status, reference, subject_name, subject_address, scope, sent_on,
       sent_at, due_on, version, recipient_name, recipient_email, recipient_exercises_public_functions, link_until)
     values ($1, $2, $3, 'STAGE_2', 'SENT', $4, 'Alex Person', '{14 Mill Lane}', 'What did your members see?', '2026-03-20', now(), '2026-04-01',
       1, 'Dilys Fernhough', 'dilys@residents.example', $5, '2026-04-19')`,
    [tenantId, requestId, caseId, reference, mustAnswer],
  );
  await street.ask(
    `insert into app.request_items (tenant_id, id, case_id, request_id, report_id, incident_kind, occurred_on, place, body, reported_on)
     select p.tenant_id, gen_random_uuid(), p.case_id, $2, p.id, 'ASB', '2026-01-10', 'Mill Lane', p.body, p.reported_on
     from app.reports p where p.case_id = $1 order by p.reported_on limit 1`,
    [caseId, requestId],
  );
  const door = { pool: street.house.database.read, contextKey: street.house.contextKey };
  const until = new Date(Date.now() + days * DAY_MS);
  return { tenantId, requestId, token: await makeRequestLink(door, { tenantId, requestId, until }) };
}
