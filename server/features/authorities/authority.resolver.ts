import { Ctx, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '@server/platform/command/context';
import { listAuthorities } from './authority.repository';
import { AuthorityType } from './authority.type';

@Resolver(() => AuthorityType)
export class AuthorityResolver {
  @Query(() => [AuthorityType], { description: 'The ten authorities. Public.' })
  authorities(@Ctx() ctx: Context): Promise<AuthorityType[]> {
    return ctx.read(listAuthorities);
  }
}
