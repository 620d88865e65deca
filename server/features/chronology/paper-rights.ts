import { on } from '@shared/access/ability-for';
import type { Session } from '@shared/vocabulary/marks';
import type { Ctx } from '@server/platform/command/context';

/**
 * The parts of a case's papers that whoever asks may have (R38, D58): its own team both; an agency those that its grants open; nobody else any,
 * and a case that is not there looks the same.
 */
export async function sessionsOpenTo(ctx: Ctx, caseId: string): Promise<readonly Session[]> {
  if (ctx.actor.kind === 'staff') {
    const [found] = await ctx.read((tx) =>
      tx.query<{ tenantId: string; status: never }>('select tenant_id as "tenantId", status from app.cases where id = $1', [
        caseId,
      ]),
    );
    return found && ctx.ability.can('read', on('Case', found)) ? ['OPEN', 'CLOSED'] : [];
  }
  if (ctx.actor.kind !== 'agency') {
    return [];
  }
  const grants = await ctx.read((tx) =>
    tx.query<{ scope: string }>(
      `select scope from app.case_grants where case_id = $1 and agency_id = $2 and scope in ('OPEN', 'CLOSED')`,
      [caseId, ctx.actor.subjectId],
    ),
  );
  const scopes = grants.map(({ scope }) => scope);
  return scopes.includes('CLOSED') ? ['OPEN', 'CLOSED'] : scopes.includes('OPEN') ? ['OPEN'] : [];
}
