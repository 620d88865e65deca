import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { lastDayToAppeal } from '@shared/policy';
import type { PlainDate } from '@shared/time';
import { CaseType } from '@server/features/cases';
import type { Ctx as Context } from '@server/platform/command/context';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

@ObjectType('ReviewDates', { description: 'The days of a review that no clock keeps.' })
export class ReviewDatesType {
  @Field(() => PlainDateScalar, { nullable: true, description: 'The meeting that is arranged.' }) meetingOn!: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true, description: 'The meeting that was held.' }) heldOn!: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true, description: 'The last day to appeal what they were last told (R53).' })
  lastDayToAppeal!: PlainDate | null;
}
type Review = { meetingOn: PlainDate | null; heldOn: PlainDate | null; advisedOn: PlainDate | null } | null;

/** Adds the days of its review to a case. They were read with the case, in its one statement. */
@Resolver(() => CaseType)
export class CaseReviewResolver {
  @FieldResolver(() => ReviewDatesType, { nullable: true })
  review(@Root() { review = null }: { review?: Review }, @Ctx() ctx: Context): ReviewDatesType | null {
    return (
      review && {
        meetingOn: review.meetingOn,
        heldOn: review.heldOn,
        lastDayToAppeal: review.advisedOn && lastDayToAppeal(review.advisedOn, ctx.moment.calendar),
      }
    );
  }
}
