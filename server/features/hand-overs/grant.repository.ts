import { randomUUID } from 'node:crypto';
import { daysBetween, type PlainDate } from '@shared/time';
import type { At } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface NewGrant {
  tenantId: string;
  caseId: string;
  agencyId: string;
  reason: string;
  until: PlainDate;
}

/** Grants sight of the open part of a case; one that stands for the same agency is replaced. Answers its id. */
export async function grantOpen(tx: Tx, grant: NewGrant, { actor, moment }: At): Promise<string> {
  await tx.query(
    `update app.case_grants set revoked_at = now() where case_id = $1 and agency_id = $2 and scope = 'OPEN' and revoked_at is null`,
    [grant.caseId, grant.agencyId],
  );
  const id = randomUUID();
  const now = new Date(); // grants follow the real clock, whatever day the product shows
  const until = new Date(now.getTime() + (daysBetween(moment.today, grant.until) + 1) * DAY_MS);
  await tx.query(
    `insert into app.case_grants (tenant_id, id, case_id, request_id, agency_id, scope, reason, from_at, until_at, given_by)
     values ($1, $2, $3, null, $4, 'OPEN', $5, $6, $7, $8)`,
    [grant.tenantId, id, grant.caseId, grant.agencyId, grant.reason, now, until, actor.membershipId],
  );
  return id;
}

/** A live grant of scope OPEN; NotFound when there is none or it is not yours. */
export async function openGrant(tx: ReadTx, id: string): Promise<{ id: string; caseId: string }> {
  const [row] = await tx.query<{ id: string; caseId: string }>(
    `select id, case_id as "caseId" from app.case_grants where id = $1 and scope = 'OPEN' and revoked_at is null`,
    [id],
  );
  if (!row) {
    throw new NotFound('The grant');
  }
  return row;
}
