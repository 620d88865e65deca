import { on } from '@shared/access/ability-for';
import type { Ctx } from '@server/platform/command/context';
import type { AgencyRequestType } from './information-request.type';
import { requestsToAgency } from './request-reading.repository';
import { agencyRequestView } from './request-view';

/** The requests made to the agency whose hat is worn; nobody else has any. With an id, that one alone. */
export async function agencyRequests(ctx: Ctx, id: string | null = null): Promise<AgencyRequestType[]> {
  const { kind, subjectId } = ctx.actor;
  if (kind !== 'agency' || subjectId === null) {
    return [];
  }
  const rows = await ctx.read((tx) => requestsToAgency(tx, subjectId, id));
  return rows.filter((row) => ctx.ability.can('read', on('Request', row))).map((row) => agencyRequestView(row, ctx.moment));
}
