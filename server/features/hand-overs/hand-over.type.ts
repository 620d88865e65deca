import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { CaseStatus, IncidentKind, IntakeChannel, ReportBody } from '@shared/vocabulary/cases';
import type { LetterStatus } from '@shared/vocabulary/letters';
import type { PartyRole } from '@shared/vocabulary/people';
import {
  CaseStatusEnum,
  IncidentKindEnum,
  IntakeChannelEnum,
  LetterStatusEnum,
  PartyRoleEnum,
  ReportBodyEnum,
} from '@server/platform/graphql/enums';
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
/** An agency that may read the open part of the case (D58). */
@ObjectType('OpenGrant')
export class OpenGrantType {
  @Field(() => ID) id!: string;
  @Field(() => String) agencyName!: string;
  @Field(() => String) reason!: string;
  @Field(() => PlainDateScalar) until!: PlainDate;
}

@ObjectType('SharedPerson')
export class SharedPersonType {
  @Field(() => PartyRoleEnum) role!: PartyRole;
  @Field(() => String) fullName!: string;
  @Field(() => String, { nullable: true }) organisationName!: string | null;
  @Field(() => [String]) addressLines!: string[];
}
@ObjectType('SharedReport')
export class SharedReportType {
  @Field(() => ReportBodyEnum) body!: ReportBody;
  @Field(() => String, { nullable: true }) bodyName!: string | null;
  @Field(() => PlainDateScalar) reportedOn!: PlainDate;
  @Field(() => String, { nullable: true }) agencyReference!: string | null;
  @Field(() => String, { nullable: true }) actionTaken!: string | null;
}
@ObjectType('SharedIncident')
export class SharedIncidentType {
  @Field(() => ID) id!: string;
  @Field(() => IncidentKindEnum) kind!: IncidentKind;
  @Field(() => PlainDateScalar) occurredOn!: PlainDate;
  @Field(() => String, { nullable: true }) occurredAbout!: string | null;
  @Field(() => String) place!: string;
  @Field(() => String) description!: string;
  @Field(() => [SharedReportType]) reports!: SharedReportType[];
}
/** The open part of a case, as an agency it was shared with reads it (D58). */
@ObjectType('SharedCase')
export class SharedCaseType {
  @Field(() => ID) id!: string;
  @Field(() => String) reference!: string;
  @Field(() => CaseStatusEnum) status!: CaseStatus;
  @Field(() => PlainDateScalar) receivedOn!: PlainDate;
  @Field(() => String) authorityName!: string;
  @Field(() => String) reason!: string;
  @Field(() => PlainDateScalar, { description: 'The last day on which it may be read.' }) until!: PlainDate;
  @Field(() => String) impact!: string;
  @Field(() => String) desiredOutcome!: string;
  @Field(() => [SharedPersonType]) people!: SharedPersonType[];
  @Field(() => [SharedIncidentType]) incidents!: SharedIncidentType[];
}
