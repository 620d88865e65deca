import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import type { PlainDate } from '@shared/time';
import type { CaseStatus } from '@shared/vocabulary/cases';
import type { Similarity } from '@shared/vocabulary/similar';
import { CaseStatusEnum, SimilarityEnum } from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

const SHORT = 200;
const REASON = 2000;

/** A case like the one asked about, or like somebody whose application is being keyed. */
@InputType()
export class SimilarInput {
  @IsOptional() @IsUUID() @Field(() => ID, { nullable: true }) caseId?: string | null;
  @IsOptional() @MaxLength(SHORT) @Field(() => String, { nullable: true }) name?: string | null;
  @IsOptional() @MaxLength(SHORT) @Field(() => String, { nullable: true }) email?: string | null;
  @IsOptional() @MaxLength(SHORT) @Field(() => String, { nullable: true }) phone?: string | null;
  @IsOptional() @MaxLength(SHORT) @Field(() => String, { nullable: true }) postcode?: string | null;
}

@ObjectType('SimilarCase')
export class SimilarCaseType {
  @Field(() => ID) id!: string;
  @Field(() => String) reference!: string;
  @Field(() => CaseStatusEnum) status!: CaseStatus;
  @Field(() => PlainDateScalar) receivedOn!: PlainDate;
  @Field(() => String) applicantName!: string;
  @Field(() => [SimilarityEnum], { description: 'What is the same, the strongest reason first.' }) why!: Similarity[];
}

/** A neighbour's case about the same behaviour (D14). */
@ObjectType('LinkedCase')
export class LinkedCaseType {
  @Field(() => ID) id!: string;
  @Field(() => String) reference!: string;
  @Field(() => CaseStatusEnum) status!: CaseStatus;
  @Field(() => String) reason!: string;
  @Field(() => PlainDateScalar) linkedOn!: PlainDate;
}

@InputType()
export class LinkCasesInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => ID) @IsUUID() otherCaseId!: string;
  @Field(() => String) @MaxLength(REASON) reason!: string;
  @Field(() => Int) version!: number;
}

@InputType()
export class UnlinkCasesInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => ID) @IsUUID() otherCaseId!: string;
  @Field(() => String) @MaxLength(REASON) reason!: string;
}
