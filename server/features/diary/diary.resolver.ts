import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { daysBetween, type PlainDate } from '@shared/time';
import { BadInput } from '@server/platform/command/failures';
import type { Ctx as Context } from '@server/platform/command/context';
import { onlyFor } from '@server/platform/graphql/gate';
import { PlainDateScalar } from '@server/platform/graphql/scalars';
import { DiaryType } from './diary.type';
import { diaryOf } from './read-diary';

/** The longest stretch that is shown at once: a month with the ends of its first and last weeks, and room for a quarter. */
const MOST_DAYS = 100;

/** The team's calendar: meetings, and what is due. */
@Resolver(() => DiaryType)
export class DiaryResolver {
  @Query(() => DiaryType, {
    description: 'Meetings and what is due between two days, both included; of one person’s cases if asked.',
  })
  diary(
    @Arg('from', () => PlainDateScalar) from: PlainDate,
    @Arg('to', () => PlainDateScalar) to: PlainDate,
    @Arg('leadId', () => ID, { nullable: true }) leadId: string | null,
    @Ctx() ctx: Context,
  ): Promise<DiaryType> {
    onlyFor(ctx, 'staff');
    const { tenantId } = ctx.actor;
    ctx.demand(['read', 'Authority', { tenantId: tenantId ?? '' }]);
    const days = daysBetween(from, to);
    if (days < 0 || days > MOST_DAYS) {
      throw new BadInput([{ field: 'to', message: `Choose days that are in order and at most ${MOST_DAYS} apart.` }]);
    }
    return ctx.read((tx) => diaryOf(tx, { tenantId: tenantId ?? '', from, to, leadId: leadId ?? null }, ctx.moment.today));
  }
}
