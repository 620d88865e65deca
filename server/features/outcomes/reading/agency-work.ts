import { isActionLate } from '@shared/policy';
import { on } from '@shared/access/ability-for';
import type { Ctx } from '@server/platform/command/context';
import type { AgencyActionType, AgencyRecommendationType } from '../agency-work.type';
import { UPDATES } from './outcome.repository';

type Mine<T> = T & { tenantId: string; agencyId: string };

/** The actions of the agency whose hat is worn, in every authority, those under way first; with an id, that one alone. */
export async function actionsOfAgency(ctx: Ctx, id: string | null = null): Promise<AgencyActionType[]> {
  const rows = await ctx.read((tx) =>
    tx.query<Mine<AgencyActionType>>(
      `select a.tenant_id as "tenantId", a.agency_id as "agencyId", a.id, a.reference, t.name as "authorityName",
         a.number, a.says, a.due_on as "dueOn", a.status, a.told_on as "toldOn", a.done_on as "doneOn", ${UPDATES} as updates
       from app.actions a join app.authorities t on t.id = a.tenant_id
       where a.agency_id = $1 and a.told_on is not null and a.removed_on is null and ($2::uuid is null or a.id = $2)
       order by a.status <> 'OPEN', a.due_on, a.id`,
      [ctx.actor.subjectId, id],
    ),
  );
  return rows
    .filter((row) => ctx.ability.can('read', on('Action', row)))
    .map((row) => ({ ...row, isLate: isActionLate(row, ctx.moment.today) }));
}

/** The recommendations made to the agency whose hat is worn, unanswered ones first; with an id, that one alone. */
export async function recommendationsToAgency(ctx: Ctx, id: string | null = null): Promise<AgencyRecommendationType[]> {
  const rows = await ctx.read((tx) =>
    tx.query<Mine<AgencyRecommendationType>>(
      `select r.tenant_id as "tenantId", r.agency_id as "agencyId", r.id, r.reference, t.name as "authorityName",
         r.number, r.says, r.reply_due_on as "replyDueOn", r.told_on as "toldOn", r.regard, r.regard_says as "regardSays",
         r.regard_on as "regardOn", r.regard_by_name as "regardByName", r.version
       from app.recommendations r join app.authorities t on t.id = r.tenant_id
       where r.agency_id = $1 and r.told_on is not null and r.removed_on is null and ($2::uuid is null or r.id = $2)
       order by r.regard is not null, r.reply_due_on, r.id`,
      [ctx.actor.subjectId, id],
    ),
  );
  return rows
    .filter((row) => ctx.ability.can('read', on('Recommendation', row)))
    .map((row) => ({ ...row, isLate: row.regard === null && ctx.moment.today > row.replyDueOn }));
}
