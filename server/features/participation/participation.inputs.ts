import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { OfferAnswer, OfferChannel, OfferKind, RiskLevel, StatementSource } from '@shared/vocabulary/participation';
import {
  OfferAnswerEnum,
  OfferChannelEnum,
  OfferKindEnum,
  RiskLevelEnum,
  StatementSourceEnum,
} from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

const SAID = 2_000;
const LONG = 10_000;
const STATEMENT = 40_000;
const tooLong = { message: 'Shorten this: it may hold $constraint1 characters.' };

/** That the person affected was offered something. */
@InputType()
export class RecordOfferInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => OfferKindEnum) kind!: OfferKind;
  @Field(() => OfferChannelEnum) channel!: OfferChannel;
  @Field(() => PlainDateScalar) offeredOn!: PlainDate;
  @IsOptional()
  @MaxLength(SAID, tooLong)
  @Field(() => String, { nullable: true })
  note?: string | null;
  @Field(() => Int, { nullable: true }) version?: number;
}

/** What they answered, as staff took it down. */
@InputType()
export class AnswerOfferInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => OfferKindEnum) kind!: OfferKind;
  @Field(() => OfferAnswerEnum) answer!: OfferAnswer;
  @Field(() => OfferChannelEnum) channel!: OfferChannel;
  @Field(() => PlainDateScalar) saidOn!: PlainDate;
  @IsOptional()
  @MaxLength(SAID, tooLong)
  @Field(() => String, { nullable: true, description: 'What they need to take part.' })
  needs?: string | null;
}

/** Their statement, taken down or uploaded by staff. */
@InputType()
export class RecordStatementInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => StatementSourceEnum) source!: StatementSource;
  @IsOptional()
  @MaxLength(STATEMENT, tooLong)
  @Field(() => String, { nullable: true })
  says?: string | null;
  @IsOptional()
  @IsUUID()
  @Field(() => ID, { nullable: true })
  documentId?: string | null;
  @Field(() => PlainDateScalar) givenOn!: PlainDate;
}

/** The risk to the person affected, as it is seen on a day. */
@InputType()
export class AssessRiskInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => RiskLevelEnum) level!: RiskLevel;
  @MaxLength(LONG, tooLong)
  @Field(() => String)
  whatCouldHappen!: string;
  @MaxLength(LONG, tooLong)
  @Field(() => String)
  whatProtects!: string;
  @MaxLength(LONG, tooLong)
  @Field(() => String)
  whatIsDone!: string;
  @IsOptional()
  @MaxLength(SAID, tooLong)
  @Field(() => String, { nullable: true, description: 'Why it was looked at again; needed from the second on.' })
  because?: string | null;
  @Field(() => PlainDateScalar) assessedOn!: PlainDate;
  @Field(() => PlainDateScalar) reviewOn!: PlainDate;
}
