import { randomUUID } from 'node:crypto';
import { daysBetween, type PlainDate } from '@shared/time';
import { VICTIM_SIDE } from '@shared/vocabulary/meetings';
import type { At } from '@server/platform/command/command';
import { Conflict, NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';

const SIDES_APART = '23514';
const DAY_MS = 24 * 60 * 60 * 1000;

export interface NewGrant {
  tenantId: string;
  caseId: string;
  agencyId: string;
  scope: 'OPEN' | 'CLOSED';
  reason: string;
  until: PlainDate;
}

/** Grants sight of a case; one that stands for the same agency, of either width, is replaced (D58). Answers its id. */
export async function grantSight(tx: Tx, grant: NewGrant, { actor, moment }: At): Promise<string> {
  await tx.query(
    `update app.case_grants set revoked_at = now() where case_id = $1 and agency_id = $2 and scope in ('OPEN', 'CLOSED') and revoked_at is null`,
    [grant.caseId, grant.agencyId],
  );
  const id = randomUUID();
  const now = new Date(); // grants follow the real clock, whatever day the product shows
  const until = new Date(now.getTime() + (daysBetween(moment.today, grant.until) + 1) * DAY_MS);
  const given = tx.query(
    `insert into app.case_grants (tenant_id, id, case_id, request_id, agency_id, scope, reason, from_at, until_at, given_by, until_on)
     values ($1, $2, $3, null, $4, $5, $6, $7, $8, $9, $10)`,
    [grant.tenantId, id, grant.caseId, grant.agencyId, grant.scope, grant.reason, now, until, actor.membershipId, grant.until],
  );
  // The database's own last wall: since this was judged, somebody named them to attend for the person affected (D58).
  await given.catch((failure: Error & { code?: string }) => {
    throw failure.code === SIDES_APART ? new Conflict() : failure;
  });
  return id;
}

/** A live grant of sight, of either width; NotFound when there is none or it is not yours. */
export async function liveGrant(tx: ReadTx, id: string): Promise<{ id: string; caseId: string }> {
  const [row] = await tx.query<{ id: string; caseId: string }>(
    `select id, case_id as "caseId" from app.case_grants where id = $1 and scope in ('OPEN', 'CLOSED') and revoked_at is null`,
    [id],
  );
  if (!row) {
    throw new NotFound('The grant');
  }
  return row;
}

/** Whether the agency is named on the panel as attending for the person affected (R36, D58). */
export async function attendsForVictim(tx: ReadTx, caseId: string, agencyId: string | undefined): Promise<boolean> {
  const [row] = await tx.query<{ attends: boolean }>(
    `select exists (select 1 from app.panel_members m where m.case_id = $1 and m.agency_id::text = $2 and m.left_on is null
       and m.role = any ($3)) as attends`,
    [caseId, agencyId ?? '', VICTIM_SIDE],
  );
  return row?.attends ?? false;
}
