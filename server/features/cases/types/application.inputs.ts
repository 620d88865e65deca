import { Field, ID, InputType, Int } from 'type-graphql';
import { ArrayMaxSize, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import type { PlainDate } from '@shared/time';
import type { SentApplication } from '@shared/vocabulary/application';
import type { ApplicantKind, ComplaintBody, IntakeChannel } from '@shared/vocabulary/cases';
import type { AppliesFor, ConsentEvidence } from '@shared/vocabulary/people';
import {
  ApplicantKindEnum,
  AppliesForEnum,
  ComplaintBodyEnum,
  ConsentEvidenceEnum,
  IntakeChannelEnum,
} from '@server/platform/graphql/enums';
import { PlainDateScalar } from '@server/platform/graphql/scalars';
import { SentIncidentInput } from './incident.inputs';
import { SentPersonInput } from './person.inputs';

const LONG = 6_000;
const LINE = 300;

@InputType({ description: 'The person affected, where somebody else applies for them (R5).' })
export class SentVictimInput extends SentPersonInput {
  @Field(() => Boolean) wantsCopies!: boolean;
}
@InputType({ description: 'The written consent of the person affected to be represented (R5).' })
export class SentConsentInput {
  @Field(() => ConsentEvidenceEnum) evidence!: ConsentEvidence;
  @Field(() => PlainDateScalar) givenOn!: PlainDate;
  @Field(() => String) @MaxLength(LONG) scope!: string;
  @Field(() => PlainDateScalar, { nullable: true }) expiresOn!: PlainDate | null;
}

/** An application as the form gives it. */
@InputType()
export class SentApplicationInput extends SentPersonInput implements SentApplication {
  @Field(() => ApplicantKindEnum) applicantKind!: ApplicantKind;
  @Field(() => AppliesForEnum, { nullable: true }) appliesFor?: AppliesFor;
  @Field(() => String, { nullable: true }) @MaxLength(LINE) relationship?: string | null;
  @Field(() => SentVictimInput, { nullable: true }) @ValidateNested() victim?: SentVictimInput | null;
  @Field(() => SentConsentInput, { nullable: true }) @ValidateNested() consent?: SentConsentInput | null;
  @Field(() => Boolean) believesNoEffectiveAction!: boolean;
  @Field(() => Boolean) agreesToShare!: boolean;
  @Field(() => String) @MaxLength(LINE) privacyNotice!: string;
  @Field(() => String) @MaxLength(LONG) impact!: string;
  @Field(() => String) @MaxLength(LONG) desiredOutcome!: string;
  @Field(() => String, { nullable: true }) @MaxLength(LONG) peopleResponsible?: string | null;
  @Field(() => Boolean, { nullable: true }) under18Involved?: boolean;
  @Field(() => String, { nullable: true }) @MaxLength(LONG) othersAffected?: string | null;
  @Field(() => String, { nullable: true }) @MaxLength(LONG) witnesses?: string | null;
  @Field(() => [ComplaintBodyEnum], { nullable: true }) complaintAbout?: ComplaintBody[];
  @Field(() => Boolean) declaredTrue!: boolean;
  @Field(() => [SentIncidentInput]) @ArrayMaxSize(30) @ValidateNested({ each: true }) incidents!: SentIncidentInput[];
}

@InputType()
export class RecordApplicationInput {
  @Field(() => SentApplicationInput) @ValidateNested() application!: SentApplicationInput;
  @Field(() => IntakeChannelEnum) channel!: IntakeChannel;
  @Field(() => PlainDateScalar, { description: 'The day it really arrived.' }) receivedOn!: PlainDate;
  @Field(() => String, { nullable: true, description: 'HH:MM in London, where known.' })
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  receivedTime?: string | null;
  @Field(() => ID, { nullable: true, description: 'Sent twice with the same key, it is one case.' }) @IsUUID() key?:
    string | null;
}
@InputType()
export class RecordArrivalInput {
  @Field(() => ID) @IsUUID() caseId!: string;
  @Field(() => IntakeChannelEnum) channel!: IntakeChannel;
  @Field(() => PlainDateScalar) receivedOn!: PlainDate;
  @Field(() => String, { nullable: true }) @MaxLength(LINE) note?: string | null;
  @Field(() => Int) version!: number;
}
