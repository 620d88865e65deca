import { isUUID } from 'class-validator';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Outcome } from '@server/platform/command/command';
import type { Ctx as Context } from '@server/platform/command/context';
import { NotFound } from '@server/platform/command/failures';
import { onlyFor } from '@server/platform/graphql/gate';
import {
  AddChronologyEntryInput,
  ChronologyFilterInput,
  CloseChronologyLineInput,
  RemoveChronologyEntryInput,
  ReopenChronologyLineInput,
} from './chronology.inputs';
import { ChronologyPayload, ChronologyType } from './chronology.type';
import { addChronologyEntry } from './commands/add-chronology-entry';
import { closeChronologyLine } from './commands/close-chronology-line';
import { removeChronologyEntry } from './commands/remove-chronology-entry';
import { reopenChronologyLine } from './commands/reopen-chronology-line';
import { chronologyOfCase, chronologyOfShared } from './reading/page';

/** All that is known of a case, by date (R31). */
@Resolver(() => ChronologyType)
export class ChronologyResolver {
  @Query(() => ChronologyType, { description: 'The chronology of a case, for its own team (R31).' })
  async chronology(
    @Arg('caseId', () => ID) caseId: string,
    @Arg('filter', () => ChronologyFilterInput, { nullable: true }) filter: ChronologyFilterInput | null,
    @Ctx() ctx: Context,
  ): Promise<ChronologyType> {
    onlyFor(ctx, 'staff');
    if (!isUUID(caseId)) {
      throw new NotFound('Case');
    }
    return chronologyOfCase(ctx, caseId, filter ?? {});
  }

  @Query(() => ChronologyType, {
    nullable: true,
    description: 'The chronology of a case shared with the agency whose hat is worn, as far as its grant goes (D58).',
  })
  async chronologyOfShared(
    @Arg('caseId', () => ID) caseId: string,
    @Arg('filter', () => ChronologyFilterInput, { nullable: true }) filter: ChronologyFilterInput | null,
    @Ctx() ctx: Context,
  ): Promise<ChronologyType | null> {
    onlyFor(ctx, 'agency');
    return isUUID(caseId) ? chronologyOfShared(ctx, caseId, filter ?? {}) : null;
  }

  @Mutation(() => ChronologyPayload, { description: 'Adds an entry of the team’s own (R31).' })
  async addChronologyEntry(
    @Arg('input', () => AddChronologyEntryInput) input: AddChronologyEntryInput,
    @Ctx() ctx: Context,
  ): Promise<ChronologyPayload> {
    return answered(ctx, await ctx.run(addChronologyEntry, input));
  }

  @Mutation(() => ChronologyPayload, { description: 'Takes an entry of the team’s own out, with a reason; it is kept (R31).' })
  async removeChronologyEntry(
    @Arg('input', () => RemoveChronologyEntryInput) input: RemoveChronologyEntryInput,
    @Ctx() ctx: Context,
  ): Promise<ChronologyPayload> {
    return answered(ctx, await ctx.run(removeChronologyEntry, input));
  }

  @Mutation(() => ChronologyPayload, { description: 'Keeps a line of an answer from the open part, with a reason (R38, D31).' })
  async closeChronologyLine(
    @Arg('input', () => CloseChronologyLineInput) input: CloseChronologyLineInput,
    @Ctx() ctx: Context,
  ): Promise<ChronologyPayload> {
    return answered(ctx, await ctx.run(closeChronologyLine, input));
  }

  @Mutation(() => ChronologyPayload, {
    description: 'Shows such a line in the open part again; never what its giver closed (D31).',
  })
  async reopenChronologyLine(
    @Arg('input', () => ReopenChronologyLineInput) input: ReopenChronologyLineInput,
    @Ctx() ctx: Context,
  ): Promise<ChronologyPayload> {
    return answered(ctx, await ctx.run(reopenChronologyLine, input));
  }
}

/** The whole chronology as it is after the deed, or why it was not done. */
async function answered(ctx: Context, { result, refusals }: Outcome<{ caseId: string }>): Promise<ChronologyPayload> {
  return { result: result ? await chronologyOfCase(ctx, result.caseId, {}) : null, refusals: [...refusals] };
}
