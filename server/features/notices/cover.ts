import type { Ctx } from '@server/platform/command/context';
import { absencesFrom, teamMembers } from './absence.repository';
import type { CoverType } from './cover.type';

/** The team of the hat being worn, and who of it is away today or later. */
export const coverOf = (ctx: Ctx): Promise<CoverType> =>
  ctx.read(async (tx) => ({
    members: await teamMembers(tx, ctx.moment.today),
    absences: await absencesFrom(tx, ctx.moment.today),
  }));
