import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { AnswerKind } from '@shared/vocabulary/answers';
import type { LetterChannel } from '@shared/vocabulary/letters';
import type { AddressKind, AdultSafety, LetterFormat, PartyRole, SafeChannel, Tenure } from '@shared/vocabulary/people';
import {
  AddressKindEnum,
  AdultSafetyEnum,
  AnswerKindEnum,
  LetterChannelEnum,
  LetterFormatEnum,
  PartyRoleEnum,
  SafeChannelEnum,
  TenureEnum,
} from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';

/** Somebody a case is about. */
@ObjectType('Party')
export class PartyType {
  @Field(() => ID) id!: string;
  @Field(() => String) fullName!: string;
  @Field(() => String, { nullable: true }) organisationName!: string | null;
  @Field(() => String, { nullable: true }) email!: string | null;
  @Field(() => String, { nullable: true }) phone!: string | null;
  @Field(() => [String]) addressLines!: string[];
  @Field(() => LetterChannelEnum) letterChannel!: LetterChannel;
  @Field(() => String, { nullable: true, description: 'How to reach them safely, in their words.' }) safeContact!: string | null;
  @Field(() => String, { nullable: true }) language!: string | null;
  @Field(() => String, { nullable: true }) accessibleFormat!: string | null;
  @Field(() => PartyRoleEnum) role!: PartyRole;
  @Field(() => String, { nullable: true, description: 'How the applicant knows the person affected.' }) relationship!:
    string | null;
  @Field(() => AddressKindEnum) addressKind!: AddressKind;
  @Field(() => [SafeChannelEnum], { description: 'The ways that are safe; a letter goes by no other.' })
  safeChannels!: SafeChannel[];
  @Field(() => String, { nullable: true }) contactTimes!: string | null;
  @Field(() => Boolean) needsInterpreter!: boolean;
  @Field(() => LetterFormatEnum) letterFormat!: LetterFormat;
  @Field(() => String, { nullable: true }) supportNeeds!: string | null;
  @Field(() => TenureEnum) tenure!: Tenure;
  @Field(() => String, { nullable: true }) landlordName!: string | null;
  @Field(() => String, { nullable: true }) landlordOfficer!: string | null;
  @Field(() => Boolean) isUnder18!: boolean;
  @Field(() => String, { nullable: true }) adultName!: string | null;
  @Field(() => String, { nullable: true }) adultRelationship!: string | null;
  @Field(() => AdultSafetyEnum, { nullable: true }) adultIsSafe!: AdultSafety | null;
  @Field(() => Boolean, { description: 'The person affected wants their own copy of every letter.' }) wantsCopies!: boolean;
  @Field(() => PlainDateScalar, { nullable: true, description: 'Until when they spoke for the case.' })
  endedOn!: PlainDate | null;
  @Field(() => Int) version!: number;
}

/** What the applicant said when they were asked, after applying (R14, R48). */
@ObjectType('CaseAnswer')
export class CaseAnswerType {
  @Field(() => ID) id!: string;
  @Field(() => AnswerKindEnum) kind!: AnswerKind;
  @Field(() => Boolean, { description: 'BELIEF: that nothing effective was done. AGREEMENT: that it may be shared.' })
  answer!: boolean;
  @Field(() => String) how!: string;
  @Field(() => PlainDateScalar) saidOn!: PlainDate;
  @Field(() => String) recordedBy!: string;
}
