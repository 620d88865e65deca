import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '@server/platform/command/context';
import { onlyFor } from '@server/platform/graphql/gate';
import { calendarView } from './calendar-view';
import { AddHolidayInput, CalendarPayload, CalendarType, RemoveHolidayInput } from './calendar.type';
import { addHoliday } from './commands/add-holiday';
import { removeHoliday } from './commands/remove-holiday';

@Resolver(() => CalendarType)
export class CalendarResolver {
  @Query(() => CalendarType, { description: 'Bank holidays, how far they are published, and who changed them (D64).' })
  calendar(@Ctx() ctx: Context): Promise<CalendarType> {
    onlyFor(ctx, 'admin', 'staff', 'county');
    return calendarView(ctx);
  }

  @Mutation(() => CalendarPayload, { description: 'Makes a day a bank holiday for every authority (D33, D64).' })
  async addHoliday(@Arg('input', () => AddHolidayInput) input: AddHolidayInput, @Ctx() ctx: Context): Promise<CalendarPayload> {
    onlyFor(ctx, 'admin');
    const { result, refusals } = await ctx.run(addHoliday, input);
    return { result: result ? await calendarView(ctx) : null, refusals: [...refusals] };
  }

  @Mutation(() => CalendarPayload, { description: 'Makes a bank holiday a working day again (D33, D64).' })
  async removeHoliday(
    @Arg('input', () => RemoveHolidayInput) input: RemoveHolidayInput,
    @Ctx() ctx: Context,
  ): Promise<CalendarPayload> {
    onlyFor(ctx, 'admin');
    const { result, refusals } = await ctx.run(removeHoliday, input);
    return { result: result ? await calendarView(ctx) : null, refusals: [...refusals] };
  }
}
