import { Field, ID, InputType, Int } from 'type-graphql';
import { IsUUID, MaxLength, ValidateNested } from 'class-validator';
import type { PlainDate } from '@shared/time';
import type { IntakeChannel } from '@shared/vocabulary/cases';
import type { GrantScope } from '@shared/vocabulary/marks';
import { SentApplicationInput } from '@server/features/cases';
import { GrantScopeEnum, IntakeChannelEnum } from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

const REASON = 2000;
const PLACE = 200;
const tooLong = { message: 'Shorten this: it may hold $constraint1 characters.' };

@InputType()
export class TransferCaseInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => ID) @IsUUID() toTenantId!: string;
  @Field(() => String) @MaxLength(REASON, tooLong) reason!: string;
  @Field(() => Int) version!: number;
}
@InputType()
export class JoinCaseInput {
  @Field(() => ID, { description: 'The case that ends.' }) @IsUUID() caseId!: string;
  @Field(() => ID, { description: 'The case it was already.' }) @IsUUID() intoCaseId!: string;
  @Field(() => String) @MaxLength(REASON, tooLong) reason!: string;
  @Field(() => Int) version!: number;
}
@InputType()
export class SealApplicationInput {
  @Field(() => SentApplicationInput) @ValidateNested() application!: SentApplicationInput;
  @Field(() => IntakeChannelEnum) channel!: IntakeChannel;
  @Field(() => PlainDateScalar) receivedOn!: PlainDate;
  @Field(() => String, { description: 'Where the behaviour was. It stays readable.' }) @MaxLength(PLACE, tooLong) place!: string;
}
@InputType()
export class PassOnApplicationInput {
  @Field(() => ID) @IsUUID() handOverId!: string;
  @Field(() => ID) @IsUUID() toTenantId!: string;
  @Field(() => String) @MaxLength(REASON, tooLong) reason!: string;
}
@InputType()
export class ShareCaseInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => ID) @IsUUID() agencyId!: string;
  @Field(() => GrantScopeEnum, { description: 'OPEN, or CLOSED for the panel.' }) scope!: GrantScope;
  @Field(() => String) @MaxLength(REASON, tooLong) reason!: string;
  @Field(() => PlainDateScalar) until!: PlainDate;
  @Field(() => Int) version!: number;
}
@InputType()
export class EndShareInput {
  @Field(() => ID) @IsUUID() grantId!: string;
}
