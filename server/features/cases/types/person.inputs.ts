import { Field, InputType } from 'type-graphql';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import type { SentPerson } from '@shared/vocabulary/application';
import type { AddressKind, AdultSafety, LetterFormat, SafeChannel, Tenure } from '@shared/vocabulary/people';
import {
  AddressKindEnum,
  AdultSafetyEnum,
  LetterChannelEnum,
  LetterFormatEnum,
  SafeChannelEnum,
  TenureEnum,
} from '@server/platform/graphql/enums';

const WORDS = 2_000;
const LINE = 300;

/** Somebody as an application describes them. */
@InputType()
export class SentPersonInput implements SentPerson {
  @Field(() => String) @MaxLength(LINE) fullName!: string;
  @Field(() => String, { nullable: true }) @MaxLength(LINE) organisationName!: string | null;
  @Field(() => String, { nullable: true }) @MaxLength(LINE) email!: string | null;
  @Field(() => String, { nullable: true }) @MaxLength(LINE) phone!: string | null;
  @Field(() => AddressKindEnum, { nullable: true }) addressKind?: AddressKind;
  @Field(() => [String]) @ArrayMaxSize(7) @MaxLength(LINE, { each: true }) addressLines!: string[];
  @Field(() => LetterChannelEnum) letterChannel!: 'EMAIL' | 'POST_FIRST';
  @Field(() => [SafeChannelEnum], { nullable: true }) safeChannels?: SafeChannel[];
  @Field(() => String, { nullable: true }) @MaxLength(WORDS) contactTimes?: string | null;
  @Field(() => String, { nullable: true }) @MaxLength(WORDS) safeContact!: string | null;
  @Field(() => String, { nullable: true }) @MaxLength(LINE) language!: string | null;
  @Field(() => Boolean, { nullable: true }) needsInterpreter?: boolean;
  @Field(() => LetterFormatEnum, { nullable: true }) letterFormat?: LetterFormat;
  @Field(() => String, { nullable: true }) @MaxLength(WORDS) accessibleFormat!: string | null;
  @Field(() => String, { nullable: true }) @MaxLength(WORDS) supportNeeds?: string | null;
  @Field(() => TenureEnum, { nullable: true }) tenure?: Tenure;
  @Field(() => String, { nullable: true }) @MaxLength(LINE) landlordName?: string | null;
  @Field(() => String, { nullable: true }) @MaxLength(LINE) landlordOfficer?: string | null;
  @Field(() => Boolean, { nullable: true }) isUnder18?: boolean;
  @Field(() => String, { nullable: true }) @MaxLength(LINE) adultName?: string | null;
  @Field(() => String, { nullable: true }) @MaxLength(LINE) adultRelationship?: string | null;
  @Field(() => AdultSafetyEnum, { nullable: true }) adultIsSafe?: AdultSafety | null;
}
