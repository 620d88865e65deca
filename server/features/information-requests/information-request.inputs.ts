import { ArrayMaxSize, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { RecordAnswer, RefusalGround, ReplyKind } from '@shared/vocabulary/information-requests';
import type { EntryKind, HandlingMark } from '@shared/vocabulary/marks';
import {
  EntryKindEnum,
  HandlingMarkEnum,
  RecordAnswerEnum,
  RefusalGroundEnum,
  ReplyKindEnum,
} from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

/** An agency may have much to say; what is asked has to fit in a letter. */
export const LONG = 20_000;
export const IN_LETTER = 6_000;
export const SHORT = 200;
const SAID = 500;
const tooLong = { message: 'Shorten this: it may hold $constraint1 characters.' };
const MOST = 50;
const tooMany = { message: 'Choose at most $constraint1.' };
const MOST_ITEMS = 500;

/** What an authority asks of several agencies at once. */
@InputType()
export class RequestInformationInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(MOST, tooMany)
  @Field(() => [ID])
  agencyIds!: string[];
  @MaxLength(IN_LETTER, tooLong)
  @Field(() => String, { description: 'What is asked, in the SPOC’s words.' })
  scope!: string;
  @Field(() => PlainDateScalar) dueOn!: PlainDate;
  @Field(() => Int) version!: number;
}

/** What an authority asks of somebody without an account (R49). */
@InputType()
export class AskOutsiderInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @MaxLength(SHORT, tooLong) @Field(() => String) name!: string;
  @IsOptional()
  @MaxLength(SHORT, tooLong)
  @Field(() => String, { nullable: true })
  organisation?: string | null;
  @MaxLength(SHORT, tooLong)
  @Field(() => String, { description: 'The link goes there.' })
  email!: string;
  @Field(() => Boolean, { description: 'Whoever exercises public functions must answer (R50).' })
  exercisesPublicFunctions!: boolean;
  @MaxLength(IN_LETTER, tooLong) @Field(() => String) scope!: string;
  @Field(() => PlainDateScalar) dueOn!: PlainDate;
  @Field(() => Int) version!: number;
}

/** What the applicant said about sharing (R48). */
@InputType()
export class RecordAgreementInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => Boolean, { description: 'False: they do not agree, or no longer do.' }) given!: boolean;
  @MaxLength(SAID, tooLong)
  @Field(() => String, { description: 'How they told.' })
  how!: string;
  @Field(() => PlainDateScalar) on!: PlainDate;
  @Field(() => Int) version!: number;
}

/** The request to remind of. */
@InputType()
export class ChaseRequestInput {
  @Field(() => ID) @IsUUID() requestId!: string;
}

/** The case whose late agencies are all reminded. */
@InputType()
export class RemindLateInput {
  @Field(() => ID) @IsUUID() caseId!: string;
}

/** What the agency's records say of one report. */
@InputType()
export class ReplyItemInput {
  @Field(() => ID) @IsUUID() reportId!: string;
  @Field(() => RecordAnswerEnum) answer!: RecordAnswer;
  @IsOptional()
  @MaxLength(SHORT, tooLong)
  @Field(() => String, { nullable: true })
  agencyReference?: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) recordedOn?: PlainDate | null;
}

/** One dated line of an answer (R30, D31). */
@InputType()
export class ReplyEntryInput {
  @Field(() => PlainDateScalar) happenedOn!: PlainDate;
  @Field(() => EntryKindEnum) kind!: EntryKind;
  @MaxLength(IN_LETTER, tooLong) @Field(() => String) says!: string;
  @IsOptional()
  @MaxLength(SHORT, tooLong)
  @Field(() => String, { nullable: true })
  reference?: string | null;
  @Field(() => HandlingMarkEnum) mark!: HandlingMark;
}

/** An agency's answer: provided, not held, or refused on a ground (R45, R50, R51). */
@InputType()
export class ReplyToRequestInput {
  @Field(() => ID) @IsUUID() requestId!: string;
  @Field(() => ReplyKindEnum) kind!: ReplyKind;
  @Field(() => RefusalGroundEnum, { nullable: true }) ground?: RefusalGround | null;
  @IsOptional()
  @MaxLength(LONG, tooLong)
  @Field(() => String, { nullable: true })
  explanation?: string | null;
  @IsOptional()
  @MaxLength(LONG, tooLong)
  @Field(() => String, { nullable: true })
  reportsMade?: string | null;
  @IsOptional()
  @MaxLength(LONG, tooLong)
  @Field(() => String, { nullable: true })
  effectOnOthers?: string | null;
  @IsOptional()
  @MaxLength(LONG, tooLong)
  @Field(() => String, { nullable: true })
  actionTaken?: string | null;
  @IsOptional()
  @ArrayMaxSize(MOST_ITEMS, tooMany)
  @ValidateNested({ each: true })
  @Field(() => [ReplyItemInput], { nullable: true })
  items?: ReplyItemInput[] | null;
  @IsOptional()
  @ArrayMaxSize(MOST_ITEMS, tooMany)
  @ValidateNested({ each: true })
  @Field(() => [ReplyEntryInput], { nullable: true })
  entries?: ReplyEntryInput[] | null;
  @Field(() => HandlingMarkEnum, { nullable: true, description: 'Who may see the answer as a whole. Left out: CLOSED (D31).' })
  mark?: HandlingMark | null;
  @Field(() => Int) version!: number;
}
