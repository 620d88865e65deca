import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '@server/platform/command/context';
import { onlyFor } from '@server/platform/graphql/gate';
import { choicesOf } from './choices';
import { chooseNotices } from './commands/choose-notices';
import { ChooseNoticesInput, NoticeChoicesPayload, NoticeChoicesType } from './notice.type';

@Resolver(() => NoticeChoicesType)
export class NoticeResolver {
  @Query(() => NoticeChoicesType, { description: 'How one is told of what happens, for the hat being worn.' })
  noticeChoices(@Ctx() ctx: Context): Promise<NoticeChoicesType> {
    onlyFor(ctx, 'staff');
    return choicesOf(ctx);
  }

  @Mutation(() => NoticeChoicesPayload, { description: 'Chooses how one is told; what is urgent is always told at once (D44).' })
  async chooseNotices(
    @Arg('input', () => ChooseNoticesInput) input: ChooseNoticesInput,
    @Ctx() ctx: Context,
  ): Promise<NoticeChoicesPayload> {
    onlyFor(ctx, 'staff');
    const { result, refusals } = await ctx.run(chooseNotices, input);
    return { result: result ? await choicesOf(ctx) : null, refusals: [...refusals] };
  }
}
