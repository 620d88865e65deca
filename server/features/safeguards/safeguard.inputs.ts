import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { ComplaintBody } from '@shared/vocabulary/cases';
import type { ConsentEvidence, ConsentKind } from '@shared/vocabulary/people';
import { ComplaintBodyEnum, ConsentEvidenceEnum, ConsentKindEnum } from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

const SHORT = 200;
const SAID = 500;
const tooLong = { message: 'Shorten this: it may hold $constraint1 characters.' };

/** A written consent, to apply, to attend or to appeal for somebody. */
@InputType()
export class RecordConsentInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => ConsentKindEnum) kind!: ConsentKind;
  @MaxLength(SHORT, tooLong)
  @Field(() => String, { description: 'Who may act.' })
  holderName!: string;
  @MaxLength(SAID, tooLong)
  @Field(() => String, { description: 'What it covers.' })
  scope!: string;
  @Field(() => ConsentEvidenceEnum) evidence!: ConsentEvidence;
  @Field(() => PlainDateScalar) givenOn!: PlainDate;
  @Field(() => PlainDateScalar, { nullable: true }) expiresOn?: PlainDate | null;
  @IsOptional()
  @IsUUID()
  @Field(() => ID, { nullable: true })
  documentId?: string | null;
  @Field(() => Int) version!: number;
}

/** That a consent was withdrawn. */
@InputType()
export class WithdrawConsentInput {
  @Field(() => ID) @IsUUID() consentId!: string;
  @Field(() => PlainDateScalar) on!: PlainDate;
  @MaxLength(SAID, tooLong)
  @Field(() => String, { description: 'How they told.' })
  because!: string;
  @Field(() => Int) version!: number;
}

/** That somebody was told where a complaint goes. */
@InputType()
export class SignpostComplaintInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => ComplaintBodyEnum) about!: ComplaintBody;
  @Field(() => PlainDateScalar) toldOn!: PlainDate;
  @MaxLength(SAID, tooLong)
  @Field(() => String)
  how!: string;
  @Field(() => Int) version!: number;
}

/** What was done about a task that no other deed answers. */
@InputType()
export class CloseTaskInput {
  @Field(() => ID) @IsUUID() taskId!: string;
  @MaxLength(SAID, tooLong)
  @Field(() => String)
  because!: string;
}
