import { ArrayMaxSize, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LetterChannel } from '@shared/vocabulary/letters';
import type { AddressKind, AdultSafety, LetterFormat, SafeChannel, Tenure } from '@shared/vocabulary/people';
import {
  AddressKindEnum,
  AdultSafetyEnum,
  LetterChannelEnum,
  LetterFormatEnum,
  SafeChannelEnum,
  TenureEnum,
} from '@server/platform/graphql/enums';

const LINE = 200;
const SAID = 2000;
const tooLong = { message: 'Shorten this: it may hold $constraint1 characters.' };
const MOST_LINES = 7;
const text = { nullable: true };

/** Somebody's details as they should be, and why. */
@InputType()
export class CorrectContactInput {
  @Field(() => ID) @IsUUID() partyId!: string;
  @MaxLength(LINE, tooLong) @Field(() => String) fullName!: string;
  @IsOptional() @MaxLength(LINE, tooLong) @Field(() => String, text) organisationName!: string | null;
  @IsOptional() @MaxLength(LINE, tooLong) @Field(() => String, text) email!: string | null;
  @IsOptional() @MaxLength(LINE, tooLong) @Field(() => String, text) phone!: string | null;
  @Field(() => AddressKindEnum) addressKind!: AddressKind;
  @MaxLength(LINE, { ...tooLong, each: true }) @ArrayMaxSize(MOST_LINES) @Field(() => [String]) addressLines!: string[];
  @Field(() => LetterChannelEnum) letterChannel!: LetterChannel;
  @Field(() => [SafeChannelEnum]) safeChannels!: SafeChannel[];
  @IsOptional() @MaxLength(SAID, tooLong) @Field(() => String, text) contactTimes!: string | null;
  @IsOptional() @MaxLength(SAID, tooLong) @Field(() => String, text) safeContact!: string | null;
  @IsOptional() @MaxLength(LINE, tooLong) @Field(() => String, text) language!: string | null;
  @Field(() => Boolean) needsInterpreter!: boolean;
  @Field(() => LetterFormatEnum) letterFormat!: LetterFormat;
  @IsOptional() @MaxLength(SAID, tooLong) @Field(() => String, text) accessibleFormat!: string | null;
  @IsOptional() @MaxLength(SAID, tooLong) @Field(() => String, text) supportNeeds!: string | null;
  @Field(() => TenureEnum) tenure!: Tenure;
  @IsOptional() @MaxLength(LINE, tooLong) @Field(() => String, text) landlordName!: string | null;
  @IsOptional() @MaxLength(LINE, tooLong) @Field(() => String, text) landlordOfficer!: string | null;
  @Field(() => Boolean) isUnder18!: boolean;
  @IsOptional() @MaxLength(LINE, tooLong) @Field(() => String, text) adultName!: string | null;
  @IsOptional() @MaxLength(LINE, tooLong) @Field(() => String, text) adultRelationship!: string | null;
  @Field(() => AdultSafetyEnum, { nullable: true }) adultIsSafe!: AdultSafety | null;
  @Field(() => Boolean) wantsCopies!: boolean;
  @MaxLength(SAID, tooLong) @Field(() => String) because!: string;
  @Field(() => Int) version!: number;
}
