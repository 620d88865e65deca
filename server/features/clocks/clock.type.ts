import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import { PlainDateScalar } from '@server/platform/graphql/scalars';
import { ClockKindEnum } from '@server/platform/graphql/enums';
import type { ClockKind } from '@shared/vocabulary/clocks';

@ObjectType('SkippedDay')
export class SkippedDayType {
  @Field(() => PlainDateScalar) date!: PlainDate;
  @Field(() => String) why!: string;
}

/** A limit that was moved: from which day to which, and why (D33). */
@ObjectType('ClockChange')
export class ClockChangeType {
  @Field(() => PlainDateScalar) oldDueOn!: PlainDate;
  @Field(() => PlainDateScalar) newDueOn!: PlainDate;
  @Field(() => String) cause!: string;
  @Field(() => PlainDateScalar) changedOn!: PlainDate;
}

/** A time limit that can explain itself. */
@ObjectType('Clock')
export class ClockType {
  @Field(() => ID) id!: string;
  @Field(() => ClockKindEnum) kind!: ClockKind;
  @Field(() => ID) subjectId!: string;
  @Field(() => PlainDateScalar) startedOn!: PlainDate;
  @Field(() => PlainDateScalar) dueOn!: PlainDate;
  @Field(() => Int) length!: number;
  @Field(() => String, { description: 'WORKING_DAYS or CALENDAR_DAYS' }) unit!: string;
  @Field(() => Boolean, { description: 'True when it falls after the last published bank holiday (D64).' }) provisional!: boolean;
  @Field(() => String) rule!: string;
  @Field(() => String) section!: string;
  @Field(() => String) sentence!: string;
  @Field(() => [SkippedDayType]) skipped!: SkippedDayType[];
  @Field(() => PlainDateScalar, { nullable: true }) stoppedOn!: PlainDate | null;
  @Field(() => String, { nullable: true }) stoppedBecause!: string | null;
  @Field(() => PlainDateScalar, { nullable: true, description: 'The day that was quoted, once the limit has moved (D33).' })
  promisedOn!: PlainDate | null;
  @Field(() => [ClockChangeType]) changes!: ClockChangeType[];
  @Field(() => Int, { nullable: true, description: 'Null once stopped; negative when overdue.' }) workingDaysLeft!: number | null;
  @Field(() => String, { nullable: true, description: 'WARNED, DUE or OVERDUE.' }) step!: string | null;
}
