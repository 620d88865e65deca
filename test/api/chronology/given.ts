import { randomUUID } from 'node:crypto';
import { acknowledged, answered, asked, type ToldCase } from '../../support/stories';
import { AGENCIES, type World } from '../../support/world';

/** A case whose agency has answered, with one dated line for each mark. */
export interface AnsweredCase extends ToldCase {
  tenantId: string;
  requestId: string;
  replyId: string;
  /** The dated line with each mark. */
  open: string;
  closed: string;
  originator: string;
}
export const SAID = { open: 'OPEN-LINE visit', closed: 'CLOSED-LINE warning', originator: 'ORIGINATOR-LINE informant' } as const;

/** Acknowledged; the police were asked, reminded by nobody, and answered with an open, a closed and an originator’s line. */
export async function answeredCase(town: World, slug = 'blaby'): Promise<AnsweredCase> {
  const told = await acknowledged(town, slug);
  const { police: requestId = '' } = await asked(town, told, ['police']);
  await answered(town, requestId, 'police');
  const [reply] = await town.raw<{ id: string; tenant_id: string }>(
    'select id, tenant_id from app.replies where request_id = $1',
    [requestId],
  );
  const made: Record<string, string> = {};
  for (const [position, mark] of (['open', 'closed', 'originator'] as const).entries()) {
    made[mark] = randomUUID();
    await town.raw(
      `insert into app.reply_entries (tenant_id, id, case_id, request_id, reply_id, agency_id, position, happened_on, kind, says, mark)
       values ($1, $2, $3, $4, $5, $6, $7, '2026-03-02', 'ACTION', $8, $9)`,
      [
        reply?.tenant_id,
        made[mark],
        told.caseId,
        requestId,
        reply?.id,
        AGENCIES.police.id,
        position + 1,
        SAID[mark],
        mark.toUpperCase(),
      ],
    );
  }
  const { open = '', closed = '', originator = '' } = made;
  return { ...told, tenantId: reply?.tenant_id ?? '', requestId, replyId: reply?.id ?? '', open, closed, originator };
}

/** Sight of a case for an agency, laid by hand. */
export async function granted(town: World, told: AnsweredCase, agencyId: string, scope: 'OPEN' | 'CLOSED'): Promise<void> {
  await town.raw('update app.case_grants set revoked_at = now() where case_id = $1 and agency_id = $2 and request_id is null', [
    told.caseId,
    agencyId,
  ]);
  await town.raw(
    `insert into app.case_grants (tenant_id, id, case_id, agency_id, scope, reason, from_at) values ($1, $2, $3, $4, $5, 'Panel', now())`,
    [told.tenantId, randomUUID(), told.caseId, agencyId, scope],
  );
}
