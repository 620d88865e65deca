import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import type { PlainDate } from '@shared/time';
import { MemberType } from '@server/features/partners';
import { Payload } from '@server/platform/graphql/payload';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

const SAID = 200;

/** Somebody of the team who is or will be away, and who covers. */
@ObjectType('Absence')
export class AbsenceType {
  @Field(() => ID) id!: string;
  @Field(() => ID) membershipId!: string;
  @Field(() => String) name!: string;
  @Field(() => ID, { nullable: true }) coverId!: string | null;
  @Field(() => String, { nullable: true }) coverName!: string | null;
  @Field(() => PlainDateScalar) from!: PlainDate;
  @Field(() => PlainDateScalar) until!: PlainDate;
  @Field(() => String, { nullable: true }) note!: string | null;
}

/** The team, and who of it is away today or later. */
@ObjectType('Cover')
export class CoverType {
  @Field(() => [MemberType]) members!: MemberType[];
  @Field(() => [AbsenceType]) absences!: AbsenceType[];
}
@ObjectType()
export class CoverPayload extends Payload(CoverType) {}

@InputType()
export class RecordAbsenceInput {
  @Field(() => ID) @IsUUID() membershipId!: string;
  @Field(() => PlainDateScalar, { description: 'The first day away.' }) from!: PlainDate;
  @Field(() => PlainDateScalar, { description: 'The last day away.' }) until!: PlainDate;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() coverId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(SAID) note?: string | null;
}
@InputType()
export class EndAbsenceInput {
  @Field(() => ID) @IsUUID() absenceId!: string;
}
