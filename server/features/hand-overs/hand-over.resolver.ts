import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { isUUID } from 'class-validator';
import { CasePayload, casePayload } from '@server/features/cases';
import type { Ctx as Context } from '@server/platform/command/context';
import { onlyFor } from '@server/platform/graphql/gate';
import { endShare } from './commands/end-share';
import { joinCase } from './commands/join-case';
import { passOnApplication } from './commands/pass-on-application';
import { sealApplication } from './commands/seal-application';
import { shareCase } from './commands/share-case';
import { transferCase } from './commands/transfer-case';
import {
  EndShareInput,
  JoinCaseInput,
  PassOnApplicationInput,
  SealApplicationInput,
  ShareCaseInput,
  TransferCaseInput,
} from './hand-over.inputs';
import { HandOverPayload, HandOverType } from './hand-over.type';
import { countyList } from './reading/county-list';
import { sharedCases } from './reading/shared-cases';
import { SharedCaseType } from './shared-case.type';

/** Passing cases on: to another council, out of the county's drop-box, into one case, and to an agency to read. */
@Resolver(() => HandOverType)
export class HandOverResolver {
  @Query(() => [HandOverType], { description: 'What arrived at the county, sealed, and where it went (D60).' })
  handOvers(@Ctx() ctx: Context): Promise<HandOverType[]> {
    onlyFor(ctx, 'county');
    return handOversOf(ctx);
  }

  @Query(() => [SharedCaseType], { description: 'The cases shared with the agency whose hat is worn (D58).' })
  sharedCases(@Ctx() ctx: Context): Promise<SharedCaseType[]> {
    onlyFor(ctx, 'agency');
    return ctx.read((tx) => sharedCases(tx, ctx.actor.subjectId ?? ''));
  }

  @Query(() => SharedCaseType, { nullable: true })
  async sharedCase(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<SharedCaseType | null> {
    onlyFor(ctx, 'agency');
    return isUUID(id) ? ((await ctx.read((tx) => sharedCases(tx, ctx.actor.subjectId ?? '', id)))[0] ?? null) : null;
  }

  @Mutation(() => HandOverPayload, { description: 'Seals an application that arrived at the county council (D16, D60).' })
  async sealApplication(
    @Arg('input', () => SealApplicationInput) input: SealApplicationInput,
    @Ctx() ctx: Context,
  ): Promise<HandOverPayload> {
    const { result, refusals } = await ctx.run(sealApplication, input);
    return { result: await handOverOf(ctx, result?.handOverId), refusals: [...refusals] };
  }

  @Mutation(() => HandOverPayload, { description: 'Passes a sealed application to the council of the area, unopened (D60).' })
  async passOnApplication(
    @Arg('input', () => PassOnApplicationInput) input: PassOnApplicationInput,
    @Ctx() ctx: Context,
  ): Promise<HandOverPayload> {
    const { result, refusals } = await ctx.run(passOnApplication, input);
    return { result: await handOverOf(ctx, result?.handOverId), refusals: [...refusals] };
  }

  @Mutation(() => CasePayload, { description: 'Passes a case to another council (R12, D17, D62).' })
  async transferCase(
    @Arg('input', () => TransferCaseInput) input: TransferCaseInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(transferCase, input), info);
  }

  @Mutation(() => CasePayload, {
    description: 'Makes one case of an application received twice (D36). Answers the case that stays.',
  })
  async joinCase(
    @Arg('input', () => JoinCaseInput) input: JoinCaseInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(joinCase, input), info);
  }

  @Mutation(() => CasePayload, {
    description: 'Lets an agency read the open part of a case, or on the panel all of it, until a day (D42, D58).',
  })
  async shareCase(
    @Arg('input', () => ShareCaseInput) input: ShareCaseInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(shareCase, input), info);
  }

  @Mutation(() => CasePayload, { description: 'Ends an agency’s sight of a case at once (D58).' })
  async endShare(
    @Arg('input', () => EndShareInput) input: EndShareInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(endShare, input), info);
  }
}

const handOversOf = (ctx: Context): Promise<HandOverType[]> =>
  ctx.read((tx) => countyList(tx, ctx.actor.tenantId ?? '', ctx.moment));

async function handOverOf(ctx: Context, id: string | undefined): Promise<HandOverType | null> {
  return id === undefined ? null : ((await handOversOf(ctx)).find((one) => one.id === id) ?? null);
}
