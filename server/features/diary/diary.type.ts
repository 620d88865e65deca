import { Field, ID, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { DiaryKind } from '@shared/vocabulary/diary';
import { MemberType } from '@server/features/partners';
import { DiaryKindEnum } from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

/** A meeting, or something due, on one day of the team's calendar. */
@ObjectType('DiaryItem')
export class DiaryItemType {
  @Field(() => ID) id!: string;
  @Field(() => DiaryKindEnum) kind!: DiaryKind;
  @Field(() => PlainDateScalar) day!: PlainDate;
  @Field(() => String, { nullable: true, description: 'When it begins, on the clock in London: 14:00.' }) time!: string | null;
  @Field(() => String) says!: string;
  @Field(() => ID) caseId!: string;
  @Field(() => String) reference!: string;
  @Field(() => String, { nullable: true }) leadName!: string | null;
  @Field(() => Boolean, { description: 'Its day has passed and it is not done.' }) late!: boolean;
}
/** A day on which nobody works. */
@ObjectType('DiaryHoliday')
export class DiaryHolidayType {
  @Field(() => PlainDateScalar) day!: PlainDate;
  @Field(() => String) title!: string;
}
/** The team's calendar between two days, both included. */
@ObjectType('Diary')
export class DiaryType {
  @Field(() => [DiaryItemType]) items!: DiaryItemType[];
  @Field(() => [DiaryHolidayType]) holidays!: DiaryHolidayType[];
  @Field(() => [MemberType], { description: 'The people of the team, to filter by.' }) members!: MemberType[];
}
