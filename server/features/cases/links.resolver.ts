import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Ctx as Context } from '@server/platform/command/context';
import { onlyFor } from '@server/platform/graphql/gate';
import { casePayload } from './case.resolver';
import { linkCases } from './commands/link-cases';
import { unlinkCases } from './commands/unlink-cases';
import { similarCases } from './reading/similar';
import { CasePayload, CaseType } from './types/case.type';
import { LinkCasesInput, LinkedCaseType, SimilarCaseType, SimilarInput, UnlinkCasesInput } from './types/links.type';

/** Cases that look alike, and neighbours' cases that were linked. */
@Resolver(() => CaseType)
export class LinksResolver {
  @Query(() => [SimilarCaseType], { description: 'Cases of the own authority that look like this one, at most 20 (D36).' })
  async similarCases(@Arg('input', () => SimilarInput) input: SimilarInput, @Ctx() ctx: Context): Promise<SimilarCaseType[]> {
    onlyFor(ctx, 'staff');
    return ctx.read((tx) => similarCases(tx, input));
  }

  @FieldResolver(() => [LinkedCaseType], { description: 'Neighbours’ cases about the same behaviour (D14).' })
  linkedCases(@Root() page: CaseType & { linkedCases?: LinkedCaseType[] }): LinkedCaseType[] {
    return page.linkedCases ?? [];
  }

  @Mutation(() => CasePayload, { description: 'Links two neighbours’ cases about the same behaviour (D14).' })
  async linkCases(
    @Arg('input', () => LinkCasesInput) input: LinkCasesInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(linkCases, input), info);
  }

  @Mutation(() => CasePayload, { description: 'Ends the link between two cases, with a reason.' })
  async unlinkCases(
    @Arg('input', () => UnlinkCasesInput) input: UnlinkCasesInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(unlinkCases, input), info);
  }
}
