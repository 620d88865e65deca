import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '@shared/time';
import type { ApplicantKind, CaseStatus, IntakeChannel } from '@shared/vocabulary/cases';
import { ClockType } from '@server/features/clocks';
import { DocumentType } from '@server/features/documents';
import { LetterType, TaskType } from '@server/features/letters';
import { MemberType } from '@server/features/partners';
import { CaseAnswerType, PartyType } from '@server/features/people';
import { ApplicantKindEnum, CaseStatusEnum, IntakeChannelEnum } from '@server/platform/graphql/enums';
import { Payload, RefusalType } from '@server/platform/graphql/payload';
import { InstantScalar, PlainDateScalar } from '@server/platform/graphql/scalars';
import { IncidentType } from './incident.type';
import { DecisionType, ThresholdType } from './threshold.type';

@ObjectType('HistoryLine')
export class HistoryLineType {
  @Field(() => InstantScalar) at!: Date;
  @Field(() => PlainDateScalar) onDay!: PlainDate;
  @Field(() => String) actorName!: string;
  @Field(() => String) says!: string;
}

/** A deed on this case: whether it can be done now, and if not, why not. */
@ObjectType('Offer')
export class OfferType {
  @Field(() => String) deed!: string;
  @Field(() => Boolean) allowed!: boolean;
  @Field(() => [RefusalType]) refusals!: RefusalType[];
}

/** What to do now, by when, and why. */
@ObjectType('NextStep')
export class NextStepType {
  @Field(() => String, { nullable: true }) deed!: string | null;
  @Field(() => String) says!: string;
  @Field(() => PlainDateScalar, { nullable: true }) dueOn!: PlainDate | null;
  @Field(() => String, { nullable: true }) sentence!: string | null;
}

/** A case as its own authority sees it. Requests are added by the room that owns them. */
@ObjectType('Case')
export class CaseType {
  @Field(() => ID) id!: string;
  @Field(() => String) reference!: string;
  @Field(() => CaseStatusEnum) status!: CaseStatus;
  @Field(() => IntakeChannelEnum) channel!: IntakeChannel;
  @Field(() => ApplicantKindEnum) applicantKind!: ApplicantKind;
  @Field(() => PlainDateScalar) receivedOn!: PlainDate;
  @Field(() => InstantScalar) receivedAt!: Date;
  @Field(() => String) policyVersion!: string;
  @Field(() => Boolean, { description: 'As it stands: the latest answer, or what the application said.' })
  believesNoEffectiveAction!: boolean;
  @Field(() => String) impact!: string;
  @Field(() => String) desiredOutcome!: string;
  @Field(() => PlainDateScalar, { nullable: true }) letter1On!: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true }) decidedOn!: PlainDate | null;
  @Field(() => Int, { description: 'Send it back with a change; a stale one is a CONFLICT.' }) version!: number;
  @Field(() => MemberType, { nullable: true }) lead!: MemberType | null;
  @Field(() => [PartyType]) parties!: PartyType[];
  @Field(() => String, { description: 'GIVEN, MISSING, REFUSED or WITHDRAWN.' }) agreementToShare!: string;
  @Field(() => [CaseAnswerType], { description: 'What the applicant said when asked, the latest first.' })
  answers!: CaseAnswerType[];
  @Field(() => [IncidentType]) incidents!: IncidentType[];
  @Field(() => ThresholdType) threshold!: ThresholdType;
  @Field(() => DecisionType, { nullable: true }) decision!: DecisionType | null;
  @Field(() => [ClockType]) clocks!: ClockType[];
  @Field(() => [LetterType]) letters!: LetterType[];
  @Field(() => [DocumentType]) documents!: DocumentType[];
  @Field(() => [TaskType]) tasks!: TaskType[];
  @Field(() => [HistoryLineType]) history!: HistoryLineType[];
  @Field(() => [OfferType]) offers!: OfferType[];
  @Field(() => NextStepType) nextStep!: NextStepType;
}

@ObjectType()
export class CasePayload extends Payload(CaseType) {}
