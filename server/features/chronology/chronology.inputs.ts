import { ArrayMaxSize, IsIn, IsUUID, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { ChronologyKind } from '@shared/vocabulary/chronology';
import { SESSIONS, type HandlingMark } from '@shared/vocabulary/marks';
import { ChronologyKindEnum, HandlingMarkEnum } from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

const WORDS = 4000;
const SOURCE = 200;
const REASON = 2000;
const MOST = 100;
const tooLong = { message: 'Shorten this: it may hold $constraint1 characters.' };

@InputType()
export class ChronologyFilterInput {
  @Field(() => [String], { nullable: true }) @ArrayMaxSize(MOST) sources: string[] = [];
  @Field(() => [HandlingMarkEnum], { nullable: true }) @ArrayMaxSize(MOST) marks: HandlingMark[] = [];
  @Field(() => [ChronologyKindEnum], { nullable: true }) @ArrayMaxSize(MOST) kinds: ChronologyKind[] = [];
  @Field(() => PlainDateScalar, { nullable: true }) from?: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true }) to?: PlainDate | null;
}
@InputType()
export class AddChronologyEntryInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => PlainDateScalar) happenedOn!: PlainDate;
  @Field(() => String) @MaxLength(WORDS, tooLong) says!: string;
  @Field(() => String) @MaxLength(SOURCE, tooLong) source!: string;
  @Field(() => HandlingMarkEnum, { description: 'OPEN or CLOSED.' })
  @IsIn(SESSIONS, { message: 'Choose the open part or the closed session.' })
  mark!: HandlingMark;
}
@InputType()
export class RemoveChronologyEntryInput {
  @Field(() => ID) @IsUUID() entryId!: string;
  @Field(() => String) @MaxLength(REASON, tooLong) reason!: string;
}
@InputType()
export class CloseChronologyLineInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => ID) @IsUUID() sourceId!: string;
  @Field(() => String) @MaxLength(REASON, tooLong) reason!: string;
}
@InputType()
export class ReopenChronologyLineInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => ID) @IsUUID() sourceId!: string;
}
