import { isUrgent, wayOf } from '@shared/policy';
import { NOTICE_KINDS } from '@shared/vocabulary/notices';
import type { Ctx } from '@server/platform/command/context';
import type { NoticeChoicesType } from './notice.type';
import { preferencesOf } from './preference.repository';

/** How whoever asks is told of each kind of notice, as they chose or as usual. */
export async function choicesOf(ctx: Ctx): Promise<NoticeChoicesType> {
  const chosen = await ctx.read((tx) => preferencesOf(tx, ctx.actor.membershipId));
  return {
    choices: NOTICE_KINDS.map((kind) => ({
      kind,
      way: wayOf(kind, chosen.find((one) => one.kind === kind)?.way ?? null),
      canChoose: !isUrgent(kind),
    })),
  };
}
