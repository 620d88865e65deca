import { Field, ID, InputType, Int } from 'type-graphql';
import { ArrayMaxSize, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import type { PlainDate } from '@shared/time';
import type { Power, PowerAnswer, Regard } from '@shared/vocabulary/outcomes';
import type { OfferChannel } from '@shared/vocabulary/participation';
import { OfferChannelEnum, PowerAnswerEnum, PowerEnum, RegardEnum } from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

const LONG = 20_000;
const TEXT = 4000;
const NAME = 200;
const MOST_POWERS = 50;
const tooLong = { message: 'Shorten this: it may hold $constraint1 characters.' };

@InputType()
export class OutcomeOfCaseInput {
  @Field(() => ID) @IsUUID() caseId!: string;
}
@InputType()
export class PowerConsideredInput {
  @Field(() => PowerEnum) power!: Power;
  @Field(() => PowerAnswerEnum) answer!: PowerAnswer;
  @Field(() => String) @MaxLength(TEXT, tooLong) why!: string;
}
@InputType()
export class WriteFindingsInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => String) @MaxLength(LONG, tooLong) whatWasDone!: string;
  @Field(() => String) @MaxLength(LONG, tooLong) whatWorked!: string;
  @Field(() => String) @MaxLength(LONG, tooLong) whatDidNot!: string;
  @Field(() => String) @MaxLength(LONG, tooLong) conclusions!: string;
  @Field(() => String) @MaxLength(LONG, tooLong) forApplicant!: string;
  @Field(() => [PowerConsideredInput], { description: 'Those that have an answer.' })
  @ValidateNested({ each: true })
  @ArrayMaxSize(MOST_POWERS)
  powers!: PowerConsideredInput[];
  @Field(() => Int, { nullable: true, description: 'Of the findings that were opened; null for the first draft.' })
  version?: number | null;
}
@InputType()
export class RecommendInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => String) @MaxLength(TEXT, tooLong) says!: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() agencyId?: string | null;
  @Field(() => String, { nullable: true, description: 'Of a body that has no account here.' })
  @MaxLength(NAME, tooLong)
  @IsOptional()
  bodyName?: string | null;
  @Field(() => PlainDateScalar) replyDueOn!: PlainDate;
}
@InputType()
export class RemoveRecommendationInput {
  @Field(() => ID) @IsUUID() recommendationId!: string;
}
@InputType()
export class AnswerRecommendationInput {
  @Field(() => ID) @IsUUID() recommendationId!: string;
  @Field(() => RegardEnum) regard!: Regard;
  @Field(() => String) @MaxLength(TEXT, tooLong) says!: string;
  @Field(() => String, { nullable: true, description: 'Who said it, where staff take it down.' })
  @IsOptional()
  @MaxLength(NAME, tooLong)
  byName?: string | null;
}
@InputType()
export class SetActionInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => ID, { nullable: true, description: 'Null: a new one.' }) @IsOptional() @IsUUID() actionId?: string | null;
  @Field(() => String) @MaxLength(TEXT, tooLong) says!: string;
  @Field(() => String, { description: 'The redacted words, for the applicant’s side; may wait until the plan is shown.' })
  @MaxLength(TEXT, tooLong)
  openSays!: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() agencyId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(NAME, tooLong) bodyName?: string | null;
  @Field(() => PlainDateScalar) dueOn!: PlainDate;
  @Field(() => Int, { nullable: true }) version?: number | null;
}
@InputType()
export class RemoveActionInput {
  @Field(() => ID) @IsUUID() actionId!: string;
}
@InputType()
export class NoPlanNeededInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => String) @MaxLength(TEXT, tooLong) because!: string;
}
@InputType()
export class ShowPlanInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => OfferChannelEnum) channel!: OfferChannel;
}
@InputType()
export class RecordPlanAnswerInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => String) @MaxLength(TEXT, tooLong) says!: string;
  @Field(() => OfferChannelEnum) channel!: OfferChannel;
  @Field(() => PlainDateScalar) saidOn!: PlainDate;
}
@InputType()
export class FinishPlanInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => String, { nullable: true, description: 'Why the victim was not asked, or the answer is not waited for.' })
  @IsOptional()
  @MaxLength(TEXT, tooLong)
  because?: string | null;
}
@InputType()
export class ReportProgressInput {
  @Field(() => ID) @IsUUID() actionId!: string;
  @Field(() => String) @MaxLength(TEXT, tooLong) says!: string;
  @Field(() => Boolean, { nullable: true }) saysDone?: boolean | null;
}
@InputType()
export class NoteActionDoneInput {
  @Field(() => ID) @IsUUID() actionId!: string;
  @Field(() => PlainDateScalar) doneOn!: PlainDate;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(TEXT, tooLong) openProgress?: string | null;
}
@InputType()
export class EndActionInput {
  @Field(() => ID) @IsUUID() actionId!: string;
  @Field(() => String) @MaxLength(TEXT, tooLong) because!: string;
  @Field(() => String, { description: 'What the applicant’s side reads of it.' }) @MaxLength(TEXT, tooLong) openProgress!: string;
}
@InputType()
export class TellProgressInput {
  @Field(() => ID) @IsUUID() actionId!: string;
  @Field(() => String) @MaxLength(TEXT, tooLong) openProgress!: string;
}
