import { Field, ID, InputType, Int } from 'type-graphql';
import { IsUUID, MaxLength } from 'class-validator';
import type { PlainDate } from '@shared/time';
import type { DecisionBasis, DecisionOutcome, Finding } from '@shared/vocabulary/cases';
import type { LetterKind } from '@shared/vocabulary/letters';
import { DecisionBasisEnum, DecisionOutcomeEnum, FindingEnum, LetterKindEnum } from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

/** Long enough for a careful decision; short enough for a letter. */
const LONG = 6_000;
const SAID = 500;

@InputType()
export class TakeCaseInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => Int) version!: number;
}
@InputType()
export class AcknowledgeCaseInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => Int) version!: number;
}
@InputType()
export class SettleReportInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => ID) @IsUUID() reportId!: string;
  @Field(() => FindingEnum) finding!: Finding;
  @Field(() => String) @MaxLength(LONG) reason!: string;
  @Field(() => Int) version!: number;
}
@InputType()
export class RecordBeliefInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => Boolean, { description: 'That nothing effective was done.' }) believesNoEffectiveAction!: boolean;
  @Field(() => String, { description: 'How they told.' }) @MaxLength(SAID) how!: string;
  @Field(() => PlainDateScalar) askedOn!: PlainDate;
  @Field(() => Int) version!: number;
}
@InputType()
export class DecideThresholdInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => DecisionOutcomeEnum) outcome!: DecisionOutcome;
  @Field(() => DecisionBasisEnum, { nullable: true }) basis!: DecisionBasis | null;
  @Field(() => String) @MaxLength(LONG) reasons!: string;
  @Field(() => String) @MaxLength(LONG) furtherAction!: string;
  @Field(() => String) @MaxLength(LONG) nextSteps!: string;
  @Field(() => String, { nullable: true }) @MaxLength(LONG) persistence!: string | null;
  @Field(() => String, { nullable: true }) @MaxLength(LONG) harm!: string | null;
  @Field(() => String, { nullable: true }) @MaxLength(LONG) adequacy!: string | null;
  @Field(() => Int) version!: number;
}
@InputType()
export class IssueDecisionInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => LetterKindEnum) kind!: Extract<LetterKind, 'LETTER_2A' | 'LETTER_2B'>;
  @Field(() => Int) version!: number;
}
