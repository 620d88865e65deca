import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { IntakeChannel } from '@shared/vocabulary/cases';
import type { LetterStatus } from '@shared/vocabulary/letters';
import type { GrantScope } from '@shared/vocabulary/marks';
import { GrantScopeEnum, IntakeChannelEnum, LetterStatusEnum } from '@server/platform/graphql/enums';
import { Payload } from '@server/platform/graphql/payload';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

/** An application that arrived at the county, sealed: never what it says (D60). */
@ObjectType('HandOver')
export class HandOverType {
  @Field(() => ID) id!: string;
  @Field(() => String) reference!: string;
  @Field(() => IntakeChannelEnum) channel!: IntakeChannel;
  @Field(() => PlainDateScalar) receivedOn!: PlainDate;
  @Field(() => String) place!: string;
  @Field(() => String, { nullable: true }) toName!: string | null;
  @Field(() => PlainDateScalar, { nullable: true }) passedOn!: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true }) acceptedOn!: PlainDate | null;
  @Field(() => String) reason!: string;
  @Field(() => Int, { description: 'How many files came with it.' }) files!: number;
  @Field(() => PlainDateScalar, { description: 'When the council it goes to must have sent Letter 1.' }) dueOn!: PlainDate;
  @Field(() => String) dueSentence!: string;
  @Field(() => Int) workingDaysLeft!: number;
}
@ObjectType()
export class HandOverPayload extends Payload(HandOverType) {}

/** Where a case went to or came from (D17, D62). */
@ObjectType('MovedCase')
export class MovedCaseType {
  @Field(() => Boolean) fromHere!: boolean;
  @Field(() => String) authorityName!: string;
  @Field(() => PlainDateScalar) on!: PlainDate;
  @Field(() => String) reason!: string;
  @Field(() => PlainDateScalar) receivedThereOn!: PlainDate;
  @Field(() => PlainDateScalar, { nullable: true }) acceptedOn!: PlainDate | null;
}
@ObjectType('CaseReference')
export class CaseReferenceType {
  @Field(() => ID) id!: string;
  @Field(() => String) reference!: string;
}
/** One way by which the application arrived (D36). */
@ObjectType('Arrival')
export class ArrivalType {
  @Field(() => ID) id!: string;
  @Field(() => IntakeChannelEnum) channel!: IntakeChannel;
  @Field(() => PlainDateScalar) receivedOn!: PlainDate;
  @Field(() => String, { nullable: true }) note!: string | null;
}
/** A relevant body that was told of the application (D42). */
@ObjectType('PassOn')
export class PassOnType {
  @Field(() => ID) id!: string;
  @Field(() => String) agencyName!: string;
  @Field(() => PlainDateScalar) passedOn!: PlainDate;
  @Field(() => LetterStatusEnum, { nullable: true }) letterStatus!: LetterStatus | null;
}
/** An agency that may read the open part of the case, or on the panel all of it (D58). */
@ObjectType('OpenGrant')
export class OpenGrantType {
  @Field(() => ID) id!: string;
  @Field(() => GrantScopeEnum) scope!: GrantScope;
  @Field(() => String) agencyName!: string;
  @Field(() => String) reason!: string;
  @Field(() => PlainDateScalar) until!: PlainDate;
}
