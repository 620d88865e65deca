import { Field, ID, InputType, Int } from 'type-graphql';
import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import type { PlainDate } from '@shared/time';
import type { CorrectionKind, RejectionGround } from '@shared/vocabulary/cases';
import { CorrectionKindEnum, RejectionGroundEnum } from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

/** Long enough for a careful reason; short enough for a letter. */
const LONG = 6_000;
const SAID = 500;

@InputType()
export class ProposeCorrectionInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => CorrectionKindEnum) kind!: CorrectionKind;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() reportId!: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() incidentId!: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() sameAsIncidentId!: string | null;
  @Field(() => String) @MaxLength(LONG) reason!: string;
  @Field(() => Int) version!: number;
}
@InputType()
export class AnswerCorrectionInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => ID) @IsUUID() correctionId!: string;
  @Field(() => Boolean) approved!: boolean;
  @Field(() => String) @MaxLength(LONG) note!: string;
}
@InputType()
export class RejectApplicationInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => RejectionGroundEnum) ground!: RejectionGround;
  @Field(() => String) @MaxLength(LONG) evidence!: string;
  @Field(() => String) @MaxLength(LONG) reasons!: string;
  @Field(() => String) @MaxLength(LONG) nextSteps!: string;
  @Field(() => String, { nullable: true }) @MaxLength(LONG) legalAdvice!: string | null;
  @Field(() => String, { nullable: true }) @MaxLength(LONG) persistence!: string | null;
  @Field(() => String, { nullable: true }) @MaxLength(LONG) harm!: string | null;
  @Field(() => String, { nullable: true }) @MaxLength(LONG) adequacy!: string | null;
  @Field(() => Int) version!: number;
}
@InputType()
export class ApproveRejectionInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => ID) @IsUUID() decisionId!: string;
  @Field(() => Boolean) approved!: boolean;
  @Field(() => String) @MaxLength(LONG) note!: string;
}
@InputType()
export class ExtendDecisionInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => String) @MaxLength(LONG) reason!: string;
  @Field(() => String) @MaxLength(LONG) doneSoFar!: string;
  @Field(() => Int) version!: number;
}
@InputType()
export class OpenDiscretionaryReviewInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => String) @MaxLength(LONG) reason!: string;
  @Field(() => Int) version!: number;
}
@InputType()
export class SendUpdateInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => String) @MaxLength(LONG) why!: string;
  @Field(() => String) @MaxLength(LONG) doneSoFar!: string;
  @Field(() => Int) version!: number;
}
@InputType()
export class WithdrawCaseInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => PlainDateScalar) saidOn!: PlainDate;
  @Field(() => String, { description: 'How they told.' }) @MaxLength(SAID) how!: string;
  @Field(() => String, { nullable: true }) @MaxLength(LONG) reason!: string | null;
  @Field(() => String, { nullable: true, description: 'Why the case goes on all the same; left out, it ends.' })
  @MaxLength(LONG)
  continuedBecause!: string | null;
  @Field(() => Int) version!: number;
}
