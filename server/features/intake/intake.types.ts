import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ArrayMaxSize, IsUUID, MaxLength } from 'class-validator';
import type { PlainDate } from '@shared/time';
import type { FormAskedBy } from '@shared/vocabulary/forms';
import { FormAskedByEnum } from '@server/platform/graphql/enums';
import { Payload } from '@server/platform/graphql/payload';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

const LINE = 300;
const WORDS = 2_000;

/** Somebody asked for a paper form. */
@ObjectType('FormRequest')
export class FormRequestType {
  @Field(() => ID) id!: string;
  @Field(() => String) fullName!: string;
  @Field(() => [String]) addressLines!: string[];
  @Field(() => FormAskedByEnum) askedBy!: FormAskedBy;
  @Field(() => PlainDateScalar) askedOn!: PlainDate;
  @Field(() => Boolean) largePrint!: boolean;
  @Field(() => Boolean) collected!: boolean;
  @Field(() => PlainDateScalar, { nullable: true }) sentOn!: PlainDate | null;
  @Field(() => String, { nullable: true }) note!: string | null;
}
/** What somebody told without their name (D35). */
@ObjectType('AnonymousReport')
export class AnonymousReportType {
  @Field(() => ID) id!: string;
  @Field(() => String) place!: string;
  @Field(() => String, { nullable: true }) happenedOnAbout!: string | null;
  @Field(() => String) whatHappened!: string;
  @Field(() => PlainDateScalar) toldOn!: PlainDate;
  @Field(() => PlainDateScalar, { nullable: true }) seenOn!: PlainDate | null;
  @Field(() => String, { nullable: true }) done!: string | null;
}
@ObjectType('Noted')
export class NotedType {
  @Field(() => ID) id!: string;
}
@ObjectType()
export class NotedPayload extends Payload(NotedType) {}

@InputType()
export class RequestFormInput {
  @Field(() => String) @MaxLength(LINE) fullName!: string;
  @Field(() => [String]) @ArrayMaxSize(7) @MaxLength(LINE, { each: true }) addressLines!: string[];
  @Field(() => FormAskedByEnum) askedBy!: FormAskedBy;
  @Field(() => PlainDateScalar) askedOn!: PlainDate;
  @Field(() => Boolean) largePrint!: boolean;
  @Field(() => String, { nullable: true }) @MaxLength(LINE) note?: string | null;
}
@InputType()
export class SendFormInput {
  @Field(() => ID) @IsUUID() id!: string;
  @Field(() => PlainDateScalar) sentOn!: PlainDate;
  @Field(() => Boolean, { description: 'Handed over rather than posted.' }) collected!: boolean;
}
@InputType()
export class CloseAnonymousReportInput {
  @Field(() => ID) @IsUUID() id!: string;
  @Field(() => String) @MaxLength(WORDS) done!: string;
}
