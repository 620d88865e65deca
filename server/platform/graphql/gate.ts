import type { PrincipalKind } from '@shared/vocabulary/roles';
import type { Ctx } from '../command/context';
import { Forbidden, Unauthenticated } from '../command/failures';

/** Only these kinds of principal may ask this question. The garden wall stands behind it all the same. */
export function onlyFor(ctx: Ctx, ...kinds: readonly PrincipalKind[]): void {
  if (ctx.actor.kind === 'public') {
    throw new Unauthenticated();
  }
  if (!kinds.includes(ctx.actor.kind)) {
    throw new Forbidden('read', kinds.join(' or '));
  }
}
