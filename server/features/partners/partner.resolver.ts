import { Ctx, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '@server/platform/command/context';
import { onlyFor } from '@server/platform/graphql/gate';
import { agenciesServing } from './partner.repository';
import { AgencyType } from './partner.type';

@Resolver(() => AgencyType)
export class PartnerResolver {
  @Query(() => [AgencyType], { description: 'The agencies that serve the area of the hat being worn.' })
  agencies(@Ctx() ctx: Context): Promise<AgencyType[]> {
    onlyFor(ctx, 'staff', 'county', 'admin');
    return ctx.read((tx) => agenciesServing(tx, ctx.actor.tenantId));
  }
}
