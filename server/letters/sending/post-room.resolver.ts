import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { workingDaysBetween } from '@shared/time';
import { safeToSend } from '@shared/policy';
import { CasePayload, casePayload } from '@server/features/cases';
import { lettersToPost } from '@server/features/letters';
import type { Outcome } from '@server/platform/command/command';
import type { Ctx as Context } from '@server/platform/command/context';
import { NotFound } from '@server/platform/command/failures';
import { onlyFor } from '@server/platform/graphql/gate';
import { printLetter } from './commands/print-letter';
import { recordPosting } from './commands/record-posting';
import { recordReturn } from './commands/record-return';
import { correctLetter } from './commands/correct-letter';
import { sendAgain } from './commands/send-again';
import {
  CorrectLetterInput,
  LetterToPostType,
  PrintLettersInput,
  RecordPostingInput,
  RecordReturnInput,
  SelectionPayload,
  SendAgainInput,
} from './post-room.types';

@Resolver()
export class PostRoomResolver {
  @Query(() => [LetterToPostType], { description: 'The letters that wait to be printed and posted here, the oldest first.' })
  async postQueue(@Ctx() ctx: Context): Promise<LetterToPostType[]> {
    onlyFor(ctx, 'staff');
    const { today, calendar } = ctx.moment;
    return (await ctx.read(lettersToPost)).map((letter) => ({
      ...letter,
      initials: initials(letter.fullName),
      waitsWorkingDays: workingDaysBetween(letter.orderedOn, today, calendar),
      unsafe:
        safeToSend(letter.channel, { ...letter, email: null })
          .map(({ message }) => message)
          .join(' ') || null,
    }));
  }

  @Mutation(() => SelectionPayload, { description: 'Has these letters made to be printed, dated today (D10).' })
  printLetters(
    @Arg('input', () => PrintLettersInput) { letterIds }: PrintLettersInput,
    @Ctx() ctx: Context,
  ): Promise<SelectionPayload> {
    return each(letterIds, (letterId) => ctx.run(printLetter, { letterId }));
  }

  @Mutation(() => SelectionPayload, { description: 'Writes down that these letters were posted: day, class, who (D10, D53).' })
  recordPosting(
    @Arg('input', () => RecordPostingInput) { letterIds, ...posting }: RecordPostingInput,
    @Ctx() ctx: Context,
  ): Promise<SelectionPayload> {
    return each(letterIds, (letterId) => ctx.run(recordPosting, { letterId, ...posting }));
  }

  @Mutation(() => CasePayload, { description: 'Writes down that a letter came back: it starts no time limit (D53).' })
  async recordReturn(
    @Arg('input', () => RecordReturnInput) input: RecordReturnInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(recordReturn, input), info);
  }

  @Mutation(() => CasePayload, { description: 'Orders a letter that came back once more, by a safe way (D53).' })
  async sendAgain(
    @Arg('input', () => SendAgainInput) input: SendAgainInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(sendAgain, input), info);
  }

  @Mutation(() => CasePayload, { description: 'Orders a dated correction of a clerical error in a letter that has gone (D47).' })
  async correctLetter(
    @Arg('input', () => CorrectLetterInput) input: CorrectLetterInput,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return casePayload(ctx, await ctx.run(correctLetter, input), info);
  }
}

/** One letter after the other, each in its own transaction: one that is refused does not stop the others. None there at all: not found. */
async function each(
  letterIds: readonly string[],
  deed: (letterId: string) => Promise<Outcome<unknown>>,
): Promise<SelectionPayload> {
  const selection = {
    done: [] as string[],
    notDone: [] as { letterId: string; refusals: Outcome<unknown>['refusals'][number][] }[],
  };
  let missing: NotFound | null = null;
  for (const letterId of new Set(letterIds)) {
    try {
      const { result, refusals } = await deed(letterId);
      if (result) {
        selection.done.push(letterId);
      } else {
        selection.notDone.push({ letterId, refusals: [...refusals] });
      }
    } catch (failure) {
      if (!(failure instanceof NotFound)) {
        throw failure;
      }
      missing = failure;
    }
  }
  if (missing && selection.done.length + selection.notDone.length === 0) {
    throw missing;
  }
  return { result: selection, refusals: [] };
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => part[0]?.toUpperCase())
    .slice(0, 3)
    .join('');
