import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Matches } from 'class-validator';
import type { PlainDate } from '@shared/time';
import { Payload } from '@server/platform/graphql/payload';
import { InstantScalar, PlainDateScalar } from '@server/platform/graphql/scalars';
import type { ApiContext } from './context';
import { moveDate } from './commands/move-date';

@ObjectType('SignIn')
export class SignInType {
  @Field(() => String) email!: string;
  @Field(() => String) who!: string;
  @Field(() => String) sees!: string;
  @Field(() => String) password!: string;
}

/** Where we are: the mode, the product's date, and in the demonstration the sign-ins. */
@ObjectType('Place')
export class PlaceType {
  @Field(() => String) mode!: string;
  @Field(() => PlainDateScalar) today!: PlainDate;
  @Field(() => InstantScalar) now!: Date;
  @Field(() => Boolean) movedAhead!: boolean;
  @Field(() => [SignInType]) signIns!: SignInType[];
}

@ObjectType()
export class PlacePayload extends Payload(PlaceType) {}

@InputType()
export class MoveDateInput {
  @Field(() => String, { description: 'London time: "2026-04-02T09:00".' })
  @Matches(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, { message: 'Give a date and time such as 2026-04-02T09:00' })
  to!: string;
}

@Resolver(() => PlaceType)
export class PlaceResolver {
  @Query(() => PlaceType)
  place(@Ctx() ctx: ApiContext): PlaceType {
    return placeOf(ctx);
  }

  @Mutation(() => PlacePayload, { description: 'Moves the demonstration’s date forward. Refused in production.' })
  async moveDate(@Arg('input', () => MoveDateInput) { to }: MoveDateInput, @Ctx() ctx: ApiContext): Promise<PlacePayload> {
    const { result, refusals } = await ctx.run(moveDate, { to, clock: ctx.porch.clock, mode: ctx.porch.config.mode });
    if (result) {
      await ctx.porch.sweepNow();
    }
    return { result: result ? placeOf(ctx) : null, refusals: [...refusals] };
  }
}

function placeOf({ porch }: ApiContext): PlaceType {
  const { clock, config } = porch;
  return {
    mode: config.mode,
    today: clock.today(),
    now: clock.now(),
    movedAhead: clock.ahead() !== 0,
    signIns: config.mode === 'demonstration' ? [...porch.signIns()] : [],
  };
}
