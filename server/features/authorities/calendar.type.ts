import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { MaxLength } from 'class-validator';
import type { PlainDate } from '@shared/time';
import { Payload } from '@server/platform/graphql/payload';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

const TITLE = 100;
const SAID = 500;
const tooLong = { message: 'Shorten this: it may hold $constraint1 characters.' };

/** A bank holiday in force. */
@ObjectType('BankHoliday')
export class BankHolidayType {
  @Field(() => PlainDateScalar) date!: PlainDate;
  @Field(() => String) title!: string;
  @Field(() => String) source!: string;
}

/** A bank holiday that a person added or took away. */
@ObjectType('CalendarChange')
export class CalendarChangeType {
  @Field(() => ID) id!: string;
  @Field(() => PlainDateScalar) date!: PlainDate;
  @Field(() => String, { description: 'ADDED or REMOVED.' }) change!: string;
  @Field(() => String) title!: string;
  @Field(() => String) reason!: string;
  @Field(() => PlainDateScalar) changedOn!: PlainDate;
  @Field(() => String) changedBy!: string;
}

/** The one calendar of the partnership (D64). */
@ObjectType('Calendar')
export class CalendarType {
  @Field(() => PlainDateScalar, { nullable: true, description: 'Dates after it are provisional.' })
  publishedTo!: PlainDate | null;
  @Field(() => [BankHolidayType], { description: 'From this year on.' }) holidays!: BankHolidayType[];
  @Field(() => [CalendarChangeType], { description: 'The latest first.' }) changes!: CalendarChangeType[];
}
@ObjectType()
export class CalendarPayload extends Payload(CalendarType) {}

@InputType()
export class AddHolidayInput {
  @Field(() => PlainDateScalar) date!: PlainDate;
  @Field(() => String) @MaxLength(TITLE, tooLong) title!: string;
  @Field(() => String) @MaxLength(SAID, tooLong) reason!: string;
}
@InputType()
export class RemoveHolidayInput {
  @Field(() => PlainDateScalar) date!: PlainDate;
  @Field(() => String) @MaxLength(SAID, tooLong) reason!: string;
}
